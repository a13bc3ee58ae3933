import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { previousSesjon } from '@/lib/vedtak/rules'
import { findOversikt } from '@/lib/register/oversikt/queries'
import { findStatistics } from '@/lib/statistikk/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { countFacets, countVedtak, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type VedtakFilter } from '@/lib/vedtak/schema'
import { recordOpphevelse, recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase } from '../support/database'
import { aMoment, take } from '../support/prop1s'
import { anAccount, comesBack, done, type Account } from '../support/prop1s-text'

const all = { kind: 'alle' } as const

async function listOn(day: string, of: Partial<VedtakFilter> = {}) {
  const filter = { ...readFilter({}).filter, ...of }
  return listVedtak(filter, all, { limit: 200, offset: 0, day })
}

describe('the sample register on 31 December 2024', () => {
  const day = '2024-12-31'
  beforeAll(async () => void (await makeDatabase('sample')))

  test('the 61 earlier vedtak are kept open by the committee, and the account it judged is missing', async () => {
    const kept = await listOn(day, { kkk: 'ikke-utkvittert' })
    expect(kept).toHaveLength(61)
    expect(kept.every(({ sesjon }) => sesjon < '2024-2025')).toBe(true)
    expect(new Set(kept.map(({ tilstand, departementets, uenighet }) => `${tilstand}/${departementets}/${uenighet}`))).toEqual(new Set(['APEN/null/null'])) // prettier-ignore
    expect(await countVedtak({ dep: 'rapport-mangler' }, day)).toBe(61)
  })

  test('none of 2024–2025 is reported, and those of 2025 are not there', async () => {
    const listed = await listOn(day, { sesjon: '2024-2025' })
    expect(listed.length).toBeGreaterThan(0)
    expect(listed.length).toBeLessThan(60)
    expect(listed.every(({ dato, departementets, komiteens }) => (dato ?? '') <= day && departementets === null && komiteens === null)).toBe(true) // prettier-ignore
    expect(await countVedtak({ dep: 'ikke-rapportert' }, day)).toBe(listed.length)
    expect(await countVedtak({}, day)).toBe(61 + listed.length)
  })

  test('the departement is not known, the account is not read, and no promise is told before the document is', async () => {
    const vedtak = await findVedtak({ sesjon: '2023-2024', nummer: 489, punkt: null }, day)
    expect(vedtak).toMatchObject({ departement: null, accounts: [], lofter: [], state: { komiteens: 'IKKE_UTKVITTERT', uenighet: null } }) // prettier-ignore
    expect(vedtak?.judgements).toMatchObject([{ tidligst: '2024-10-01', place: { senest: '2025-10-15' } }])
    expect(vedtak?.history.map(({ type, day: at, until }) => [type, at, until])).toContainEqual(['VURDERT_UTLEDET', '2024-10-01', '2025-10-15']) // prettier-ignore
    // «senest innen utgangen av 2024»: the limit stands in the request, and its day is this one.
    expect(vedtak?.frister).toMatchObject([{ dato: '2024-12-31', passert: false }])
    const later = await findVedtak({ sesjon: '2023-2024', nummer: 489, punkt: null }, '2025-01-01')
    expect(later?.frister).toMatchObject([{ dato: '2024-12-31', passert: true }])
    expect((await listOn('2025-01-01', { frist: 'passert' })).map(({ nummer }) => nummer)).toContain(489)
    expect((await listOn(day, { frist: 'passert' })).map(({ nummer }) => nummer)).not.toContain(489)
  })

  test('the figures of the day add up to its list', async () => {
    const found = await findStatistics(readFilter({}).filter, 'nb', day)
    const total = await countVedtak({}, day)
    expect(found.all).toMatchObject({ APEN: total, sum: total, ANSES_FULGT_OPP: 0, AVSLUTTET: 0 })
    expect(found.utenDepartement?.counts?.sum).toBe(total)
    const { facets, changes, coming } = await findOversikt({}, day)
    expect(facets.find(({ facet }) => facet === 'treff')?.antall).toBe(total)
    expect(changes).toEqual([])
    expect(coming.every(({ party, dato }) => party === 'storting' && dato >= day)).toBe(true)
  })

  test('a search finds nothing by the words of an account that was not public', async () => {
    const [account] = await db().rapportering.findMany({ where: { vedtak: { nummer: 83, sesjonId: '2024-2025' } } }) // prettier-ignore
    const request = (await db().vedtak.findFirstOrThrow({ where: { nummer: 83, sesjonId: '2024-2025' } })).tekst.toLowerCase() // prettier-ignore
    const word = /\p{L}{9,}/gu
    const only = (account?.redegjorelse.match(word) ?? []).find((it) => !request.includes(it.toLowerCase().slice(0, 6))) // prettier-ignore
    const hits = async (q: string, on: string) => {
      const matching = await chooseMatching(q, on)
      return (await listVedtak(readFilter({ q }).filter, matching, { limit: 200, offset: 0, day: on })).filter(({ nummer, sesjon }) => nummer === 83 && sesjon === '2024-2025') // prettier-ignore
    }
    expect(await hits(only ?? '', '2025-11-01')).toHaveLength(1)
    expect(await hits(only ?? '', day)).toEqual([])
    const [by] = await hits('tannregulering', day)
    expect(by?.treff?.excerpt?.field).not.toBe('redegjorelse')
  })
})

