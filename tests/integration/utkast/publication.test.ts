import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker } from '@/lib/jobs/worker'
import { planComing, publishDue } from '@/lib/utkast/publication/mutations'
import { recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done } from '../../support/prop1s-text'
import { aUser } from '../../support/users'
import { anUtkast } from '../../support/utkast'
import { anOpenYear } from '../../support/year'

const moment = new Date('2026-10-07T08:00:00Z')
const before = new Date('2026-10-07T07:59:59.999Z')
const after = new Date('2026-10-07T08:00:01Z')
const plan = 'Regjeringen vil legge frem en plan innen 1. mars 2027.'
const request = (nummer: number) =>
  `Stortinget ber regjeringen legge frem en plan for sak ${nummer} innen utgangen av 2026.`

let database: TestDatabase
let officer: string
let departementId: number

const idOf = async (nummer: number) => (await db().vedtak.findFirstOrThrow({ where: { nummer } })).id
const shown = (day = '2026-10-07') =>
  database.query<{ nummer: number; tilstand: string }>(
    `SELECT nummer, tilstand FROM registerrad WHERE fra <= $1::date AND (til IS NULL OR til > $1::date) ORDER BY nummer`,
    [day],
  )
const ready = async (nummer: number, rest: Partial<Parameters<typeof anUtkast>[0]> = {}) =>
  anUtkast({ vedtakId: await idOf(nummer), departementId, writtenBy: officer, ...rest })
const events = (type: string) =>
  database.query<{ aktor: string; innhold: { etter: unknown } }>('SELECT aktor, innhold FROM hendelse WHERE type = $1 ORDER BY nr', [type]) // prettier-ignore

beforeEach(async () => {
  database = await makeDatabase()
  await take({
    sesjon: '2025-2026',
    accounts: [1, 2, 3].map((nummer) => anAccount({ nummer, dato: '8. mai 2025', omtale: comesBack })),
  })
  departementId = (await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })).id
  officer = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }] })
  await anOpenYear({ publiseres: moment })
})

