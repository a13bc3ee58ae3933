import type { Maalform } from './types'

/** Words that only one of the written forms has; «blir», «vi» and «forhold» are in both. */
const nynorsk = wordPattern(
  'ikkje|eg|ein|ei|eit|dei|frå|vert|vart|blei|vore|noko|nokre|kva|korleis|kven|sjølv|meir|berre|saman|òg|medan|regjeringa|kome|koma|attende|mogleg|tilbod|eigna|vidare|seinast|innan|syte|auka|oppmodingsvedtaket|følgt|gjer|gjere',
)
const bokmaal = wordPattern(
  'ikke|jeg|en|et|de|fra|ble|vært|noe|noen|hva|hvordan|hvem|selv|mer|bare|sammen|også|mens|regjeringen|komme|tilbake|mulig|tilbud|egnet|videre|senest|innen|sørge|økt|økte|anmodningsvedtaket|fulgt|gjør|gjøre',
)

/** The written form of a text, null where its words do not tell. */
export function readMaalform(text: string): Maalform | null {
  const nn = text.match(nynorsk)?.length ?? 0
  const nb = text.match(bokmaal)?.length ?? 0
  if (nn === nb) return null
  return nn > nb ? 'NN' : 'NB'
}

function wordPattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu')
}
