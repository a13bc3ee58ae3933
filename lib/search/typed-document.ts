import { DASH } from '@/lib/parse/citation/pattern'
import { readTypedSesjon } from './typed-sesjon'

const SHORT_SESJON = new RegExp(
  String.raw`(?<=[\s(])(?:\d{2}|\d{4})\s?(?:${DASH}|\/)\s?(?:\d{2}|\d{4})(?=\)?[\s,.;]|\)?$)`,
  'gu',
)

/** How the documents write what people type: names with their capital and dot, letters large. */
const SPELLING: readonly [RegExp, string][] = [
  [/(?<!\p{L})innst(?:illing)?\.?(?!\p{L})\s?/gu, 'Innst. '],
  [/(?<!\p{L})prop(?:osisjon)?\.?(?!\p{L})\s?/gu, 'Prop. '],
  [/(?<!\p{L})meld\.?\s?st\.?(?!\p{L})\s?/gu, 'Meld. St. '],
  [/(?<!\p{L})dok(?:ument)?\.?(?!\p{L})\s?/gu, 'Dokument '],
  [/(?<!\p{L})ot\.?\s?prp\.?(?!\p{L})\s?/gu, 'Ot.prp. '],
  [/(?<!\p{L})st\.?\s?prp\.?(?!\p{L})\s?/gu, 'St.prp. '],
  [/(?<!\p{L})st\.?\s?meld\.?(?!\p{L})\s?/gu, 'St.meld. '],
  [/(?<!\p{L})nou(?!\p{L})\s?/gu, 'NOU '],
  [/(?<!\p{L})lovvedtak(?!\p{L})/gu, 'Lovvedtak'],
  [/(?<!\p{L})representantforslag(?!\p{L})/gu, 'Representantforslag'],
]

/**
 * The typed name of a document as documents print it: «innst 83 s 24/25» → «Innst. 83 S (2024–2025)», «MELD ST 9
 * 2023-24» → «Meld. St. 9 (2023–2024)», «dok 8:83 s» → «Dokument 8:83 S». Other text comes back in small letters.
 */
export function asPrintedDocument(cleaned: string): string {
  const spelled = SPELLING.reduce(
    (text, [pattern, printed]) => text.replaceAll(pattern, printed),
    cleaned.toLowerCase(),
  )
  return spelled
    .replaceAll(/(?<=\d)\s?(ls|[sl])(?![\p{L}\d])/gu, (_, letter: string) => ` ${letter.toUpperCase()}`)
    .replaceAll(/(?<=Innst\. )([so])\.?(?=\s?nr)/gu, (_, letter: string) => `${letter.toUpperCase()}.`)
    .replaceAll(SHORT_SESJON, (typed) => readTypedSesjon(typed)?.replace('-', '–') ?? typed)
    .replaceAll(/ (?:– )?(\d{4}–\d{4})(?=$|,)/gu, ' ($1)')
}
