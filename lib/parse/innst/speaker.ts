import { pattern } from '../fields/letters'
import { wordPattern } from '../fields/place'
import type { Hvem } from '../types'

/** Who speaks: the committee that gives the innstilling or a part of it, another committee, or somebody who does not judge. */
export type Speaker =
  { who: 'KOMITE'; hvem: Hvem; partier: string[] } | { who: 'FAGKOMITE'; komite: string } | { who: 'OTHER' }

const ACTORS = wordPattern(
  String.raw`(?<mindretall>(?:(?:[Ee]t|[Ee]it|[Dd]ette)\s(?:annet\s|anna\s|tredje\s)?mindretal{1,2}(?:et)?|[Mm]indretal{1,2}et)(?:\si\skomit[eé]en)?)` +
    String.raw`|(?<flertall>(?:[Ee]t|[Ee]it|[Dd]ette|[Ee]in)?\s?(?:annet\s|anna\s)?(?:[Ff]leirtal|[Ff]lertall)(?:et)?(?:\si\skomit[eé]en)?)` +
    String.raw`|(?<medlemmer>(?:[Kk]omit[eé]ens\s|[Dd]isse\s|[Dd]esse\s)?(?:medlemmer|medlemmene|medlemene|medlemer|medlem|medlemmet))` +
    String.raw`|(?<fagkomite>\p{L}[\p{L}]{2,20}-?(?:,\s\p{Ll}+-)?(?:\sog\s\p{Ll}+)?komit[eé]en)` +
    String.raw`|(?<komite>[Kk]omit[eé]en)` +
    String.raw`|(?<other>[Rr]egjeringen|[Rr]egjeringa|\p{L}{0,40}departementet|[Ss]tatsråden|[Rr]iksrevisjonen|[Ff]orslagsstillerne)`,
  'gu',
)
const PARTIES = pattern(
  String.raw`(?:medlemmene|medlemene|medlemmer|medlemer|medlemmet|medlem)\s(?:fra|frå)\s(?<list>[\p{Lu}][^.;:«»]{1,200}?)(?=\s(?:mener|meiner|viser|syner|vil|kan|anser|ser|er|peker|peikar|understreker|slutter|støtter|går|legger|legg|har|merker)(?!\p{L})|,\s(?:mener|meiner|viser|vil|kan|anser|er|ser)(?!\p{L})|\.|:|;|$)`,
  'u',
)

/** The control committee under its name is the committee that speaks, not one of the others. */
const OWN = /kontroll- og konstitusjons/iu

/**
 * Who is named last in a stretch of text before a judgement: that one judges. Null when nobody is. «Komiteens medlemmer fra A og
 * B» without the word flertall are a mindretall, as the Storting's innstillinger use the words.
 */
export function readSpeaker(text: string): Speaker | null {
  let last: Speaker | null = null
  for (const match of text.matchAll(ACTORS)) {
    const { mindretall, flertall, medlemmer, fagkomite, komite } = match.groups ?? {}
    // «flertallet, medlemmene fra A og B»: the members are those of the flertall.
    if (medlemmer !== undefined && isOfPart(text, match.index)) continue
    const rest = text.slice(match.index)
    if (mindretall !== undefined || medlemmer !== undefined) last = part('mindretall', rest)
    else if (flertall !== undefined) last = part('flertall', rest)
    else if (fagkomite !== undefined && !OWN.test(wordsBefore(text, match.index) + fagkomite))
      last = { who: 'FAGKOMITE', komite: lowerFirst(fagkomite) }
    else if (komite !== undefined || fagkomite !== undefined)
      last = { who: 'KOMITE', hvem: 'komiteen', partier: [] }
    else last = { who: 'OTHER' }
  }
  return last
}

function part(hvem: Hvem, rest: string): Speaker {
  return { who: 'KOMITE', hvem, partier: readParties(rest) }
}

const isOfPart = (text: string, at: number): boolean =>
  /(?:fleirtal|flertall|mindretal{1,2})(?:et)?(?:\si\skomit[eé]en)?,\s?$/iu.test(text.slice(0, at))

const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at)

/** «medlemmene fra Arbeiderpartiet, Senterpartiet og Rødt» → the names. */
function readParties(text: string): string[] {
  const list = PARTIES.exec(text.slice(0, 400))?.groups?.list
  return list === undefined ? [] : list.split(/,\s|\sog\s/u).flatMap((name) => name.trim() || [])
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
