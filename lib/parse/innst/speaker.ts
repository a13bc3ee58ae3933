import { pattern } from '../fields/letters'
import { wordPattern } from '../fields/place'
import type { Hvem } from '../types'

/** Who speaks: the committee that gives the innstilling or a part of it, another committee, or somebody who does not judge. */
export type Speaker = Part | { who: 'FAGKOMITE'; komite: string } | { who: 'OTHER' }

/** The committee itself, or a part of it. */
export interface Part {
  who: 'KOMITE'
  hvem: Hvem
  partier: string[]
}

const ACTORS = wordPattern(
  String.raw`(?<mindretall>(?:(?:[Ee]t|[Ee]it|[Dd]ette|[Kk]omit[eé]ens)\s(?:annet\s|anna\s|tredje\s)?mindretal{1,2}(?:et)?|[Mm]indretal{1,2}et)(?:\si\skomit[eé]en)?)` +
    String.raw`|(?<flertall>(?:[Ee]t|[Ee]it|[Dd]ette|[Ee]in)?\s?(?:annet\s|anna\s)?(?:[Ff]leirtal|[Ff]lertall)(?:et)?(?:\si\skomit[eé]en)?)` +
    String.raw`|(?<medlemmer>(?:[Kk]omit[eé]ens?\s|[Dd]isse\s|[Dd]esse\s)?(?:[Mm]edlemmer|[Mm]edlemmene|[Mm]edlemene|[Mm]edlemer|[Mm]edlem|[Mm]edlemmet)(?:\si\skomit[eé]en)?)` +
    String.raw`|(?<samlet>(?:[Ee]n|[Ee]in)\s(?:samlet|samla|enstemmig|samrøystes|einstemmig)\skomit[eé](?!\p{L}))` +
    String.raw`|(?<fagkomite>\p{L}[\p{L}]{2,20}-?(?:,\s\p{Ll}+-)?(?:\sog\s\p{Ll}+)?komit[eé]en)(?:s(?!\p{L}))?` +
    String.raw`|(?<komite>[Kk]omit[eé]en)` +
    String.raw`|(?<other>[Rr]egjeringen|[Rr]egjeringa|\p{L}{0,40}departementet|[Ss]tatsråden|[Rr]iksrevisjonen|[Ff]orslagsstillerne)`,
  'gu',
)
const PARTIES = pattern(
  String.raw`(?:[Mm]edlemmene|[Mm]edlemene|[Mm]edlemmer|[Mm]edlemer|[Mm]edlemmet|[Mm]edlem)(?:\si\skomit[eé]en)?\s(?:fra|frå)\s(?<list>[\p{Lu}][^.;:«»]{1,200}?)(?=\s(?:mener|meiner|viser|syner|vil|kan|anser|ser|er|peker|peikar|understreker|slutter|støtter|går|legger|legg|har|merker|held|heldt|holder|opprettholder|opprettheld|ønsker|ønskjer)(?!\p{L})|,\s(?:mener|meiner|viser|vil|kan|anser|er|ser)(?!\p{L})|\.|:|;|$)`,
  'u',
)

const GOES_ON =
  /(?:^s?|[\s,])(?:og|men)\s(?:\p{L}{1,20}\s){0,6}?(?:mener|meiner|anser|reknar|finner|finn|vil|slutter|sluttar|støtter|støttar|legger|legg|er)(?!\p{L})/u

/** The control committee under its name is the committee that speaks, not one of the others. */
const OWN = /kontroll- og konstitusjons/iu

/**
 * Who is named last in a stretch of text before a judgement: that one judges. Null when nobody is. «Komiteens medlemmer fra A og
 * B» without the word flertall are a mindretall, as the Storting's innstillinger use the words.
 */
export function readSpeaker(text: string): Speaker | null {
  let last: Speaker | null = null
  for (const match of text.matchAll(ACTORS)) {
    const { mindretall, flertall, medlemmer, samlet, fagkomite, komite } = match.groups ?? {}
    // «flertallet, medlemmene fra A og B»: the members are those of the flertall.
    if (medlemmer !== undefined && isOfPart(text, match.index)) continue
    // «i sitt svarbrev til komiteen»: who is written to says nothing.
    if (komite !== undefined && /(?:^|\s)(?:til|overfor|hos)\s$/u.test(wordsBefore(text, match.index)))
      continue
    const rest = text.slice(match.index)
    if (mindretall !== undefined || medlemmer !== undefined)
      last = joined(last, part('mindretall', rest), text.slice(0, match.index)) // prettier-ignore
    else if (flertall !== undefined) last = part('flertall', rest)
    else if (fagkomite !== undefined && !OWN.test(wordsBefore(text, match.index) + fagkomite)) {
      // «Komiteen viser til brev fra finanskomiteen, og mener …»: the subject goes on.
      if (last?.who === 'KOMITE' && GOES_ON.test(rest.slice(fagkomite.length))) continue
      last = { who: 'FAGKOMITE', komite: lowerFirst(fagkomite) }
    } else if (komite !== undefined || fagkomite !== undefined || samlet !== undefined)
      last = { who: 'KOMITE', hvem: 'komiteen', partier: [] }
    else if (!isAgreedWith(text, match.index)) last = { who: 'OTHER' }
  }
  return last
}

function part(hvem: Hvem, rest: string): Part {
  return { who: 'KOMITE', hvem, partier: readParties(rest) }
}

/** «komiteens medlem fra A og komiteens medlem fra B»: one part of the committee, named twice. */
function joined(last: Speaker | null, next: Part, before: string): Part {
  if (last?.who !== 'KOMITE' || last.hvem !== next.hvem || !/(?:,|\sog)\s$/u.test(before)) return next
  return { ...next, partier: [...new Set([...last.partier, ...next.partier])] }
}

const PART_BEFORE = String.raw`(?:fleirtal|flertall|mindretal{1,2})(?:et)?(?:\si\skomit[eé]en)?,\s?`
/** «et flertall, alle unntatt medlemmene fra A»: A are those who are not in it. */
const ALL_BUT = String.raw`alle\s(?:unntatt|unnateke|unnatatt|utenom|utanom|bortsett\sfra|med\sunntak\sav)\s`
const isOfPart = (text: string, at: number): boolean =>
  new RegExp(`${PART_BEFORE}(?:${ALL_BUT})?$`, 'iu').test(text.slice(0, at))

/** «Komiteen er enig med departementet i at»: the committee speaks. */
const isAgreedWith = (text: string, at: number): boolean =>
  /(?:enige?|einige?|samde?)\s(?:med|i)\s(?:\p{L}{1,15}\s){0,2}$/iu.test(text.slice(Math.max(0, at - 60), at))

const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at)

const ALL_BUT_AT = new RegExp(String.raw`^[^,.;]{1,60},\s${ALL_BUT}`, 'iu')

/** «medlemmene fra Arbeiderpartiet, Senterpartiet og Rødt» → the names. */
function readParties(text: string): string[] {
  const list = ALL_BUT_AT.test(text) ? undefined : PARTIES.exec(text.slice(0, 400))?.groups?.list
  return list === undefined
    ? []
    : list
        .replace(/(?:,|\sog)\s(?:komit[eé]ens\s)?medlem.*$/u, '')
        .split(/,\s|\sog\s/u)
        .flatMap((name) => name.replace(/,$/u, '').trim() || [])
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
