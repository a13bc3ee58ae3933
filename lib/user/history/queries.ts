import 'server-only'
import { db } from '@/lib/db/client'
import type { ActingRole, HendelseType, Kilde, LoggedRole } from '@/lib/hendelse/types'
import type { Role } from '../types'

/** The events that tell of users. */
export const userEvents = [
  'BRUKER_OPPRETTET',
  'BRUKER_DEAKTIVERT',
  'BRUKER_AKTIVERT',
  'BRUKER_SLETTET',
  'BRUKER_INVITERT',
  'INVITASJON_BRUKT',
  'ROLLE_GITT',
  'ROLLE_AVSLUTTET',
  'STEDFORTREDER_GITT',
  'STEDFORTREDER_AVSLUTTET',
] as const satisfies HendelseType[]

export interface UserEvent {
  nr: number
  type: (typeof userEvents)[number]
  at: Date
  /** The role it was done in; OPERATIONS: by those who run the service; SELF: by the user, in no role. */
  by: Role | 'OPERATIONS' | 'SELF'
  isByStandIn: boolean
  /** Set where the event is about a role. */
  role: {
    role: Role
    departementId: number | null
    komiteId: number | null
    from: string
    to: string | null
  } | null
  /** Whether the user is the one who stands in, rather than the one stood in for. */
  isStandIn: boolean
}

interface Row {
  nr: number
  type: string
  tidspunkt: Date
  innhold: { etter: { bruker: string } & Partial<LoggedRole>; kilde: Kilde }
}

const most = 200

/** What the log tells of a user, the newest first: who did it by role, never by name. */
export async function listUserEvents(userId: string): Promise<UserEvent[]> {
  const rows = await db().$queryRaw<Row[]>`
    (SELECT nr, type, tidspunkt, innhold FROM hendelse WHERE innhold #>> '{etter,bruker}' = ${userId}
      ORDER BY nr DESC LIMIT ${most})
    UNION ALL
    (SELECT nr, type, tidspunkt, innhold FROM hendelse WHERE innhold #>> '{etter,stedfortreder}' = ${userId}
      ORDER BY nr DESC LIMIT ${most})
    ORDER BY nr DESC LIMIT ${most}`
  return rows.flatMap((row) => {
    const type = userEvents.find((known) => known === row.type)
    return type === undefined ? [] : [toEvent(row, type, userId)]
  })
}

function toEvent({ nr, tidspunkt, innhold }: Row, type: UserEvent['type'], userId: string): UserEvent {
  const { etter, kilde } = innhold
  const { rolle, departement = null, komite = null, fra = '', til = null, bruker } = etter
  const role = rolle
    ? { role: rolle, departementId: departement, komiteId: komite, from: fra, to: til }
    : null
  return { nr, type, at: tidspunkt, ...actor(kilde), role, isStandIn: bruker !== userId }
}

function actor(kilde: Kilde): Pick<UserEvent, 'by' | 'isByStandIn'> {
  if ('kommando' in kilde) return { by: 'OPERATIONS', isByStandIn: false }
  const som: ActingRole | null = 'som' in kilde ? kilde.som : null
  return som ? { by: som.rolle, isByStandIn: som.paaVegneAv !== null } : { by: 'SELF', isByStandIn: false }
}
