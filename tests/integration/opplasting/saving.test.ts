import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import * as acts from '@/lib/opplasting/mutations'
import { listIssues, findEnhet, findUpload } from '@/lib/opplasting/queries'
import { giveUpSaving } from '@/lib/opplasting/saving/mutations'
import { giveUpLost } from '@/lib/opplasting/task/mutations'
import type { Sporsmal } from '@/lib/opplasting/types'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { anAccount, comesBack, done, propositionText } from '../../support/prop1s-text'
import { act, outcomes, ready, rowOf, save, upload, uploadedAt, work } from '../../support/uploads'
import { aUser, viewerOf } from '../../support/users'

let database: TestDatabase
let smk: string
let colleague: string

beforeAll(async () => {
  database = await makeDatabase()
  smk = await aUser({ roles: [{ role: 'SMK' }] })
  colleague = await aUser({ roles: [{ role: 'SMK' }] })
})

const propOf = (first: number) =>
  propositionText({
    sesjon: '2025-2026',
    accounts: [
      anAccount({ nummer: first, omtale: comesBack }),
      anAccount({ nummer: first + 1, omtale: done, avsluttes: 'Ja' }),
      anAccount({ nummer: first + 2, omtale: done, avsluttes: 'Ja' }),
    ],
  })
const isThere = async (nummer: number) => (await findVedtak({ sesjon: '2024-2025', nummer, punkt: '' }, '2026-01-10')) !== null // prettier-ignore

/** No run can be brought to its end meanwhile: all its units are written, and nothing of them is public. */
async function whileNoRunEnds(during: () => Promise<void>): Promise<void> {
  await database.query(
    `CREATE FUNCTION ingen_slutt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'ikke nå'; END $$`,
  )
  await database.query(
    'CREATE TRIGGER ingen_slutt BEFORE UPDATE OF ferdig ON importkjoring FOR EACH ROW WHEN (NEW.ferdig IS NOT NULL) EXECUTE FUNCTION ingen_slutt()',
  )
  await during()
  await database.query('DROP FUNCTION ingen_slutt CASCADE')
}

