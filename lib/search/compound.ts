/** How a Norwegian syllable may begin. «barne|vern» can be a seam, «esti|mere» with «es» before «time» cannot. */
const ONSET =
  /^(?:s?[ptk][rlvj]?|[bdfghjklmnrstvc]|bl|br|dr|fj|fl|fr|gj|gl|gn|gr|hj|hv|kj|kn|kv|sj|skj|sl|sm|sn|sv|str|skr|spr|tv|vr)?[aeiouyæøå]/u
const VOWEL = /[aeiouyæøå]/u
/** Endings that make one word out of another, and no compound: «sakslig», «barning». */
const SUFFIX = /^(?:ing|else|els|lig|leg|het|heit|isk|sjon|er|ar|ere|inne|ig|bar|som)/u
/** Before a verb these make another verb: «opprette» has nothing to do with «rett». */
const VERB_PREFIX = new Set(['opp', 'ut', 'inn', 'for', 'be', 'an', 'av', 'til', 'unn', 'mis', 'gjen', 'på'])
const SHORT_FIRST = new Set(['by', 'ny', 'øy', 'is', 'tv', 'ro', 'ja', 'sø'])

/**
 * Whether a word of the register (by its key) is a compound with the typed word in it: «tannhelsetjenest» with «hels»
 * of «helse», «barnevernsinstitusjon» with «barnevern». A rule of thumb that errs towards finding: such hits come last.
 */
export function isCompound(nokkel: string, { key, typed }: { key: string; typed: string }): boolean {
  for (let at = nokkel.indexOf(key); at >= 0; at = nokkel.indexOf(key, at + 1)) {
    const left = nokkel.slice(0, at)
    const right = nokkel.slice(at + key.length)
    if (left + right !== '' && isFirstPart(left) && isLastPart(right, keptVowel(key, typed))) return true
  }
  return false
}

/** «helse» keeps its vowel inside words (helsetjeneste); «institusjoner» loses its ending. */
function keptVowel(key: string, typed: string): boolean {
  return typed === `${key}e` || typed === `${key}a`
}

function isFirstPart(left: string): boolean {
  if (left === '') return true
  if (VERB_PREFIX.has(left)) return false
  return SHORT_FIRST.has(left) || (left.length > 2 && VOWEL.test(left))
}

function isLastPart(right: string, keepsVowel: boolean): boolean {
  if (right === '') return true
  if (keepsVowel && !right.startsWith('e')) return false
  if (SUFFIX.test(right)) return false
  return [right, right.replace(/^(?:es|e|s|a)/u, '')].some((rest) => rest.length > 1 && ONSET.test(rest))
}