/** What the test knows itself: the facts in the order they were told, with the day each became public. */
type Told =
  | { kind: 'report'; sesjon: string; day: string; done: boolean }
  | { kind: 'ansvar'; sesjon: string; day: string; departement: 'kld' | 'hod' }
  | { kind: 'told-judgement'; sesjon: string; tidligst: string; senest: string }
  | { kind: 'judgement'; sesjon: string; day: string; resultat: 'UTKVITTERT' | 'IKKE_UTKVITTERT' }
  | { kind: 'repeal'; sesjon: string; day: string; resultat: 'OPPHEVET' | 'IKKE_OPPHEVET' }

/** The state of a day, computed from nothing but the facts that were public by then. */
function naiveState(facts: readonly Told[], day: string, adopted: string) {
  if (day < adopted) return null
  const isPublic = (from: string) => from <= day
  const reportedYears = facts.flatMap((it) => (it.kind === 'report' ? [it.sesjon] : []))
  const readYears = facts.flatMap((it) => (it.kind === 'judgement' ? [it.sesjon] : []))
  let report: Extract<Told, { kind: 'report' }> | null = null
  let judgement: { sesjon: string; day: string; resultat: string } | null = null
  let repeal: { sesjon: string; resultat: string } | null = null
  let isRepealed = false
  for (const it of facts) {
    if (it.kind === 'report' && isPublic(it.day) && (!report || isNewer(it, report))) report = it
    if (it.kind === 'judgement' && isPublic(it.day) && (!judgement || isNewer(it, judgement))) judgement = it
    if (it.kind === 'told-judgement' && !readYears.includes(it.sesjon) && !isClosedBefore(facts, it.sesjon)) {
      const day = reportedYears.includes(it.sesjon) ? it.senest : it.tidligst
      if (isPublic(day) && (!judgement || it.sesjon >= judgement.sesjon)) judgement = { sesjon: it.sesjon, day, resultat: 'IKKE_UTKVITTERT' } // prettier-ignore
    }
    if (it.kind === 'repeal' && isPublic(it.day)) {
      isRepealed ||= it.resultat === 'OPPHEVET'
      if (!repeal || it.sesjon >= repeal.sesjon) repeal = it
    }
  }
  const claim = report === null ? null : report.done ? 'ANSES_FULGT_OPP' : 'KOMMER_TILBAKE'
  const tilstand =
    isRepealed || judgement?.resultat === 'UTKVITTERT'
      ? 'AVSLUTTET'
      : report && judgement?.sesjon === report.sesjon
        ? 'APEN'
        : claim === 'ANSES_FULGT_OPP'
          ? 'ANSES_FULGT_OPP'
          : 'APEN'
  const departement = responsible(
    facts.filter((it) => it.kind === 'ansvar' && isPublic(it.day)),
    '9999',
  )
  return { tilstand, claim, komiteens: judgement?.resultat ?? null, departement }
}