test('what is saved is what was ticked last, whatever an earlier saving had written before it stopped', async () => {
  const id = await ready(smk, propOf(10))
  await whileNoRunEnds(async () => {
    await expect(save(smk, id, [0, 1])).rejects.toThrow('ikke nå')
  })
  // Somebody is asked to look again, and nothing of it shows.
  expect(await rowOf(id)).toMatchObject({ status: 'KLAR', feil: 'FEILET' })
  expect([await isThere(10), await isThere(11)]).toEqual([false, false])

  await save(smk, id, [1, 2])
  expect(await outcomes(id)).toEqual([[10, 'NY', null], [11, 'NY', 'NY'], [12, 'NY', 'NY']]) // prettier-ignore
  expect([await isThere(10), await isThere(11), await isThere(12)]).toEqual([false, true, true])
  expect((await rowOf(id)).feil).toBeNull()
  expect((await verifyLog()).firstBreak).toBeNull()

  // What was left out then may come later, from the same file.
  const later = await upload(smk, propOf(10))
  expect(await outcomes(later)).toEqual([[10, 'NY', null], [11, 'UENDRET', null], [12, 'UENDRET', null]]) // prettier-ignore
  await save(smk, later, [0])
  expect(await isThere(10)).toBe(true)
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('a saving that stopped goes on where it was when the choice is the same', async () => {
  const id = await ready(smk, propOf(20))
  await whileNoRunEnds(async () => {
    await expect(save(smk, id, [0, 2])).rejects.toThrow('ikke nå')
  })
  const written = await db().rapportering.count()
  await save(smk, id, [0, 2])
  expect(await outcomes(id)).toEqual([[20, 'NY', 'NY'], [21, 'NY', null], [22, 'NY', 'NY']]) // prettier-ignore
  expect(await db().rapportering.count()).toBe(written)
})

test('two people with the same file each get what they chose, though one of them was stopped', async () => {
  const [first, second] = [await ready(smk, propOf(30)), await ready(colleague, propOf(30))]
  await whileNoRunEnds(async () => {
    await expect(save(smk, first, [0])).rejects.toThrow('ikke nå')
  })
  await save(colleague, second, [2])
  expect([await isThere(30), await isThere(31), await isThere(32)]).toEqual([false, false, true])
  await save(smk, first, [0, 1])
  expect([await isThere(30), await isThere(31)]).toEqual([true, true])
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('a run that had ended is told as saved, though the worker was stopped before it could say so', async () => {
  const id = await ready(smk, propOf(40))
  await save(smk, id, [0, 1])
  await db().opplasting.update({ where: { id }, data: { status: 'LAGRER' } })
  await db().opplastingEnhet.updateMany({ where: { opplastingId: id }, data: { resultat: null } })
  expect(await giveUpSaving(id)).toBe(false)
  expect((await rowOf(id)).status).toBe('LAGRET')
  expect(await outcomes(id)).toEqual([[40, 'NY', 'NY'], [41, 'NY', 'NY'], [42, 'NY', null]]) // prettier-ignore
})

test('a document with nothing new may be saved as a source, and one with something new not with nothing ticked', async () => {
  const id = await ready(smk, propOf(50))
  await expect(act(acts.saveUnits, smk, { opplastingId: id, valgt: '' })).rejects.toMatchObject({ fieldErrors: { valgt: 'NOT_TICKED' } }) // prettier-ignore
  await expect(act(acts.saveUnits, smk, { opplastingId: id, valgt: '0,7' })).rejects.toMatchObject({ fieldErrors: { valgt: 'INVALID' } }) // prettier-ignore
  await save(smk, id, [0, 1, 2])
  const events = await db().hendelse.count({ where: { vedtakId: { not: null } } })
  const again = await upload(smk, propOf(50))
  await act(acts.saveUnits, smk, { opplastingId: again, valgt: '' })
  await work(again)
  expect(await outcomes(again)).toEqual([[50, 'UENDRET', 'UENDRET'], [51, 'UENDRET', 'UENDRET'], [52, 'UENDRET', 'UENDRET']]) // prettier-ignore
  expect(await db().hendelse.count({ where: { vedtakId: { not: null } } })).toBe(events)
})

test('the second click on save finds that it is being saved', async () => {
  const id = await ready(smk, propOf(60))
  await act(acts.saveUnits, smk, { opplastingId: id, valgt: '0' })
  await expect(act(acts.saveUnits, smk, { opplastingId: id, valgt: '0,1' })).rejects.toThrow(
    'UPLOAD_MOVED_ON',
  )
  await expect(act(acts.cancelUpload, smk, { opplastingId: id })).rejects.toThrow('UPLOAD_MOVED_ON')
  // Two workers with the same job end alike.
  await Promise.all([work(id), work(id)])
  expect(await outcomes(id)).toEqual([[60, 'NY', 'NY'], [61, 'NY', null], [62, 'NY', null]]) // prettier-ignore
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('an upload that no worker has in hand any more ends as one that failed, and one that waits its turn does not', async () => {
  const [waiting, lost] = [await ready(smk, propOf(90)), await ready(smk, propOf(90))]
  for (const id of [waiting, lost]) await act(acts.saveUnits, smk, { opplastingId: id, valgt: '0' })
  await database.query(`DELETE FROM pgboss.job WHERE data->>'opplastingId' = $1`, [lost])
  const hours = (count: number) => new Date(uploadedAt.getTime() + count * 3_600_000)
  expect(await giveUpLost(hours(0.5))).toBe(0)
  await giveUpLost(hours(2))
  expect(await rowOf(lost)).toMatchObject({ status: 'KLAR', feil: 'FEILET' })
  expect((await rowOf(waiting)).status).toBe('LAGRER')
})

test('the day of a document is asked anew when all that was saved of it was taken back', async () => {
  const id = await ready(smk, propOf(70))
  await save(smk, id, [0, 1, 2])
  const { kjoringId } = await rowOf(id)
  await db().importkjoring.update({ where: { id: kjoringId ?? 0 }, data: { angret: uploadedAt } })
  const again = await rowOf(await upload(smk, propOf(70)))
  expect(again.status).toBe('SPORSMAL')
  const [asked] = again.sporsmal as unknown as Sporsmal[]
  expect([asked?.slag, asked?.forslag[0]?.verdi]).toEqual(['DATO', '2025-10-15'])
})

test('what is remarked on is told once, the weightiest first, with the unit and the lines it stands on', async () => {
  const broken = propositionText({
    sesjon: '2025-2026',
    accounts: [
      anAccount({ nummer: 80, omtale: done, avsluttes: 'Nei' }),
      anAccount({
        nummer: 81,
        omtale: 'Det vises til Innst. 325 (2024–2025). Arbeidet er i gang.',
        avsluttes: 'Ja',
      }),
    ],
  })
  const id = await ready(smk, broken)
  const viewer = await viewerOf(smk, uploadedAt)
  const found = viewer && (await findUpload(viewer, id))
  const issues = found ? await listIssues(found) : []
  expect(issues.length).toBeGreaterThan(1)
  const said = issues.map(({ rule, lines, message }) => `${rule}/${lines.join()}/${message}`)
  expect(new Set(said).size).toBe(said.length)
  const weights = issues.map(({ severity }) => ['feil', 'advarsel', 'info'].indexOf(severity))
  expect(weights).toEqual(weights.toSorted())

  const of80 = issues.find(({ vedtak }) => vedtak.some(({ nummer }) => nummer === 80))
  const unit = await findEnhet(id, { plass: of80?.plass ?? -1, linje: null })
  expect(unit?.nummer).toBe(80)
  // Each line of its funn is shown beside it, with the number it has in the document.
  const lines = broken.split('\n')
  const shown = new Map(unit?.stretches.flatMap(({ fra, lines: some }) => some.map((line, at) => [fra + at, line] as const))) // prettier-ignore
  for (const [number, line] of shown) expect(line).toBe(lines[number - 1])
  for (const line of of80?.lines ?? []) expect([...shown.keys()]).toContain(line)
})
