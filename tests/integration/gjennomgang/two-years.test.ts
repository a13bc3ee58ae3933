import { beforeAll, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { decideEnhet } from '@/lib/gjennomgang/decision/mutations'
import { openGjennomgang } from '@/lib/gjennomgang/mutations'
import { publishGjennomgang } from '@/lib/gjennomgang/publication/mutations'
import { readPublication } from '@/lib/gjennomgang/publication/queries'
import { findGjennomgang, listEnheter } from '@/lib/gjennomgang/queries'
import type { Avgjorelse } from '@/lib/gjennomgang/types'
import type { Handling } from '@/lib/handling/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import { openAar } from '@/lib/rapporteringsaar/mutations'
import { listUnits } from '@/lib/rapporteringsaar/queries'
import { publishDue } from '@/lib/utkast/publication/mutations'
import { findVedtak } from '@/lib/vedtak/queries'
import { recordOpphevelse } from '@/lib/vurdering/mutations'
import { registerOne } from '../../support/ansvar'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done } from '../../support/prop1s-text'
import { aUser, formOf, viewerOf } from '../../support/users'
import { anUtkast } from '../../support/utkast'

/**
 * One register through two years, each test a step on from the one before: what KKK closes stays closed, what it does not
 * close comes back, and only KKK opens it again.
 */
const closed = 1
const keptOpen = 2
const undecided = 3
const corrected = 4
const repealRefused = 5
const repealed = 6
const reportedAgain = 7
const olderUndecided = 8
const ofNewSesjon = 71

const first = '2025-2026'
const second = '2026-2027'
let smk: string
let kkk: string
let officer: string
let kld: number

const at = (day: string) => new Date(`${day}T10:00:00Z`)

async function run<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  [userId, now]: [string, Date],
): Promise<Data> {
  const result = await runAction(handling, formOf(fields), { viewer: await viewerOf(userId, now), now })
  if (!result.ok) throw new Error(`${handling.name}: ${JSON.stringify(result)}`)
  return result.data
}

const unit = (nummer: number) => db().vedtak.findFirstOrThrow({ where: { nummer } })
const idOf = async (nummer: number) => (await unit(nummer)).id

/** The state as the public page shows it on a day. */
async function stateOn(nummer: number, day: string) {
  const { sesjonId: sesjon } = await unit(nummer)
  const vedtak = await findVedtak({ sesjon, nummer, punkt: null }, day)
  return [vedtak?.state.tilstand, vedtak?.state.grunn]
}

async function yearContains(sesjon: string, day: string): Promise<number[]> {
  const units = await listUnits(db(), { sesjon, publisert: null }, { departementer: null, now: at(day) })
  return units.map(({ nummer }) => nummer)
}

const bench = async (sesjon: string) => {
  const review = await findGjennomgang({ komite: 'kontroll', sesjon })
  if (review === null) throw new Error(`no review of ${sesjon}`)
  return review
}

/** KKK's secretary decides a unit on its bench. */
async function decide(
  sesjon: string,
  nummer: number,
  [avgjorelse, begrunnelse]: [Avgjorelse, string],
  day: string,
) {
  const units = await listEnheter(await bench(sesjon), at(day))
  const { enhetId, revisjon } = units.find((it) => it.nummer === nummer) ?? { enhetId: '', revisjon: 0 }
  await run(decideEnhet, { enhetId, revisjon: String(revisjon), avgjorelse, begrunnelse }, [kkk, at(day)])
}

async function publish(sesjon: string, sitat: string, day: string) {
  const { id } = await bench(sesjon)
  const { sett } = await readPublication({ id, sesjon }, at(day))
  return run(publishGjennomgang, { gjennomgangId: id, sett, sitat, dato: day, bekreft: 'ja' }, [kkk, at(day)])
}

beforeAll(async () => {
  await makeDatabase()
  const claims = { omtale: done, avsluttes: 'Ja' as const }
  const proposed = { omtale: 'Anmodningsvedtaket foreslås opphevet, jf. forslag til romertallsvedtak X.', avsluttes: 'Ja' as const } // prettier-ignore
  const accounts = [
    ...[closed, keptOpen, corrected, reportedAgain].map((nummer) => anAccount({ nummer, ...claims })),
    anAccount({ nummer: undecided, omtale: comesBack }),
    ...[repealRefused, repealed].map((nummer) => anAccount({ nummer, ...proposed })),
    anAccount({ nummer: olderUndecided, sesjon: '2023-2024', dato: '8. mai 2024', ...claims }),
  ]
  await take({ sesjon: first, accounts, innstilling: null })
  kld = (await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })).id
  smk = await aUser({ roles: [{ role: 'SMK' }] })
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  officer = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }] })
})

test('in the first year KKK closes some, keeps one open and leaves the others; its Innst. makes that public', async () => {
  await run(openGjennomgang, { komite: 'kontroll', sesjon: first }, [kkk, at('2026-01-10')])
  for (const nummer of [closed, corrected, reportedAgain])
    await decide(first, nummer, ['UTKVITTERT', ''], '2026-01-12')
  await decide(first, keptOpen, ['IKKE_UTKVITTERT', 'Planen er ikke lagt frem.'], '2026-01-12')
  expect(await stateOn(closed, '2026-01-12')).toEqual(['ANSES_FULGT_OPP', 'RAPPORT'])

  expect(await publish(first, 'Innst. 216 S (2025–2026)', '2026-03-24')).toMatchObject({ decided: 4, undecided: 4 }) // prettier-ignore
  expect(await stateOn(closed, '2026-03-24')).toEqual(['AVSLUTTET', 'UTKVITTERT'])
  expect(await stateOn(keptOpen, '2026-03-24')).toEqual(['APEN', 'IKKE_UTKVITTERT'])
  expect(await stateOn(olderUndecided, '2026-03-24')).toEqual(['ANSES_FULGT_OPP', 'RAPPORT'])
})

