import 'server-only'
import { toDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { standing } from '@/lib/register/public'
import { toDepartement, toKomite } from '@/lib/register/to-view'
import type { DepartementLink, KomiteLink, UnitKey } from '@/lib/register/view'
import { departementFields } from '@/lib/vedtak/queries'
import { bySesjonAndNummer, inRegister } from '@/lib/vedtak/related/queries'
import { holdUnit } from '../responsibility/queries'
import type { FordelingStatus, FordelingSubject } from '../types'

const subjectFields = {
  id: true,
  vedtakId: true,
  departementId: true,
  medansvar: true,
  status: true,
  vedtak: { select: { sesjonId: true, nummer: true, punkt: true } },
} as const satisfies Prisma.FordelingSelect

type SubjectRow = Prisma.FordelingGetPayload<{ select: typeof subjectFields }>

function toSubject({ vedtak: { sesjonId: sesjon, nummer, punkt }, ...row }: SubjectRow): FordelingSubject {
  return { ...row, key: { sesjon, nummer, punkt } }
}

/** An attempt, held until the end of the transaction. */
export async function lockFordeling(tx: Db, id: string): Promise<FordelingSubject | null> {
  const found = await tx.fordeling.findUnique({ where: { id }, select: { vedtakId: true } })
  if (found === null) return null
  await holdUnit(tx, found.vedtakId)
  const row = await tx.fordeling.findUnique({ where: { id }, select: subjectFields })
  return row && toSubject(row)
}

/** The attempt that nobody has answered, held until the end of the transaction. */
export async function lockOpenFordeling(tx: Db, vedtakId: number): Promise<FordelingSubject | null> {
  const status = { in: ['FORESLATT', 'SENDT'] as ('FORESLATT' | 'SENDT')[] }
  const open = await tx.fordeling.findFirst({ where: { vedtakId, status }, select: { id: true } })
  return open && lockFordeling(tx, open.id)
}

/** What was proposed at registration and is not sent, for units that nobody is responsible for; held until the end. */
export async function lockProposed(tx: Db): Promise<FordelingSubject[]> {
  const open = await tx.fordeling.findMany({
    where: { status: 'FORESLATT', vedtak: { ansvarList: { none: { rolle: 'HOVEDANSVAR', ...standing } } } },
    orderBy: { vedtakId: 'asc' },
    select: { id: true },
  })
  const held: FordelingSubject[] = []
  for (const { id } of open) {
    const one = await lockFordeling(tx, id)
    if (one?.status === 'FORESLATT') held.push(one)
  }
  return held
}

/** A vedtak with how far it has come on its way to a departement. */
export interface FordelingItem extends UnitKey {
  vedtakId: number
  dato: string | null
  tekst: string
  maalform: 'NB' | 'NN' | null
  komite: KomiteLink | null
  innstillinger: string[]
  fordelingId: string | null
  /** null: nobody was ever named. */
  status: FordelingStatus | null
  departement: DepartementLink | null
  medansvar: DepartementLink[]
  /** When it was sent, or proposed. */
  since: Date | null
  /** Why it came back, and when. */
  grunn: string | null
  answered: Date | null
}

const itemFields = {
  id: true,
  sesjonId: true,
  nummer: true,
  punkt: true,
  dato: true,
  tekst: true,
  maalform: true,
  truffetIInnst: true,
  komite: { select: { slug: true, bokmal: true, nynorsk: true, engelsk: true } },
  fordelingList: {
    orderBy: { opprettet: 'desc' },
    take: 1,
    select: {
      id: true,
      status: true,
      medansvar: true,
      opprettet: true,
      grunn: true,
      svart: true,
      departement: { select: departementFields },
    },
  },
} as const satisfies Prisma.VedtakSelect

type ItemRow = Prisma.VedtakGetPayload<{ select: typeof itemFields }>

/** What no departement has accepted: it stays on SMK's list until one has. Newest sesjon first, by number. */
export async function listToDistribute(day: Day): Promise<FordelingItem[]> {
  return listItems({ ansvarList: { none: { rolle: 'HOVEDANSVAR', ...standing } } }, day)
}

interface Inbox {
  /** Sent to one of the departementer, which is to answer. */
  lead: FordelingItem[]
  /** Sent to another, with one of these beside it. */
  beside: FordelingItem[]
}

/** What waits for an answer that has to do with these departementer. */
export async function listInbox(departementIds: number[], day: Day): Promise<Inbox> {
  if (departementIds.length === 0) return { lead: [], beside: [] }
  const sent = { status: 'SENDT' } as const
  const ofLead = { fordelingList: { some: { ...sent, departementId: { in: departementIds } } } }
  const lead = await listItems(ofLead, day)
  const beside = await listItems(
    { fordelingList: { some: { ...sent, medansvar: { hasSome: departementIds } } } },
    day,
  )
  return { lead, beside: beside.filter(({ vedtakId }) => !lead.some((one) => one.vedtakId === vedtakId)) }
}

async function listItems(where: Prisma.VedtakWhereInput, day: Day): Promise<FordelingItem[]> {
  const rows = await db().vedtak.findMany({
    where: { AND: [inRegister(day), where] },
    select: itemFields,
    orderBy: [...bySesjonAndNummer],
  })
  const ids = new Set(rows.flatMap(({ fordelingList: [last] }) => last?.medansvar ?? []))
  const named = await db().departement.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...departementFields },
  })
  const byId = new Map(named.map((row) => [row.id, toDepartement(row, day)]))
  return rows.map((row) => toItem(row, byId, day))
}

function toItem(row: ItemRow, byId: Map<number, DepartementLink>, day: Day): FordelingItem {
  const { id, sesjonId, nummer, punkt, dato, tekst, maalform, komite, truffetIInnst } = row
  const [last = null] = row.fordelingList
  return {
    vedtakId: id,
    sesjon: sesjonId,
    nummer,
    punkt: punkt === '' ? null : punkt,
    dato: dato && toDay(dato),
    tekst,
    maalform,
    komite: komite && toKomite(komite),
    innstillinger: truffetIInnst,
    fordelingId: last?.id ?? null,
    status: last?.status ?? null,
    departement: last && toDepartement(last.departement, day),
    medansvar: (last?.medansvar ?? []).flatMap((one) => byId.get(one) ?? []),
    since: last?.opprettet ?? null,
    grunn: last?.grunn ?? null,
    answered: last?.svart ?? null,
  }
}
