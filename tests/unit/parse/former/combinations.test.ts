import { expect, test } from 'vitest'
import { COLUMNS, PLAIN } from '../../../fixtures/shapes/blocks'
import type { Style, TableStyle } from '../../../fixtures/shapes/chapter'
import { BOKMAL } from '../../../fixtures/shapes/content-bokmal'
import { NYNORSK } from '../../../fixtures/shapes/content-nynorsk'
import { expectExact } from '../../../fixtures/shapes/expect-shape'
import * as shape from '../../../fixtures/shapes/styles'
import type { Unit } from '../../../fixtures/shapes/unit'

const { OPENINGS } = shape

/** What ministries call the column of answers. */
const ANSWERS = [
  'Følgt opp (ja/nei)',
  'Rapportering avslutta',
  'Rapporteringa blir avslutta',
  'Rapportering avsluttes (Ja/Nei)',
  'Fulgt opp (ja/nei/delvis)',
  'Er rapporteringen avsluttet?',
]
const NUMBERS = ['Vedtak', 'Vedtaksnr.', 'Vedtak nr.', 'Nr.', 'Anmodningsvedtak nr.']
const SESJONER = ['Sesjon', 'Stortingssesjon']
const WORDS = ['Stikkord', 'Tema', 'Kort om vedtaket', 'Innhald']
const QUOTES = [shape.GUILLEMETS, shape.CURLY, shape.STRAIGHT, shape.NO_QUOTES]
const ORDERS: readonly TableStyle['order'][] = ['ascending', 'descending', 'mixed']
const LANGUAGES = [
  { units: BOKMAL, base: shape.BOKMAL_STYLE },
  { units: NYNORSK, base: shape.NYNORSK_STYLE },
]
const KINDS = ['usual', 'words first', 'answer first', 'sesjon last', 'cells', 'bars', 'extra'] as const
type Kind = (typeof KINDS)[number]
const OPENS = [OPENINGS.date, OPENINGS.dateAndSesjon, OPENINGS.withoutNr, OPENINGS.of, OPENINGS.oppmoding]

/** The heads in the order that the rows have. */
function headsOf(
  kind: Kind,
  [sesjon, nummer, words, answer]: readonly [string, string, string, string],
): string {
  if (kind === 'words first') return `${words} ${nummer} ${sesjon} ${answer}`
  if (kind === 'answer first') return `${sesjon} ${nummer} ${answer} ${words}`
  if (kind === 'sesjon last') return `${nummer} ${words} ${sesjon} ${answer}`
  if (kind === 'extra') return `${sesjon} ${nummer} ${words} Departement ${answer} Side`
  if (kind === 'bars') return `| ${sesjon} | ${nummer} | ${words} | ${answer} |`
  return `${sesjon} ${nummer} ${words} ${answer}`
}

interface Mixture {
  units: readonly Unit[]
  style: Style
  name: string
}

/** Each kind of table in each language, order and quotation marks; the labels and the openings go round. */
function mixtures(): Mixture[] {
  let turn = 0
  const next = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const one = list[turn % list.length]
    if (one === undefined) throw new Error('an empty list')
    return one
  }
  return KINDS.flatMap((kind) =>
    LANGUAGES.flatMap(({ units, base }) =>
      ORDERS.flatMap((order) =>
        QUOTES.map((quotes): Mixture => {
          turn++
          const names = [next(SESJONER), next(NUMBERS), next(WORDS), next(ANSWERS)] as const
          const heads = kind === 'cells' ? [...names] : [headsOf(kind, names)]
          const table: TableStyle = {
            ...shape.TABLE,
            heads,
            order,
            answers: next([
              ['Ja', 'Nei'],
              ['ja', 'nei'],
            ] as const),
            columns: kind === 'extra' ? 'usual' : kind,
            width: next([50, 70, 120]),
            ...(kind === 'extra' ? { extra: { departement: next(['SD', 'KD/SD', 'HOD']), side: '41' } } : {}),
          }
          const build = next([shape.headingFirst, shape.numberFirst, shape.headingBehindDash])
          const entry = build({ opens: next(OPENS), quotes })
          return { units, style: { ...base, table, entry }, name: `${kind}, ${order}, ${quotes[0]}, ${heads.join(' ')}, ${base.departement}` } // prettier-ignore
        }),
      ),
    ),
  )
}

test.for(mixtures().map((one) => [one.name, one] as const))('reads %s', ([, { units, style }]) => {
  for (const layer of [PLAIN, COLUMNS])
    expect(expectExact(units, style, layer).vedtak).toHaveLength(units.length)
})
