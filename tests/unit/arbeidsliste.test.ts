import { expect, test } from 'vitest'
import { choose, dueOf, holdingOf, order, pageOf } from '@/lib/rapporteringsaar/arbeidsliste/rules'
import { listQuery, listSchema, workPath } from '@/lib/rapporteringsaar/arbeidsliste/schema'
import type { ListContext } from '@/lib/rapporteringsaar/arbeidsliste/types'
import { byDepartement, byPerson, isComplete, progressOf } from '@/lib/rapporteringsaar/fremdrift/rules'
import { accountPath, firstLimit } from '@/lib/rapporteringsaar/rules'
import type { Aar, AarUnit } from '@/lib/rapporteringsaar/types'

const [me, her, him] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003'] // prettier-ignore
const link = (slug: string) => ({ slug, navn: slug, nynorsk: slug, engelsk: null, forkortelse: slug })
const context: ListContext = {
  reader: { userId: me, deputyFor: [{ userId: her, departementId: 1 }] },
  day: '2026-11-22',
  apnet: new Date('2026-11-01T08:00:00Z'),
  departementer: new Map([
    [1, link('hod')],
    [2, link('ud')],
  ]),
  funn: new Map([[1, new Set(['TRYKKFEIL', 'AVVIK'])]]),
}

const aUnit = (rest: Partial<AarUnit> = {}): AarUnit => ({
  vedtakId: 1,
  sesjon: '2024-2025',
  nummer: 83,
  punkt: '',
  stikkord: 'Tannregulering',
  tekst: null,
  maalform: 'NB',
  dato: '2024-12-05',
  registrert: new Date('2025-10-15T08:00:00Z'),
  tilstand: 'APEN',
  grunn: 'RAPPORT',
  erRapportert: true,
  frist: null,
  departementId: 1,
  fordeling: null,
  overforing: null,
  utkastId: null,
  status: 'IKKE_PABEGYNT',
  revisjon: 0,
  saksbehandlerId: null,
  saksbehandler: null,
  endret: null,
  ...rest,
})

const numbers = (units: AarUnit[]) => units.map(({ nummer }) => nummer)

test('own units come first by their limit, then those held for another, then the rest', () => {
  const units = [
    aUnit({ nummer: 1, frist: '2026-01-01' }),
    aUnit({ nummer: 2, saksbehandlerId: me }),
    aUnit({ nummer: 3, saksbehandlerId: her, frist: '2026-01-01' }),
    aUnit({ nummer: 4, saksbehandlerId: me, frist: '2027-01-01' }),
    aUnit({ nummer: 5, saksbehandlerId: him, frist: '2025-01-01' }),
  ]
  expect(numbers(order(units, 'mine', context))).toEqual([4, 2, 3, 5, 1])
  expect(numbers(order(units, 'frist', context))).toEqual([5, 1, 3, 4, 2])
  expect(numbers(order(units, 'nummer', context))).toEqual([1, 2, 3, 4, 5])
  expect(numbers(choose(units, { utvalg: 'mine' }, context))).toEqual([2, 3, 4])
})

test('what is held for somebody counts only in the departement of their role', () => {
  expect(holdingOf(aUnit({ saksbehandlerId: her }), context.reader)).toEqual({ onBehalfOf: her })
  expect(holdingOf(aUnit({ saksbehandlerId: her, departementId: 2 }), context.reader)).toBeNull()
  expect(holdingOf(aUnit({ saksbehandlerId: me, departementId: 2 }), context.reader)).toEqual({ onBehalfOf: null }) // prettier-ignore
  expect(holdingOf(aUnit(), context.reader)).toBeNull()
})

test.for([
  [{ utvalg: 'uten-saksbehandler' }, { saksbehandlerId: null }, { saksbehandlerId: him }],
  [{ utvalg: 'uten-departement' }, { departementId: null }, {}],
  [{ utvalg: 'uten-tekst' }, {}, { status: 'UTKAST' }],
  [{ utvalg: 'i-fordeling' }, { fordeling: 'SENDT' }, {}],
  [{ utvalg: 'i-overforing' }, { overforing: { status: 'FORESLATT', tilId: 2 } }, {}],
  [{ utvalg: 'etter-apning' }, { registrert: new Date('2026-11-02T08:00:00Z') }, {}],
  [{ status: 'til-godkjenning' }, { status: 'TIL_GODKJENNING' }, { status: 'KLAR' }],
  [{ ifjor: 'ny' }, { erRapportert: false }, {}],
  [{ ifjor: 'apen' }, {}, { erRapportert: false }],
  [{ frist: 'passert' }, { frist: '2026-11-21' }, { frist: '2026-11-22' }],
  [{ frist: 'ingen' }, {}, { frist: '2026-11-21' }],
  [{ funn: 'ja' }, {}, { vedtakId: 2 }],
  [{ funn: 'avvik' }, {}, { vedtakId: 2 }],
  [{ departement: 'hod' }, {}, { departementId: 2 }],
  [{ departement: 'ingen' }, { departementId: null }, {}],
  [{ saksbehandler: 'ingen' }, {}, { saksbehandlerId: him }],
  [{ saksbehandler: him }, { saksbehandlerId: him }, { saksbehandlerId: her }],
] as [Parameters<typeof choose>[1], Partial<AarUnit>, Partial<AarUnit>][])(
  'a list of %j has what fits and nothing else',
  ([filter, fits, other], { expect }) => {
    expect(numbers(choose([aUnit({ nummer: 1, ...fits }), aUnit({ nummer: 2, ...other })], filter, context))).toEqual([1]) // prettier-ignore
  },
)