test('the Storting repeals one and refuses to repeal another', async () => {
  for (const [nummer, resultat] of [
    [repealed, 'OPPHEVET'],
    [repealRefused, 'IKKE_OPPHEVET'],
  ] as const) {
    const { id: vedtakId, dokumentId } = await unit(nummer)
    const place = { dokumentId, linje: 1, sesjonId: first, nummer: 900 + nummer, romertall: 'X' }
    await recordOpphevelse({ vedtakId, rapporteringssesjon: first, resultat, ...place, dato: '2026-05-20', offentligFra: '2026-05-20' }, { aktor: kkk, now: at('2026-05-20') }) // prettier-ignore
  }
  expect(await stateOn(repealed, '2026-05-20')).toEqual(['AVSLUTTET', 'OPPHEVET'])
  expect(await stateOn(repealRefused, '2026-05-20')).toEqual(['APEN', 'OPPHEVELSE_AVSLATT'])
})

test('a correction of the year that was judged opens nothing', async () => {
  const correction = {
    type: 'RETTEBREV',
    sitat: 'Rettebrev til Prop. 1 S (2025–2026)',
    dato: '2026-05-27',
  } as const
  const text = { redegjorelse: `Planen ble lagt frem senere enn vi skrev. ${comesBack}`, vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false } as const // prettier-ignore
  await anUtkast({ vedtakId: await idOf(corrected), departementId: kld, sesjon: first, omgang: 1, correction, text, writtenBy: officer }) // prettier-ignore
  expect(await publishDue(at('2026-05-28'))).toEqual({ aar: [], texts: 1 })
  expect(await stateOn(corrected, '2026-05-28')).toEqual(['AVSLUTTET', 'UTKVITTERT'])
})

test('the next year contains exactly the vedtak of the new sesjon and what was not closed', async () => {
  await registerOne({ nummer: String(ofNewSesjon), departement: 'kld' })
  const days = { fristUtkast: '2026-08-31', fristGodkjenning: '2026-09-10', dag: '2026-10-07', klokkeslett: '10.00' } // prettier-ignore
  await run(openAar, { sesjon: second, ...days }, [smk, at('2026-06-20')])
  const open = [olderUndecided, keptOpen, undecided, repealRefused, ofNewSesjon]
  expect(await yearContains(second, '2026-06-20')).toEqual(open)
})

test('the departement reports on them, and on one that is closed: nothing opens, and a funn says so on the bench alone', async () => {
  for (const nummer of [keptOpen, undecided, closed])
    await anUtkast({ vedtakId: await idOf(nummer), departementId: kld, sesjon: second, writtenBy: officer })
  expect(await publishDue(at('2026-10-07'))).toEqual({ aar: [second], texts: 3 })
  const again = anAccount({ nummer: reportedAgain, omtale: comesBack })
  await take({ sesjon: second, accounts: [again], departement: 'Klima- og miljødepartementet' }, '2026-10-09')

  expect(await stateOn(keptOpen, '2026-10-09')).toEqual(['ANSES_FULGT_OPP', 'RAPPORT'])
  expect(await stateOn(closed, '2026-10-09')).toEqual(['AVSLUTTET', 'UTKVITTERT'])
  expect(await stateOn(reportedAgain, '2026-10-09')).toEqual(['AVSLUTTET', 'UTKVITTERT'])
  const raised = async (nummer: number, sesjon: string) =>
    (await db().funn.findMany({ where: { vedtakId: await idOf(nummer), bortfalt: null, dokument: { sesjonId: sesjon } }, include: { dokument: true } })).map(({ regel, dokument }) => [regel, dokument.slug]) // prettier-ignore
  expect(await raised(closed, second)).toEqual([
    ['RAPPORTERT_ETTER_AVSLUTNING', 'rapportering-2026-2027-kld'],
  ])
  expect(await raised(reportedAgain, second)).toEqual([
    ['RAPPORTERT_ETTER_AVSLUTNING', 'prop-1-s-2026-2027-kld'],
  ])
  expect(await raised(keptOpen, second)).toEqual([])
  expect(await raised(closed, first)).toEqual([])
})

test('only KKK opens again what it has closed: then the year after contains it', async () => {
  await run(openGjennomgang, { komite: 'kontroll', sesjon: second }, [kkk, at('2027-01-10')])
  const units = await listEnheter(await bench(second), at('2027-01-10'))
  expect(units.map(({ nummer }) => nummer)).toEqual(expect.arrayContaining([closed, keptOpen, reportedAgain]))
  await decide(second, reportedAgain, ['IKKE_UTKVITTERT', 'Arbeidet har stoppet opp.'], '2027-01-12')
  await decide(second, keptOpen, ['UTKVITTERT', ''], '2027-01-12')
  await publish(second, 'Innst. 230 S (2026–2027)', '2027-03-23')
  expect(await stateOn(reportedAgain, '2027-03-22')).toEqual(['AVSLUTTET', 'UTKVITTERT'])
  expect(await stateOn(reportedAgain, '2027-03-23')).toEqual(['APEN', 'IKKE_UTKVITTERT'])
  const third = await yearContains('2027-2028', '2027-06-20')
  expect(third).toEqual([olderUndecided, undecided, repealRefused, reportedAgain, ofNewSesjon])
  const { offentligFra } = await db().vurdering.findFirstOrThrow({ where: { vedtakId: await idOf(keptOpen) }, orderBy: { id: 'desc' } }) // prettier-ignore
  expect(offentligFra && toDay(offentligFra)).toBe('2027-03-23')
  expect((await verifyLog()).firstBreak).toBeNull()
})
