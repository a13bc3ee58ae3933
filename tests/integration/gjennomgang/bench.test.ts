import { beforeAll, describe, expect, test } from 'vitest'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { loadBench, listBench } from '@/lib/gjennomgang/bench/queries'
import { choose } from '@/lib/gjennomgang/bench/rules'
import { benchSchema } from '@/lib/gjennomgang/bench/schema'
import { findGjennomgang } from '@/lib/gjennomgang/queries'
import { makeDatabase } from '../../support/database'
import { aDecision, aGjennomgang } from '../../support/gjennomgang'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done } from '../../support/prop1s-text'
import { aUser } from '../../support/users'

const now = new Date('2027-01-10T10:00:00Z')
const sesjon = '2026-2027'
let kkk: string

const earlier = { dato: '8. mai 2025', sesjon: '2024-2025', tekst: 'Stortinget ber regjeringen om en plan.' }
const promise = (day: string) => `Regjeringen vil legge fram en plan ${day}. ${comesBack}`

beforeAll(async () => {
  await makeDatabase()
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  await take({
    sesjon: '2025-2026',
    accounts: [
      anAccount({ ...earlier, nummer: 1, omtale: promise('innen 1. juni 2026') }),
      anAccount({ ...earlier, nummer: 2, omtale: comesBack }),
      anAccount({ ...earlier, nummer: 3, omtale: comesBack }),
      anAccount({ ...earlier, nummer: 4, omtale: comesBack, tekst: 'Stortinget ber regjeringen legge fram en plan innen 1. oktober 2026.' }), // prettier-ignore
      anAccount({ ...earlier, nummer: 5, omtale: comesBack }),
      anAccount({ ...earlier, nummer: 6, omtale: comesBack, tekst: 'Stortinget ber regjeringen legge fram en plan innen 1. oktober 2025.' }), // prettier-ignore
    ],
  })
  await take(
    {
      sesjon,
      accounts: [
        anAccount({ ...earlier, nummer: 1, omtale: promise('innen 1. november 2027') }),
        anAccount({ ...earlier, nummer: 2, omtale: `Arbeidet pågår. ${done}`, avsluttes: 'Ja' }),
      ],
    },
    '2026-10-15',
  )
  await take(
    { sesjon, departement: 'Helse- og omsorgsdepartementet', accounts: [anAccount({ ...earlier, nummer: 3, omtale: comesBack })] }, // prettier-ignore
    '2026-10-15',
  )
  const rows = await db().vedtak.findMany({ where: { sesjonId: '2024-2025' }, orderBy: { nummer: 'asc' } })
  await aGjennomgang({ sesjon, siden: '2026-06-09', vedtakIds: rows.map(({ id }) => id) })
})

async function bench() {
  const review = await findGjennomgang({ komite: 'kontroll', sesjon })
  if (review === null) throw new Error('no review')
  return loadBench(review, { userId: kkk, now })
}

const kinds = async (nummer: number) =>
  (await bench()).units.find((unit) => unit.nummer === nummer)?.nyheter.map(({ slag }) => slag)

const numbers = async (asked: Record<string, string>) => {
  const { units, context } = await bench()
  return choose(units, benchSchema.parse(asked), context).map(({ nummer }) => nummer)
}