/** What was closed for an earlier year, no list reopens by its lead-in. */
function isClosedBefore(facts: readonly Told[], sesjon: string): boolean {
  let last: Extract<Told, { kind: 'judgement' }> | null = null
  for (const it of facts) {
    if (it.kind === 'repeal' && it.resultat === 'OPPHEVET' && it.sesjon < sesjon) return true
    if (it.kind === 'judgement' && it.sesjon < sesjon && (!last || isNewer(it, last))) last = it
  }
  return last?.resultat === 'UTKVITTERT'
}

/** Of one year's printings the one of the last day counts, whichever was read last. */
const isNewer = (one: { sesjon: string; day: string }, other: { sesjon: string; day: string }) =>
  one.sesjon === other.sesjon ? one.day >= other.day : one.sesjon > other.sesjon

/** Who has it as of a sesjon, by the last fact of the last sesjon that tells. */
function responsible(facts: readonly Told[], sesjon: string) {
  let last: Extract<Told, { kind: 'ansvar' }> | null = null
  for (const it of facts) {
    if (it.kind === 'ansvar' && it.sesjon <= sesjon && (!last || it.sesjon >= last.sesjon)) last = it
  }
  return last?.departement ?? null
}

describe('any history, on any day', () => {
  const names = { kld: 'Klima- og miljødepartementet', hod: 'Helse- og omsorgsdepartementet' } as const
  const writer = { aktor: 'u-7', now: aMoment }
  const sesjoner = ['2023-2024', '2024-2025', '2025-2026'] as const
  const days = ['2023-10-06', '2024-04-25', '2024-10-07', '2025-03-25', '2025-10-15', '2026-01-01'] as const
  const adopted = '2023-05-08'
  const asked = ['2023-05-07', adopted, '2023-09-30', ...days, '2024-10-01', '2025-10-01', '2026-01-02']

  const sesjon = fc.constantFrom(...sesjoner)
  const day = fc.constantFrom(...days)
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('report' as const), sesjon, day, done: fc.boolean(), innstilling: fc.boolean() }) }, // prettier-ignore
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('judgement' as const), sesjon, day, resultat: fc.constantFrom('UTKVITTERT' as const, 'IKKE_UTKVITTERT' as const) }) }, // prettier-ignore
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeal' as const), sesjon, day, resultat: fc.constantFrom('OPPHEVET' as const, 'IKKE_OPPHEVET' as const) }) }, // prettier-ignore
  )
  /** The committee's last word of the year is entered before its first. */
  const readLaterOfAnEarlierDay = [
    { kind: 'judgement' as const, sesjon: '2024-2025' as const, day: '2024-10-07' as const, resultat: 'IKKE_UTKVITTERT' as const }, // prettier-ignore
    { kind: 'judgement' as const, sesjon: '2024-2025' as const, day: '2023-10-06' as const, resultat: 'UTKVITTERT' as const }, // prettier-ignore
  ]
  const oneOwner = { '2023-2024': 'kld' as const, '2024-2025': 'kld' as const, '2025-2026': 'kld' as const }
  /** One departement reports in each year: two in the same year would be refused. */
  const owners = fc.record({ '2023-2024': fc.constantFrom('kld' as const, 'hod' as const), '2024-2025': fc.constantFrom('kld' as const, 'hod' as const), '2025-2026': fc.constantFrom('kld' as const, 'hod' as const) }) // prettier-ignore

  test('the register answers as the facts of that day alone would', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), owners, async (steps, owner) => {
        await makeDatabase()
        const facts: Told[] = []
        const first: Account = anAccount({ sesjon: '2022-2023', dato: '8. mai 2023' })
        // Each printing differs, so that none is taken for one that the register has already.
        for (const [n, it] of [
          {
            kind: 'report' as const,
            sesjon: '2023-2024' as const,
            day: '2023-10-06' as const,
            done: false,
            innstilling: false,
          },
          ...steps,
        ].entries()) {
          // prettier-ignore
          if (it.kind === 'report') {
            const omtale = `Departementet har arbeidet med saken, runde ${n}. ${it.done ? done : comesBack}`
            const innstilling = it.innstilling ? undefined : null
            const told = await take({ sesjon: it.sesjon, departement: names[owner[it.sesjon]], innstilling, accounts: [{ ...first, omtale, avsluttes: it.done ? 'Ja' : 'Nei' }] }, it.day) // prettier-ignore
            expect(told.counts.refused).toBe(0)
            if (it.innstilling && (await hasJudgement(previousSesjon(it.sesjon)))) {
              const judged = previousSesjon(it.sesjon)
              if (!facts.some((one) => one.kind === 'told-judgement' && one.sesjon === judged && one.senest <= it.day)) // prettier-ignore
                facts.push({ kind: 'told-judgement', sesjon: judged, tidligst: `${judged.slice(0, 4)}-10-01`, senest: it.day }) // prettier-ignore
            }
            // A printing of an earlier day that is read later makes it known from then on.
            if (!facts.some((one) => one.kind === 'ansvar' && one.sesjon === it.sesjon && one.day <= it.day))
              facts.push({ kind: 'ansvar', sesjon: it.sesjon, day: it.day, departement: owner[it.sesjon] })
            facts.push({ kind: 'report', sesjon: it.sesjon, day: it.day, done: it.done }) // prettier-ignore
            continue
          }
          const { id: vedtakId, dokumentId } = await db().vedtak.findFirstOrThrow()
          const at = { vedtakId, dokumentId, linje: 1, rapporteringssesjon: it.sesjon, offentligFra: it.day }
          if (it.kind === 'judgement') {
            await recordVurdering({ ...at, resultat: it.resultat, innstilling: null, setning: null }, writer)
            facts.push(it)
          } else {
            await recordOpphevelse({ ...at, resultat: it.resultat, sesjonId: '2025-2026', nummer: null, romertall: 'X', dato: at.offentligFra }, writer) // prettier-ignore
            facts.push(it)
          }
        }
        for (const on of asked) await compare(facts, on)
      }),
      { numRuns: Number(process.env.PER_RUNS ?? 15), examples: [[readLaterOfAnEarlierDay, oneOwner]] },
    )
  })

  async function hasJudgement(rapporteringssesjon: string) {
    return (await db().vurdering.count({ where: { rapporteringssesjon, utledet: true } })) > 0
  }

  async function compare(facts: readonly Told[], on: string) {
    const expected = naiveState(facts, on, adopted)
    const [listed, ...more] = await listOn(on)
    const record = await findVedtak({ sesjon: '2022-2023', nummer: 611, punkt: null }, on)
    const said = listed && {
      tilstand: listed.tilstand,
      claim: listed.departementets,
      komiteens: listed.komiteens,
      departement: listed.departement?.slug ?? null,
    }
    expect({ on, said: said ?? null }).toEqual({ on, said: expected })
    expect(more).toEqual([])
    expect(record?.state.tilstand ?? null).toBe(expected?.tilstand ?? null)
    expect(record?.accounts[0]?.vurdering ?? null).toBe(expected?.claim ?? null)
    expect(record?.judgements[0]?.resultat ?? null).toBe(expected?.komiteens ?? null)
    expect(record?.departement?.slug ?? null).toBe(expected?.departement ?? null)
    const facets = await countFacets(readFilter({}).filter, all, on)
    const counted = facets.filter(({ facet, antall }) => facet === 'tilstand' && antall > 0)
    expect(counted).toEqual(expected ? [{ facet: 'tilstand', value: expected.tilstand, antall: 1 }] : [])
    expect(await countVedtak({ departement: expected?.departement ?? 'ukjent' }, on)).toBe(expected ? 1 : 0)
  }
})
