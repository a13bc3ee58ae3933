import { keyId, keyText } from '../../parse/key'
import { placesOf } from '../document/places'
import type { DocumentCheck, Found } from '../document/types'
import { differences, tellDifferences } from './word-difference'
import type { Entry } from '../../parse/prop1s/entry'

const fields = [
  ['heading', 'overskriften'],
  ['request', 'vedtaksteksten'],
  ['account', 'omtalen'],
] as const

/** The same account printed in the chapter and in the budget part, and not the same: «å prioritere å dekke», «å prioritere og dekke». */
export const repeatDiffers: DocumentCheck = {
  rule: 'GJENTAKELSE_AVVIKER',
  group: 'TRYKKFEIL',
  severity: 'info',
  isPublic: true,
  sentence:
    'Omtalen av det samme vedtaket er trykt to steder i dokumentet, og ordene eller tegnene er ikke de samme.',
  find: (document) => {
    const { parsed } = document
    if (parsed.kind !== 'PROP_1_S') return []
    const { tellings } = placesOf(document)
    const own = new Map(parsed.vedtak.map((entry) => [keyId(entry), entry.line]))
    return parsed.repeats.flatMap(({ sesjon, nummer, punkt, line, sameText }): Found[] => {
      if (sameText) return []
      const key = { sesjon, nummer, punkt }
      const has = (telling: Entry, at: number | undefined): boolean =>
        telling.line === at && telling.keys.some((one) => keyId(one) === keyId(key))
      const first = tellings.find((telling) => has(telling, own.get(keyId(key))))
      const second = tellings.find((telling) => has(telling, line))
      const told = first && second ? tell(first, second) : ''
      if (!first || told === '') return []
      return [{ message: `Vedtak ${keyText(key)} er omtalt på nytt med andre ord: ${told}.`, lines: [first.line, line], vedtak: [key] }] // prettier-ignore
    })
  },
}

const tell = (first: Entry, second: Entry): string =>
  fields
    .flatMap(([field, name]) => {
      const found = differences(first[field].value, second[field].value)
      return found.length === 0 ? [] : [`i ${name} ${tellDifferences(found)}`]
    })
    .join('; ')
