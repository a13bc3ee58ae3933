import 'server-only'
import { checkText } from '@/lib/check/check-text'
import type { Funn } from '@/lib/check/types'
import { fromDay, toDay, today, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { listWorkFunn } from '@/lib/funn/queries'
import type { WorkFunn } from '@/lib/funn/types'
import { findTrail } from '@/lib/register/trail/queries'
import { standing } from '@/lib/register/public'
import { toKomite, toPlace } from '@/lib/register/to-view'
import type { TrailEntry } from '@/lib/register/trail/view'
import type { AccountView, KomiteLink, Place, VedtakRecord } from '@/lib/register/view'
import type { Viewer } from '@/lib/user/types'
import { findVedtak, uttalelseFields } from '@/lib/vedtak/queries'
import type { UnitKey } from '@/lib/vedtak/types'
import { loadBench } from '../bench/queries'
import { listOf } from '../bench/rules'
import type { BenchFilter } from '../bench/schema'
import type { BenchUnit } from '../bench/types'
import { mayReadGjennomgang } from '../policy'
import { findGjennomgang } from '../queries'
import type { Anbefaling, Gjennomgang } from '../types'
import { heldAccounts, movesOf, tallyOf, wayFrom } from './rules'
import type { Held, Moves, PromisedDay, Tally, Way } from './types'

export type HeldAccounts = Held<AccountView>

/** What a fagkomité said about the account. */
export interface UttalelseView {
  komite: KomiteLink
  slag: 'MERKNAD' | 'SVARBREV'
  anbefaling: Anbefaling
  tekst: string
  place: Place
}

/** One unit on a bench with all that a secretary decides it by: what is public, and the committee's own. */
export interface UnitView {
  gjennomgang: Gjennomgang
  unit: BenchUnit
  /** null: the register has no state of it yet. */
  record: VedtakRecord | null
  accounts: HeldAccounts | null
  moves: Moves | null
  uttalelser: UttalelseView[]
  /** What the departement has corrected in the account of the year. */
  corrections: TrailEntry[]
  /** Who has answered for it since when. */
  ansvar: TrailEntry[]
  /** A machine's reading, for the committee alone. */
  funn: Funn[]
  /** What the checks found in the documents of this year about it, and between them, in all groups. */
  found: WorkFunn[]
  way: Way
  tally: Tally
}

interface Asked {
  komite: string
  aar: string
  key: UnitKey
  filter: BenchFilter
}

/**
 * One unit on a committee's bench; null: there is none, or it is not for this viewer to know. Made of what is public on the
 * day, or was on the day the review was published, and of what the committee itself has decided.
 */
export async function findUnitView(viewer: Viewer, asked: Asked, now: Date): Promise<UnitView | null> {
  const { komite, aar: sesjon, key, filter } = asked
  const gjennomgang = await findGjennomgang({ komite, sesjon })
  if (gjennomgang === null || mayReadGjennomgang(viewer, { komiteId: gjennomgang.komite.id }) === null)
    return null
  const bench = await loadBench(gjennomgang, { userId: viewer.userId, now })
  const unit = bench.units.find((one) => isSameUnit(one, key))
  if (unit === undefined) return null
  const day = today(gjennomgang.publisert ?? now)
  const [record, trail, days, uttalelser, found] = await Promise.all([
    findVedtak(key, day),
    findTrail(key, day),
    listPromises(unit.vedtakId, { sesjon, day }),
    listUttalelser(unit.vedtakId, { sesjon, day, komiteId: gjennomgang.komite.id }),
    listWorkFunn(unit.vedtakId, { viewer, day, sesjon }),
  ])
  const accounts = record && heldAccounts(record.accounts, sesjon)
  const entries = trail?.entries ?? []
  return {
    gjennomgang,
    unit,
    record,
    accounts,
    moves: movesOf(days),
    uttalelser,
    corrections: entries.filter((entry) => entry.kind === 'RETTET' && entry.sesjon === sesjon),
    ansvar: entries.filter(({ kind }) => kind === 'ANSVAR' || kind === 'MEDANSVAR'),
    funn: accounts === null ? [] : funnOf(accounts, { unit, days }),
    found,
    way: wayFrom(unit, listOf(bench, filter)),
    tally: tallyOf(gjennomgang.slag, bench.units),
  }
}

function isSameUnit(one: UnitKey, other: UnitKey): boolean {
  return one.sesjon === other.sesjon && one.nummer === other.nummer && one.punkt === other.punkt
}

interface Until {
  sesjon: string
  day: Day
}

/** The last day promised in each year's newest account, the oldest first. */
async function listPromises(vedtakId: number, { sesjon, day }: Until): Promise<PromisedDay[]> {
  const until = fromDay(day)
  const rows = await db().rapportering.findMany({
    where: {
      AND: [
        standing,
        { OR: [{ offentligFra: { lte: until } }, { offentligFra: null, senest: { lte: until } }] },
      ],
      vedtakId,
      rapporteringssesjon: { lte: sesjon },
    },
    orderBy: [{ rapporteringssesjon: 'asc' }, { versjon: 'desc' }],
    distinct: ['rapporteringssesjon'],
    select: {
      rapporteringssesjon: true,
      lofteList: { where: { dato: { not: null } }, orderBy: { dato: 'desc' }, take: 1, select: { dato: true, grunn: true } }, // prettier-ignore
    },
  })
  return rows.flatMap(({ rapporteringssesjon, lofteList: [lofte] }) =>
    lofte?.dato ? [{ rapporteringssesjon, dato: toDay(lofte.dato), grunn: lofte.grunn }] : [],
  )
}

/** What other committees have said about the account of the year, each in its newest version. */
async function listUttalelser(
  vedtakId: number,
  { sesjon, day, komiteId }: Until & { komiteId: number },
): Promise<UttalelseView[]> {
  const rows = await db().uttalelse.findMany({
    where: { ...standing, vedtakId, rapporteringssesjon: sesjon, komiteId: { not: komiteId }, offentligFra: { lte: fromDay(day) } }, // prettier-ignore
    orderBy: [{ komiteId: 'asc' }, { versjon: 'desc' }],
    distinct: ['komiteId'],
    select: uttalelseFields,
  })
  return rows.map(({ slag, anbefaling, tekst, komite, ...place }) => {
    return { komite: toKomite(komite), slag, anbefaling, tekst, place: toPlace({ ...place, senest: null }) }
  })
}

/** What the form asks its writer for, and print does not tell. */
const unwritten = { lofteTekst: '', flyttegrunn: '', romertall: '', delkrav: [], kilder: [] }

/**
 * What the checks find in the printed account: all that they say of a print, and nothing of what only the form of its writer
 * has. What lay ahead on the day it became public counts as remaining.
 */
function funnOf(
  { account, text }: HeldAccounts,
  { unit, days }: { unit: UnitView['unit']; days: readonly PromisedDay[] },
): Funn[] {
  const { rapporteringssesjon, vurdering, rapporteringAvsluttes, maalform, place } = account
  const { sesjon, nummer, punkt, tekst: request, dato, stikkord } = unit
  const promised = (of: boolean) => days.findLast((one) => (one.rapporteringssesjon === rapporteringssesjon) === of)?.dato ?? null // prettier-ignore
  const print = { ...unwritten, tittel: stikkord, stikkord, redegjorelse: text, vurdering, rapporteringAvsluttes, maalform, lofteDato: promised(true) } // prettier-ignore
  const facts = {
    unit: { sesjon, nummer, punkt: punkt === '' ? null : punkt },
    request,
    dato,
    lastPromise: promised(false),
    today: place.offentligFra ?? place.senest ?? rapporteringssesjon.slice(0, 4),
    unknownCitations: [],
  }
  return checkText(print, facts).filter(({ group }) => group !== 'MANGEL')
}