test('the address says what is asked for, and nothing else; what means nothing is not asked for', () => {
  expect(listQuery({})).toBe('')
  expect(workPath({ aar: '2026-2027', utvalg: 'mine', status: 'utkast', side: 4 })).toBe(
    '/arbeid?aar=2026-2027&utvalg=mine&status=utkast',
  )
  const hostile = { aar: '2026', utvalg: '<script>', status: ['utkast', 'klar'], side: '-1', sorter: '' }
  expect(listSchema.parse(hostile)).toEqual(listSchema.parse({}))
})

test('a page past the end is the last one', () => {
  const units = Array.from({ length: 101 }, (_, i) => aUnit({ nummer: i + 1 }))
  const page = pageOf(units, { ...listSchema.parse({}), side: 9, sorter: 'nummer' }, context)
  expect(page).toMatchObject({ total: 101, side: 3, last: 3 })
  expect(numbers(page.shown)).toEqual([101])
  expect(pageOf([], listSchema.parse({}), context)).toMatchObject({ total: 0, side: 1, last: 1 })
})

test('the parts make up the whole, also what is nobody’s, and a difference is told', () => {
  const units = [aUnit(), aUnit({ departementId: 2, status: 'KLAR' }), aUnit({ departementId: null })]
  const parts = byDepartement(units)
  expect(parts.map(({ departementId, total }) => [departementId, total])).toEqual([[1, 1], [2, 1], [null, 1]]) // prettier-ignore
  expect(progressOf(units).of).toMatchObject({ IKKE_PABEGYNT: 2, KLAR: 1 })
  expect(isComplete(parts, 3, { forrige: 2, tidligere: 1 })).toBe(true)
  expect(isComplete(parts, 3, { forrige: 2, tidligere: 2 })).toBe(false)
  expect(isComplete(parts.slice(1), 3, { forrige: 2, tidligere: 1 })).toBe(false)
  expect(byPerson([aUnit({ saksbehandlerId: him, saksbehandler: 'Ola' }), aUnit()])).toMatchObject([
    { saksbehandlerId: him, name: 'Ola', total: 1 },
    { saksbehandlerId: null, name: null, total: 1 },
  ])
})

test('the first limit of a new vedtak is read out of the words of the Storting', () => {
  const tekst = 'Stortinget ber regjeringen legge frem en plan innen utgangen av 2027.'
  expect(firstLimit({ tekst, dato: '2026-05-01' })).toBe('2027-12-31')
  expect(firstLimit({ tekst: 'Stortinget ber regjeringen snarest legge frem en plan.', dato: null })).toBeNull() // prettier-ignore
  expect(firstLimit({ tekst: null, dato: null })).toBeNull()
})

test('what is due next follows the year', () => {
  const aar = { fristUtkast: '2026-12-10', fristGodkjenning: '2026-12-20', publisert: null } as Aar
  expect(dueOf(aar, '2026-12-10')).toEqual({ kind: 'fristUtkast', day: '2026-12-10', days: 0 })
  expect(dueOf(aar, '2026-12-11')).toEqual({ kind: 'fristGodkjenning', day: '2026-12-20', days: 9 })
  expect(dueOf(aar, '2026-12-22')).toMatchObject({ kind: 'fristGodkjenning', days: -2 })
  expect(dueOf({ ...aar, publisert: new Date('2027-01-15T09:00:00Z') }, '2027-01-16')).toMatchObject({ kind: 'publisert', days: -1 }) // prettier-ignore
})

test('the account of a unit has an address below its year', () => {
  expect(accountPath('2026-2027', aUnit())).toBe('/arbeid/rapportering/2026-2027/2024-2025/83')
  expect(accountPath('2026-2027', aUnit({ punkt: '51' }))).toBe('/arbeid/rapportering/2026-2027/2024-2025/83/punkt-51') // prettier-ignore
})
