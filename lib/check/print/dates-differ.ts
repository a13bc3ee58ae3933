import { keyId, keyText } from '../../parse/key'
import type { VedtakKey } from '../../parse/types'
import { placesOf } from '../document/places'
import type { CheckedDocument, DocumentCheck, Found } from '../document/types'

interface Dated {
  key: VedtakKey
  dato: string
  line: number
}

/** «Vedtak nr. 961, 10. juni 2025» above the account, «vedtak nr. 961, 13. juni 2025» elsewhere (seed 004:3439 and 19744). */
export const datesDiffer: DocumentCheck = {
  rule: 'DATO_ULIK',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Det samme vedtaket er datert ulikt to steder i dokumentet.',
  find: (document) => {
    const byUnit = new Map<string, Dated[]>()
    for (const dated of listDated(document)) {
      const id = keyId(dated.key)
      byUnit.set(id, [...(byUnit.get(id) ?? []), dated])
    }
    return [...byUnit.values()].flatMap(compare)
  },
}

function compare(all: readonly Dated[]): Found[] {
  const [first] = all
  const others = all.filter(({ dato }) => dato !== first?.dato)
  if (!first || others.length === 0) return []
  const days = [...new Set(all.map(({ dato }) => dato))].map(printed)
  return [
    {
      message: `Vedtak ${keyText(first.key)} er datert ${days.slice(0, -1).join(', ')} og ${days.at(-1)}.`,
      lines: [...new Set([first, ...others].map(({ line }) => line))],
      vedtak: [first.key],
    },
  ]
}

/** Every place that gives a day: the accounts, then everything else that names a vedtak with one. A printed sesjon goes before the day. */
function listDated(document: CheckedDocument): Dated[] {
  const { tellings, citations } = placesOf(document)
  const accounts = tellings.flatMap(({ keys, dato, line }) =>
    dato === null ? [] : keys.map((key) => ({ key, dato, line })),
  )
  const named = citations.flatMap(({ kind, sesjon, nummer, punkt, dato, line }) =>
    kind === 'vedtak' && sesjon !== null && dato !== null
      ? [{ key: { sesjon, nummer, punkt }, dato, line }]
      : [],
  )
  const own = new Set(accounts.map(({ line }) => line))
  return [...accounts, ...named.filter(({ line }) => !own.has(line))]
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

const printed = (day: string): string =>
  `${Number(day.slice(8))}. ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
