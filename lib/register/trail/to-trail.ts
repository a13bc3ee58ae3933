import { toDay, type Day } from '@/lib/clock'
import { wordDifference } from '@/lib/format/word-difference'
import { strongestJudgement } from '@/lib/vedtak/rules'
import { settled } from '@/lib/vurdering/rules'
import { dayOfFact } from '../public'
import { dayOf, toDepartement, toKomite, toPlace } from '../to-view'
import type { PublicDay } from '../view'
import type { DepartementRow } from '@/lib/vedtak/queries'
import type { TrailRow } from './queries'
import type { Trail, TrailEntry, TrailText } from './view'

type Account = TrailRow['rapporteringList'][number]
/** An entry with what decides its place among those of the same day. */
type Placed = TrailEntry & { order: number }

const nothing: Omit<TrailEntry, 'kind' | 'day' | 'latest' | 'place'> = {
  until: null,
  departement: null,
  komite: null,
  sesjon: null,
  versjon: null,
  against: null,
  values: [],
  texts: [],
  innstilling: null,
  isReplaced: false,
  isWithdrawn: false,
  registeredBy: null,
}

/** Who acted, by the number of the event. */
export type Organisations = Map<number, DepartementRow>

/** What was public of a unit by a day, oldest first; of one day in the order in which the register was told. */
export function toTrail(row: TrailRow, organisations: Organisations, day: Day): Trail {
  const accounts = row.rapporteringList
    .filter((account) => dayOfFact(account) <= day)
    .toSorted((a, b) => compare(dayOfFact(a), dayOfFact(b)) || a.hendelseNr - b.hendelseNr)
  const entries: Placed[] = [
    adopted(row),
    ...responsibilities(row, organisations),
    ...accounts.map((account, index) =>
      reported(
        account,
        accounts.slice(0, index).filter(({ trukket }) => trukket === null),
      ),
    ),
    ...judgements(row, day),
    ...uttalelser(row, day),
    ...repeals(row),
  ]
  return {
    sesjon: row.sesjonId,
    nummer: row.nummer,
    punkt: row.punkt === '' ? null : row.punkt,
    tittel: row.tittel || row.stikkord,
    maalform: row.maalform,
    entries: entries
      .filter((entry) => entry.day <= day)
      .toSorted((a, b) => compare(a.day, b.day) || a.order - b.order)
      .map(({ order: _, ...entry }) => entry),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function when(place: PublicDay): Pick<TrailEntry, 'day' | 'latest'> {
  return { day: place.offentligFra ?? place.senest ?? '9999-12-31', latest: place.offentligFra === null }
}

/** The request as it was first printed; what later documents print otherwise stands with their accounts. */
function adopted(row: TrailRow): Placed {
  const place = toPlace(row)
  const first = row.rapporteringList.toSorted(
    (a, b) => compare(dayOfFact(a), dayOfFact(b)) || a.hendelseNr - b.hendelseNr,
  )[0]
  const text = first?.vedtakstekst ?? row.tekst
  return {
    ...nothing,
    ...when(place),
    kind: 'VEDTATT',
    texts: text === '' ? [] : [{ field: 'vedtakstekst', text, maalform: row.maalform, pieces: null }],
    innstilling: row.truffetIInnst[0] ?? null,
    place: first ? toPlace(first) : place,
    order: 0,
  }
}

/** Each account says whose it is; only who was not responsible before is news. */
function newResponsibilities(ansvarList: TrailRow['ansvarList']): TrailRow['ansvarList'] {
  const told = ansvarList.toSorted((a, b) => compare(a.sesjonId, b.sesjonId) || a.hendelseNr - b.hendelseNr)
  let main: string | null = null
  return told.filter(({ rolle, departement }) => {
    const isNews = rolle !== 'HOVEDANSVAR' || departement.slug !== main
    if (rolle === 'HOVEDANSVAR') main = departement.slug
    return isNews
  })
}

/** As documents tell it, or as it was taken on in the service. */
function responsibilities({ ansvarList }: TrailRow, organisations: Organisations): Placed[] {
  return newResponsibilities(ansvarList).map(({ dokument, linje, ...fact }) => {
    const time = when({ offentligFra: dayOf(fact.offentligFra), senest: dayOf(fact.senest) })
    const organisation = organisations.get(fact.hendelseNr)
    return {
      ...nothing,
      ...time,
      kind: fact.rolle === 'HOVEDANSVAR' ? 'ANSVAR' : 'MEDANSVAR',
      departement: toDepartement(fact.departement, time.day),
      sesjon: fact.sesjonId,
      place: dokument === null || linje === null ? null : toPlace({ ...fact, dokument, linje }),
      registeredBy: organisation ? toDepartement(organisation, time.day) : null,
      order: fact.hendelseNr - 0.5,
    }
  })
}

/** The version before of the same year, else the newest of the last year before. */
function baseOf(account: Account, earlier: readonly Account[]): Account | null {
  const { rapporteringssesjon: sesjon } = account
  const before = earlier
    .filter((one) => one.rapporteringssesjon <= sesjon)
    .toSorted((a, b) => compare(a.rapporteringssesjon, b.rapporteringssesjon) || a.versjon - b.versjon)
  return before.at(-1) ?? null
}

function reported(account: Account, earlier: readonly Account[]): Placed {
  const place = toPlace(account)
  const base = baseOf(account, earlier)
  const isSameYear = base?.rapporteringssesjon === account.rapporteringssesjon
  const isSameFile = isSameYear && base.dokumentId === account.dokumentId
  const { day } = when(place)
  return {
    ...nothing,
    ...when(place),
    kind: isSameFile ? 'LEST_PA_NYTT' : isSameYear ? 'RETTET' : 'RAPPORTERT',
    departement: account.departement ? toDepartement(account.departement, day) : null,
    sesjon: account.rapporteringssesjon,
    versjon: account.versjon,
    against: base && { sesjon: base.rapporteringssesjon, versjon: base.versjon },
    values: valuesOf(account, base),
    texts: textsOf(account, base),
    isWithdrawn: account.trukket !== null,
    place,
    order: account.hendelseNr,
  }
}

/** What the departement concludes always; the rest only where it changed. */
function valuesOf(account: Account, base: Account | null): TrailEntry['values'] {
  const plain = (one: Account) => ({
    vurdering: one.vurdering,
    rapporteringAvsluttes:
      one.rapporteringAvsluttes === null ? null : one.rapporteringAvsluttes ? 'JA' : 'NEI',
    tittel: one.tittel === '' ? null : one.tittel,
    stikkord: one.stikkord,
    vedtaksdato: one.vedtaksdato === null ? null : toDay(one.vedtaksdato),
  })
  const to = plain(account)
  const from = base && plain(base)
  return (['vurdering', 'rapporteringAvsluttes', 'tittel', 'stikkord', 'vedtaksdato'] as const).flatMap(
    (field) => {
      const isConclusion = field === 'vurdering' || field === 'rapporteringAvsluttes'
      const isChanged = from !== null && from[field] !== to[field]
      return isConclusion || isChanged ? [{ field, from: from?.[field] ?? null, to: to[field] }] : []
    },
  )
}

function textsOf(account: Account, base: Account | null): TrailText[] {
  const { redegjorelse, vedtakstekst, maalform } = account
  const request: TrailText[] =
    base === null || base.vedtakstekst === vedtakstekst
      ? []
      : [
          {
            field: 'vedtakstekst',
            text: vedtakstekst,
            maalform: null,
            pieces: wordDifference(base.vedtakstekst, vedtakstekst),
          },
        ]
  if (redegjorelse === '' && !base?.redegjorelse) return request
  const pieces = base === null ? null : wordDifference(base.redegjorelse, redegjorelse)
  return [...request, { field: 'redegjorelse', text: redegjorelse, maalform, pieces }]
}

function judgements({ vurderingList, rapporteringList, opphevelseList }: TrailRow, day: Day): Placed[] {
  const all = vurderingList
    .toSorted((a, b) => a.hendelseNr - b.hendelseNr)
    .map((one) => ({ ...one, day: dayOfFact(one), tidligst: dayOf(one.tidligst) }))
  const counting = settled(
    all.filter(({ trukket }) => trukket === null),
    { reports: rapporteringList, repeals: opphevelseList },
  ).filter((one) => one.day <= day)
  return all.map((one): Placed => {
    const place = toPlace(one)
    const counted = counting.find(({ hendelseNr }) => hendelseNr === one.hendelseNr)
    const isReplaced = counting.some(
      (other) => other.rapporteringssesjon === one.rapporteringssesjon && strongestJudgement(other, one) > 0,
    )
    const isFirstDay = counted !== undefined && counted.day === one.tidligst
    return {
      ...nothing,
      ...(isFirstDay ? { day: counted.day, latest: false, until: place.senest } : when(place)),
      kind: one.utledet ? 'VURDERT_UTLEDET' : 'VURDERT',
      sesjon: one.rapporteringssesjon,
      versjon: one.versjon,
      values: [{ field: 'resultat', from: null, to: one.resultat }],
      texts: one.utledet ? [] : reasonOf(one.setning),
      innstilling: one.innstilling,
      isReplaced,
      isWithdrawn: one.trukket !== null,
      place,
      order: one.hendelseNr,
    }
  })
}

/** Why, in the committee's words: whole, as nothing is compared with it. */
function reasonOf(text: string | null): TrailText[] {
  return text ? [{ field: 'begrunnelse', text, maalform: null, pieces: null }] : []
}

function uttalelser({ uttalelseList }: TrailRow, day: Day): Placed[] {
  return uttalelseList.map(({ komite, komiteId, anbefaling, tekst, hendelseNr, ...fact }): Placed => {
    const { rapporteringssesjon: sesjon, versjon } = fact
    const newer = uttalelseList.find(
      (other) =>
        other.komiteId === komiteId && other.rapporteringssesjon === sesjon && other.versjon > versjon &&
        toDay(other.offentligFra) <= day, // prettier-ignore
    )
    return {
      ...nothing,
      day: toDay(fact.offentligFra),
      latest: false,
      kind: 'UTTALT',
      komite: toKomite(komite),
      sesjon,
      versjon,
      values: [{ field: 'anbefaling', from: null, to: anbefaling }],
      texts: reasonOf(tekst),
      isReplaced: newer !== undefined,
      place: toPlace({ ...fact, senest: null }),
      order: hendelseNr,
    }
  })
}

function repeals({ opphevelseList, forslagList }: TrailRow): Placed[] {
  const decided = opphevelseList.map((repeal): Placed => {
    const place = toPlace(repeal)
    return { ...nothing, ...when(place), kind: repeal.resultat, sesjon: repeal.rapporteringssesjon, place, order: repeal.hendelseNr } // prettier-ignore
  })
  const proposed = forslagList.map((proposal): Placed => {
    const place = toPlace(proposal)
    return { ...nothing, ...when(place), kind: 'FORSLAG', sesjon: proposal.rapporteringssesjon, place, order: proposal.hendelseNr } // prettier-ignore
  })
  return [...decided, ...proposed]
}
