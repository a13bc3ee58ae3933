import 'server-only'
import { db } from '@/lib/db/client'
import type { Kilde, LoggedRole, LoggedStandIn } from '@/lib/hendelse/types'
import type { Side } from '@/lib/user/types'
import { roleChanges, type RoleChange } from './compose'

export interface Receiver {
  email: string
  language: 'nb' | 'nn'
  side: Side
}

/** Where a letter to a user goes, in which written form; null when there is nobody to write to. */
export async function findReceiver(userId: string): Promise<Receiver | null> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: { email: true, maalform: true, side: true, disabledAt: true },
  })
  if (user === null || user.email === null || user.disabledAt !== null) return null
  return { email: user.email, language: user.maalform === 'NN' ? 'nn' : 'nb', side: user.side }
}

interface Content {
  etter: LoggedRole | LoggedStandIn
  kilde: Kilde
}

/** What an event says about a role; throws when it is about something else. */
export async function findRoleChange(hendelseNr: number, language: 'nb' | 'nn'): Promise<RoleChange> {
  const { type, tidspunkt, innhold } = await db().hendelse.findUniqueOrThrow({ where: { nr: hendelseNr } })
  const change = roleChanges.find((it) => it === type)
  if (change === undefined) throw new TypeError(`hendelse ${hendelseNr} is no change of a role`)
  const { etter, kilde } = innhold as unknown as Content
  const by = 'som' in kilde ? kilde.som : null
  return {
    change,
    at: tidspunkt,
    role: etter.rolle,
    about: await findAbout(etter, language),
    from: etter.fra,
    to: etter.til,
    by: by?.rolle ?? null,
    isByStandIn: (by?.paaVegneAv ?? null) !== null,
    userId: 'stedfortreder' in etter ? etter.stedfortreder : etter.bruker,
  }
}

/** The name today of the departement or committee that a role is for; null for the whole side. */
async function findAbout(
  { departement, komite }: Pick<LoggedRole, 'departement' | 'komite'>,
  language: 'nb' | 'nn',
): Promise<string | null> {
  const names = { bokmal: true, nynorsk: true } as const
  const newest = { fra: { sort: 'desc', nulls: 'last' } } as const
  const found =
    departement !== null
      ? await db().departementNavn.findFirst({
          where: { departementId: departement },
          orderBy: newest,
          select: names,
        })
      : komite !== null
        ? await db().komite.findUnique({ where: { id: komite }, select: names })
        : null
  return found && (language === 'nn' ? (found.nynorsk ?? found.bokmal) : found.bokmal)
}
