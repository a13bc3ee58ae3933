import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Side } from '@/lib/user/types'
import type { BrevFeil, BrevSlag } from '../types'

/** A letter that an administrator has to decide about: never what it says. */
export interface OpenLetter {
  brevId: string
  slag: BrevSlag
  status: 'UVISST' | 'OPPGITT'
  feil: BrevFeil | null
  svarkode: number | null
  at: Date
  attempts: number
  userId: string
  /** null: erased. */
  name: string | null
}

/** Shown at once; whoever has more than these looks at the mail server first. */
const most = 200

/** Letters to users of a side that were given up or are uncertain, and not decided about; the newest first. */
export async function listOpenLetters(side: Side): Promise<{ letters: OpenLetter[]; count: number }> {
  const where: Prisma.BrevWhereInput = {
    user: { side },
    status: { in: ['UVISST', 'OPPGITT'] },
    avgjorelse: null,
  }
  const [rows, count] = await Promise.all([
    db().brev.findMany({
      where,
      orderBy: [{ endret: 'desc' }, { id: 'asc' }],
      take: most,
      select: {
        id: true,
        slag: true,
        status: true,
        feil: true,
        svarkode: true,
        endret: true,
        forsok: true,
        user: { select: { id: true, name: true } },
      },
    }),
    db().brev.count({ where }),
  ])
  const letters = rows.map(({ id, status, endret, forsok, user, ...told }) => ({
    ...told,
    brevId: id,
    status: status === 'UVISST' ? ('UVISST' as const) : ('OPPGITT' as const),
    at: endret,
    attempts: forsok,
    userId: user.id,
    name: user.name,
  }))
  return { letters, count }
}