describe('what is new since the committee last spoke', () => {
  test('an account of the year, and a promise that is another day than last year', async () => {
    const unit = (await bench()).units.find(({ nummer }) => nummer === 1)
    expect(unit?.nyheter).toEqual([
      { slag: 'REDEGJORELSE', dag: '2026-10-15', fra: null, til: null },
      { slag: 'LOFTE_FLYTTET', dag: '2026-10-15', fra: '2026-06-01', til: '2027-11-01' },
    ])
    expect(await kinds(2)).toEqual(['REDEGJORELSE'])
  })

  test('the responsibility has moved to another departement', async () => {
    expect(await kinds(3)).toEqual(['REDEGJORELSE', 'OVERFORING'])
  })

  test('a limit of the Storting has passed since, not one that had passed before', async () => {
    expect(await kinds(4)).toEqual(['FRIST_PASSERT'])
    expect(await kinds(6)).toEqual([])
    expect(await numbers({ passert: '1', visning: 'alle' })).toEqual([4, 6])
  })

  test('a fagkomité has said something', async () => {
    const { id: vedtakId } = await db().vedtak.findFirstOrThrow({ where: { nummer: 5 } })
    const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
    const [{ id: dokumentId }, { nr: hendelseNr }] = [await db().dokument.findFirstOrThrow(), await db().hendelse.findFirstOrThrow()] // prettier-ignore
    await db().uttalelse.create({
      data: { vedtakId, komiteId, rapporteringssesjon: sesjon, versjon: 1, slag: 'SVARBREV', anbefaling: 'INGEN_MERKNAD', tekst: '', dokumentId, linje: 1, offentligFra: fromDay('2026-12-01'), registrert: now, hendelseNr }, // prettier-ignore
    })
    expect(await kinds(5)).toEqual(['UTTALELSE'])
  })

  test('a correction is news, a new reading of the same document is not', async () => {
    const held = await db().rapportering.findFirstOrThrow({ where: { vedtak: { nummer: 2 }, rapporteringssesjon: sesjon } }) // prettier-ignore
    const { id: _, ...row } = held
    await db().rapportering.create({ data: { ...row, versjon: 2 } })
    expect(await kinds(2)).toEqual(['REDEGJORELSE'])
    const other = await db().dokument.findFirstOrThrow({ where: { id: { not: row.dokumentId } } })
    await db().rapportering.create({ data: { ...row, versjon: 3, dokumentId: other.id, offentligFra: fromDay('2026-11-20') } }) // prettier-ignore
    expect(await kinds(2)).toEqual(['REDEGJORELSE', 'RETTELSE'])
  })

  test('without an earlier document everything is new, and what has not become public is not', async () => {
    const review = await findGjennomgang({ komite: 'kontroll', sesjon })
    if (review === null) throw new Error('no review')
    const all = await loadBench({ ...review, siden: null }, { userId: kkk, now })
    expect(all.units.find(({ nummer }) => nummer === 6)?.nyheter).toMatchObject([{ slag: 'FRIST_PASSERT' }])
    const before = await loadBench(review, { userId: kkk, now: new Date('2026-10-14T10:00:00Z') })
    expect(before.units.find(({ nummer }) => nummer === 1)?.nyheter).toEqual([])
  })
})

describe('the list of a bench', () => {
  test('shows what has news, and all of them one click away', async () => {
    expect(await numbers({})).toEqual([1, 2, 3, 4, 5])
    expect(await numbers({ visning: 'alle' })).toEqual([1, 2, 3, 4, 5, 6])
    expect(await numbers({ nytt: 'lofte-flyttet' })).toEqual([1])
    expect(await numbers({ uten: '1' })).toEqual([4, 5])
    expect(await numbers({ visning: 'tull', sorter: 'tull', nytt: 'tull', tildelt: 'tull' })).toEqual([1, 2, 3, 4, 5]) // prettier-ignore
  })

  test('finds a number of a vedtak or of the list, and words of the request', async () => {
    expect(await numbers({ q: '4' })).toEqual([4])
    expect(await numbers({ q: 'PLAN oktober' })).toEqual([4])
  })

  test('«lukket for tidlig?» is what the account itself says remains', async () => {
    expect(await numbers({ tidlig: '1' })).toEqual([2])
  })

  test('what the checks found chooses by its group, also what they found between two documents', async () => {
    expect(await numbers({ gruppe: 'lukket-for-tidlig' })).toEqual([2])
    expect(await numbers({ gruppe: 'avvik' })).toEqual([4, 5])
    expect(await numbers({ gruppe: 'gjentakelse' })).toEqual([])
  })

  test('disagreement is between the account of the year and what is decided about it', async () => {
    expect(await numbers({ uenighet: '1' })).toEqual([])
    const { units, gjennomgang } = await bench()
    const decided = units.filter(({ nummer }) => nummer <= 2)
    for (const { vedtakId } of decided) {
      await aDecision(gjennomgang.id, vedtakId, { avgjorelse: 'IKKE_UTKVITTERT', begrunnelse: 'Planen mangler.', by: kkk }) // prettier-ignore
    }
    expect(await numbers({ uenighet: '1' })).toEqual([2])
    expect(await numbers({ avgjort: 'ikke-utkvittert' })).toEqual([1, 2])
    expect(await numbers({ avgjort: 'nei' })).toEqual([3, 4, 5])
    const list = await listBench(gjennomgang, benchSchema.parse({ sorter: 'uenighet' }), { userId: kkk, now })
    expect(list.map(({ nummer }) => nummer)).toEqual([2, 1, 3, 4, 5])
  })
})

test('a derived judgement of the year before is told as derived', async () => {
  await makeDatabase('proposition')
  const rows = await db().vedtak.findMany({ where: { sesjonId: '2022-2023' }, orderBy: { nummer: 'asc' } })
  await aGjennomgang({ sesjon: '2025-2026', vedtakIds: rows.map(({ id }) => id) })
  const review = await findGjennomgang({ komite: 'kontroll', sesjon: '2025-2026' })
  if (review === null) throw new Error('no review')
  const list = await listBench(review, benchSchema.parse({ utledet: '1' }), { userId: kkk, now })
  expect(list).toHaveLength(rows.length)
  expect(list[0]?.forrige).toEqual({ resultat: 'IKKE_UTKVITTERT', sesjon: '2024-2025', utledet: true })
})
