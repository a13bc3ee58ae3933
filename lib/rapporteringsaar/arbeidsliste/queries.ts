import 'server-only'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { groupsOfUnits } from '@/lib/funn/queries'
import { toDepartement } from '@/lib/register/to-view'
import type { DepartementLink } from '@/lib/register/view'
import { departementerOf, isSmk } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { namesOf } from '@/lib/user/queries'
import { countsAt, standInsAt } from '@/lib/user/subject/queries'
import { writers } from '@/lib/utkast/assignment/policy'
import { departementFields } from '@/lib/vedtak/queries'
import { contentRoles } from '../policy'
import { listAar, listUnits } from '../queries'
import type { Aar } from '../types'
import type { Reader, Work, Writer } from './types'

/**
 * What a viewer sees of a year: the units of their departementer, all of them for SMK. The year asked for, else the one
 * that is published next. null: no year is opened, or not the one asked for.
 */
export async function loadWork(viewer: Viewer, asked: string | null, now: Date): Promise<Work | null> {
  const years = await listAar()
  const aar = asked === null ? nextOf(years) : years.find(({ sesjon }) => sesjon === asked)
  if (aar === undefined) return null
  const departementer = isSmk(viewer) ? null : departementerOf(viewer, contentRoles)
  const reader = readerOf(viewer)
  const [units, links, names] = await Promise.all([
    listUnits(db(), aar, { departementer, now }),
    departementLinks(now),
    namesOf(reader.deputyFor.map(({ userId }) => userId)),
  ])
  const day = today(now)
  const funn = await groupsOfUnits(units.map(({ vedtakId }) => vedtakId), { side: 'REGJERING', day, sesjon: null }) // prettier-ignore
  return {
    aar,
    years: years.map(({ sesjon }) => sesjon),
    units,
    context: { reader, day, apnet: aar.apnet, departementer: links, funn },
    names,
  }
}

/** The first that is to be published; where all are, the newest. */
function nextOf(years: Aar[]): Aar | undefined {
  const waiting = years.filter(({ publisert }) => publisert === null)
  return waiting.toSorted((a, b) => +a.publiseres - +b.publiseres)[0] ?? years[0]
}

function readerOf({ userId, roles }: Viewer): Reader {
  const deputyFor = roles.flatMap(({ role, onBehalfOf, departementId }) =>
    onBehalfOf !== null && departementId !== null && writers.some((writer) => writer === role)
      ? [{ userId: onBehalfOf, departementId }]
      : [],
  )
  return { userId, deputyFor }
}

export async function departementLinks(now: Date): Promise<Map<number, DepartementLink>> {
  const rows = await db().departement.findMany({ select: { id: true, ...departementFields } })
  return new Map(rows.map((row) => [row.id, toDepartement(row, today(now))]))
}

/** Who may be given units of these departementer today, stand-ins too, by name. */
export async function listWriters(departementer: readonly number[], now: Date): Promise<Writer[]> {
  const rows = await db().userRole.findMany({
    where: { role: { in: [...writers] }, departementId: { in: [...departementer] }, ...countsAt(now) },
    select: {
      departementId: true,
      user: { select: userFields },
      standIns: { where: standInsAt(now), select: { user: { select: userFields } } },
    },
  })
  const all = rows.flatMap(({ departementId, user, standIns }) =>
    [user, ...standIns.map((it) => it.user)].flatMap(({ id, name, disabledAt }) =>
      name === null || disabledAt !== null || departementId === null
        ? []
        : [{ userId: id, name, departementId }],
    ),
  )
  const once = new Map(all.map((writer) => [`${writer.userId} ${writer.departementId}`, writer]))
  return [...once.values()]
}

const userFields = { id: true, name: true, disabledAt: true } as const