describe('publication of a year', () => {
  test('what is approved becomes public at the moment, all at once, and what is not stays behind', async () => {
    const coordinator = await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'kld' }] })
    const smk = await aUser({ roles: [{ role: 'SMK' }] })
    await ready(1)
    await ready(2, {
      text: { redegjorelse: plan, vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false },
    })
    const behind = await ready(3, { status: 'TIL_GODKJENNING' })
    const [{ count }] = (await database.query<{ count: number }>('SELECT count(*)::int AS count FROM hendelse')) as [{ count: number }] // prettier-ignore

    expect(await publishDue(before)).toEqual({ aar: [], texts: 0 })
    expect(await database.query('SELECT count(*)::int AS count FROM hendelse')).toEqual([{ count }])
    expect(await publishDue(after)).toEqual({ aar: ['2026-2027'], texts: 2 })

    expect(await shown('2026-10-06')).toEqual([1, 2, 3].map((nummer) => ({ nummer, tilstand: 'APEN' })))
    expect((await shown()).map(({ tilstand }) => tilstand)).toEqual(['ANSES_FULGT_OPP', 'APEN', 'APEN'])
    const aar = await db().rapporteringsaar.findUniqueOrThrow({ where: { sesjonId: '2026-2027' } })
    expect([aar.publisert, aar.offentligFra]).toEqual([after, new Date('2026-10-07T00:00:00Z')])
    expect(await db().utkast.findUnique({ where: { id: behind } })).toMatchObject({ status: 'TIL_GODKJENNING', publisert: null }) // prettier-ignore
    expect(await events('RAPPORTERINGSAAR_PUBLISERT')).toMatchObject([
      { aktor: 'publisering', innhold: { for: { publisert: null }, etter: { publisert: after.toISOString() }, kilde: { handling: 'publisering' } } }, // prettier-ignore
    ])
    expect((await events('RAPPORTERING_REGISTRERT')).slice(-2).map(({ aktor }) => aktor)).toEqual(['publisering', 'publisering']) // prettier-ignore
    expect(await database.query('SELECT user_id::text AS id FROM varsel ORDER BY 1')).toEqual([officer, coordinator, smk].sort().map((id) => ({ id }))) // prettier-ignore
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('every value has a line of the composed document as its source', async () => {
    await ready(2, { text: { redegjorelse: plan, vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false, lofteDato: '2027-03-01', flyttegrunn: 'Høringen tok tid.' } }) // prettier-ignore
    await publishDue(after)
    const dokument = await db().dokument.findUniqueOrThrow({ where: { slug: 'rapportering-2026-2027-kld' } })
    expect(dokument).toMatchObject({ type: 'PROP_1_S', sitat: 'Prop. 1 S (2026–2027)', offentligFra: new Date('2026-10-07T00:00:00Z') }) // prettier-ignore
    const report = await db().rapportering.findFirstOrThrow({
      where: { rapporteringssesjon: '2026-2027' },
      include: { lofteList: true, fristList: true },
    })
    const lines = dokument.tekst.split('\n')
    expect(lines[report.linje - 1]).toBe('Vedtak nr. 2, 8. mai 2025')
    expect(lines[(report.tabellinje ?? 0) - 1]).toBe('2024–2025 2 Plan mot forurensing Nei')
    expect(lines[(report.lofteList[0]?.linje ?? 0) - 1]).toBe(plan)
    expect(report.lofteList).toMatchObject([{ dato: new Date('2027-03-01'), grunn: 'Høringen tok tid.' }])
    expect(report.fristList).toMatchObject([{ dato: new Date('2026-12-31') }])
  })

  test('two workers at the same moment publish once', async () => {
    await ready(1)
    const outcomes = await Promise.all([publishDue(after), publishDue(after)])
    expect(outcomes.map(({ texts }) => texts).sort()).toEqual([0, 1])
    expect(await events('RAPPORTERINGSAAR_PUBLISERT')).toHaveLength(1)
    expect(await db().rapportering.count({ where: { rapporteringssesjon: '2026-2027' } })).toBe(1)
  })

  test('a year with nothing approved is published all the same, and a year that nobody opened never', async () => {
    expect(await publishDue(after)).toEqual({ aar: ['2026-2027'], texts: 0 })
    await database.query(`UPDATE rapporteringsaar SET publiseres = $1 WHERE sesjon_id = '2025-2026'`, [
      moment,
    ])
    expect(await publishDue(after)).toEqual({ aar: [], texts: 0 })
  })

  test('what was approved too late becomes public by itself', async () => {
    await publishDue(after)
    await ready(3)
    expect(await publishDue(after)).toEqual({ aar: [], texts: 1 })
    expect((await shown())[2]).toEqual({ nummer: 3, tilstand: 'ANSES_FULGT_OPP' })
    expect(await db().dokument.count({ where: { slug: 'rapportering-2026-2027-kld-2024-2025-3' } })).toBe(1)
    expect(await database.query('SELECT regel FROM funn')).toEqual([])
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('an account that another departement has given already is left alone, and stops nobody else’s', async () => {
    await take({ sesjon: '2026-2027', departement: 'Landbruks- og matdepartementet', accounts: [anAccount({ nummer: 1, dato: '8. mai 2025' })] }, '2026-10-06') // prettier-ignore
    const left = await ready(1)
    await ready(2)
    expect(await publishDue(after)).toEqual({ aar: ['2026-2027'], texts: 1 })
    expect(await db().utkast.findUnique({ where: { id: left } })).toMatchObject({ status: 'KLAR' })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('the printed proposition that says the same changes no account', async () => {
    const text = { tittel: 'Tiltak mot forurensing nummer 1', redegjorelse: done, stikkord: '' }
    await ready(1, { text })
    await ready(2, { text: { ...text, tittel: 'Tiltak mot forurensing nummer 2', vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: true } }) // prettier-ignore
    await publishDue(after)
    const print = (omtale: string) => ({
      sesjon: '2026-2027',
      innstilling: null,
      accounts: [1, 2].map((nummer) => anAccount({ nummer, dato: '8. mai 2025', tekst: request(nummer), omtale: nummer === 1 ? omtale : done, avsluttes: 'Ja' as const })), // prettier-ignore
    })
    expect((await take(print(done), '2026-10-15')).counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 2,
      refused: 0,
    })
    // What the departement said it concludes stands, though a reader would make something else of the words.
    expect((await shown()).map(({ tilstand }) => tilstand)).toEqual(['ANSES_FULGT_OPP', 'APEN', 'APEN'])
    expect((await take(print(`Planen er lagt frem. ${done}`), '2026-10-16')).counts).toMatchObject({
      changed: 1,
    })
    expect((await verifyLog()).firstBreak).toBeNull()
  })
})

describe('corrections', () => {
  const correction = {
    type: 'RETTEBREV',
    sitat: 'Rettebrev til Prop. 1 S (2026–2027)',
    dato: '2026-11-20',
  } as const
  const later = new Date('2026-11-22T10:00:00Z')

  test('a correction becomes the next version at once, with what it is printed in as its source', async () => {
    await ready(1)
    await publishDue(after)
    await ready(1, { omgang: 1, correction, text: { redegjorelse: plan, vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false } }) // prettier-ignore
    expect(await publishDue(later)).toEqual({ aar: [], texts: 1 })
    const versions = await db().rapportering.findMany({
      where: { rapporteringssesjon: '2026-2027' },
      orderBy: { versjon: 'asc' },
      select: { versjon: true, vurdering: true, dokument: { select: { sitat: true } } },
    })
    expect(versions).toEqual([
      { versjon: 1, vurdering: 'ANSES_FULGT_OPP', dokument: { sitat: 'Prop. 1 S (2026–2027)' } },
      { versjon: 2, vurdering: 'KOMMER_TILBAKE', dokument: { sitat: correction.sitat } },
    ])
    expect((await shown('2026-10-08'))[0]?.tilstand).toBe('ANSES_FULGT_OPP')
    expect((await shown('2026-11-22'))[0]?.tilstand).toBe('APEN')
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test.for([
    ['UTKVITTERT', 'AVSLUTTET'],
    ['IKKE_UTKVITTERT', 'APEN'],
  ] as const)(
    'a correction of a year that is judged %s leaves the vedtak %s',
    async ([resultat, tilstand], { expect: it }) => {
      // prettier-ignore
      await ready(1)
      await publishDue(after)
      const { id: vedtakId, dokumentId } = await db().vedtak.findFirstOrThrow({ where: { nummer: 1 } })
      await recordVurdering({ vedtakId, dokumentId, linje: 1, rapporteringssesjon: '2026-2027', innstilling: null, setning: null, resultat, offentligFra: '2026-11-01' }, { aktor: randomUUID(), now: later }) // prettier-ignore
      await ready(1, { omgang: 1, correction, text: { redegjorelse: `Ny plan. ${done}` } })
      await publishDue(later)
      it((await shown('2026-11-22'))[0]?.tilstand).toBe(tilstand)
      it((await verifyLog()).firstBreak).toBeNull()
    },
  )
})

test('the worker publishes within seconds of the moment', async () => {
  await ready(1)
  const soon = new Date(Date.now() + 1500)
  await database.query('UPDATE rapporteringsaar SET publiseres = $1 WHERE sesjon_id = $2', [
    soon,
    '2026-2027',
  ])
  await planComing(new Date())
  const worker = await startWorker({ url: database.appUrl, tasks: tasksWith(null), keepsTime: false })
  onTestFinished(() => worker.stop())
  const publisert = async () =>
    (await db().rapporteringsaar.findUniqueOrThrow({ where: { sesjonId: '2026-2027' } })).publisert
  await vi.waitFor(async () => expect(await publisert()).not.toBeNull(), { timeout: 30_000, interval: 100 })
  expect((await publisert())?.getTime()).toBeGreaterThanOrEqual(soon.getTime())
  expect(await db().utkast.count({ where: { status: 'PUBLISERT' } })).toBe(1)
})
