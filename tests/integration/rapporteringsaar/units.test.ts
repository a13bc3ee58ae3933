import { beforeAll, describe, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { findAar, isUnitInYear, listAar, listUnits, responsibleFor } from '@/lib/rapporteringsaar/queries'
import { ensureUtkast } from '@/lib/utkast/assignment/mutations'
import { recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done } from '../../support/prop1s-text'
import { aNewUnit, anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
const sesjon = '2026-2027'
const everything = { departementer: null, now }
let database: TestDatabase
let kld: number

const idOf = async (nummer: number) =>
  (await db().vedtak.findFirstOrThrow({ where: { nummer }, select: { id: true } })).id

const numbers = async (departementer: number[] | null = null) =>
  (await listUnits(db(), { sesjon, publisert: null }, { departementer, now })).map(({ nummer }) => nummer)

async function judge(nummer: number, resultat: 'UTKVITTERT' | 'IKKE_UTKVITTERT', offentligFra: string) {
  const { id: vedtakId, dokumentId } = await db().vedtak.findFirstOrThrow({ where: { nummer } })
  const place = { dokumentId, linje: 1, innstilling: 'Innst. 300 S (2025–2026)', setning: null }
  await recordVurdering({ vedtakId, ...place, rapporteringssesjon: '2025-2026', resultat, offentligFra }, { aktor: 'u-1', now }) // prettier-ignore
}

beforeAll(async () => {
  database = await makeDatabase()
  await take({
    sesjon: '2025-2026',
    accounts: [
      anAccount({ nummer: 1, sesjon: '2024-2025', omtale: comesBack }),
      anAccount({ nummer: 2, sesjon: '2024-2025', omtale: done, avsluttes: 'Ja' }),
      anAccount({ nummer: 3, sesjon: '2024-2025', omtale: done, avsluttes: 'Ja' }),
      anAccount({ nummer: 4, sesjon: '2023-2024', dato: '8. mai 2024', omtale: comesBack }),
    ],
  })
  kld = (await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })).id
  await judge(2, 'UTKVITTERT', '2026-05-20')
  await judge(3, 'IKKE_UTKVITTERT', '2026-05-20')
  await aNewUnit({ nummer: 10 })
  await aNewUnit({ nummer: 11, sesjon: '2026-2027' })
  await anOpenYear({ sesjon })
})

describe('what a year contains', () => {
  test('every unit of the sesjon before, and every earlier one that the committee has not closed', async () => {
    expect(await numbers()).toEqual([4, 1, 3, 10])
    expect(await isUnitInYear(db(), await idOf(2), sesjon)).toBe(false)
    expect(await isUnitInYear(db(), await idOf(11), sesjon)).toBe(false)
    expect(await isUnitInYear(db(), await idOf(10), sesjon)).toBe(true)
  })

  test('a year that is not opened contains nothing', async () => {
    expect(await isUnitInYear(db(), await idOf(1), '2025-2026')).toBe(false)
    expect(await findAar('2025-2026')).toBeNull()
    expect((await listAar()).map((aar) => aar.sesjon)).toEqual([sesjon])
  })

  test('what is registered by a run that was cut off is in no year', async () => {
    const { dokumentId, kjoringId } = await db().vedtak.findFirstOrThrow({ where: { nummer: 1 } })
    const id = await aNewUnit({ nummer: 12 })
    const [run] = await database.query<{ id: number }>(
      `INSERT INTO importkjoring (dokument_id, filnavn, fil_sha256, leser_versjon, startet)
       SELECT dokument_id, filnavn, fil_sha256, 'en annen', now() FROM importkjoring WHERE id = $1 RETURNING id`,
      [kjoringId],
    )
    await database.query('UPDATE vedtak SET kjoring_id = $1 WHERE id = $2', [run?.id, id])
    expect(dokumentId).toBeGreaterThan(0)
    expect(await numbers()).not.toContain(12)
    await database.query('DELETE FROM vedtak WHERE id = $1', [id])
    await database.query('DELETE FROM importkjoring WHERE id = $1', [run?.id])
  })

  test('a published year stays what it was when it was published', async () => {
    const [before, after] = [new Date('2026-05-01T10:00:00Z'), new Date('2026-06-01T10:00:00Z')]
    const contained = async (publisert: Date) =>
      (await listUnits(db(), { sesjon, publisert }, everything)).map(({ nummer }) => nummer)
    expect(await contained(before)).toContain(2)
    expect(await contained(after)).not.toContain(2)
  })

  test('a unit tells its state of last year, its limit, and whether it was ever reported', async () => {
    const units = await listUnits(db(), { sesjon, publisert: null }, everything)
    expect(units.find(({ nummer }) => nummer === 3)).toMatchObject({
      tilstand: 'APEN',
      grunn: 'IKKE_UTKVITTERT',
      erRapportert: true,
      tekst: null,
      frist: '2026-12-31',
      departementId: kld,
      status: 'IKKE_PABEGYNT',
      utkastId: null,
    })
    expect(units.find(({ nummer }) => nummer === 10)).toMatchObject({
      tilstand: null,
      erRapportert: false,
      tekst: 'Stortinget ber regjeringen om en plan.',
      departementId: null,
    })
  })
})

describe('who answers for a unit', () => {
  test('the newest responsibility, else whom it is offered to, else nobody', async () => {
    const hod = (await db().departement.findUniqueOrThrow({ where: { slug: 'hod' } })).id
    expect(await responsibleFor(db(), await idOf(1))).toBe(kld)
    expect(await responsibleFor(db(), await idOf(10))).toBeNull()
    expect(await numbers([hod])).toEqual([])
    await database.query(
      `INSERT INTO fordeling (id, vedtak_id, departement_id, medansvar, status, opprettet, opprettet_av)
       VALUES (gen_random_uuid(), $1, $2, '{}', 'SENDT', now(), gen_random_uuid())`,
      [await idOf(10), hod],
    )
    expect(await responsibleFor(db(), await idOf(10))).toBe(hod)
    expect(await numbers([hod])).toEqual([10])
    expect(await numbers([kld, hod])).toEqual([4, 1, 3, 10])
    await database.query('DELETE FROM fordeling')
  })
})

describe('a text is made when somebody first needs it', () => {
  const ensure = (vedtakId: number, rapporteringssesjon = sesjon) =>
    transaction((tx) => ensureUtkast(tx, { vedtakId, rapporteringssesjon, now }))

  test('by whoever answers for the unit, in their written form, once', async () => {
    const vedtakId = await idOf(1)
    const made = await Promise.all([ensure(vedtakId), ensure(vedtakId)])
    expect(made[0]?.id).toBe(made[1]?.id)
    expect(made[0]).toMatchObject({
      departementId: kld,
      status: 'IKKE_PABEGYNT',
      revisjon: 0,
      omgang: 0,
      maalform: 'NB',
      text: { redegjorelse: '', vurdering: null, delkrav: [], kilder: [] },
    })
    expect(await db().utkast.count()).toBe(1)
  })

  test('not outside the year, and not where nobody answers', async () => {
    expect(await ensure(await idOf(2))).toBeNull()
    expect(await ensure(await idOf(10))).toBeNull()
    expect(await ensure(await idOf(1), '2027-2028')).toBeNull()
  })
})
