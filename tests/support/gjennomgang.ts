import { randomUUID } from 'node:crypto'
import { fromDay, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { avgjorelseColumns } from '@/lib/gjennomgang/rules'
import type { Avgjorelse } from '@/lib/gjennomgang/types'

interface GjennomgangSpec {
  /** Slug; «kontroll» decides, the others recommend. */
  komite?: string
  sesjon?: string
  siden?: string | null
  vedtakIds?: readonly number[]
  openedBy?: string
}

/** Opens a review without leaving an event, with a number for each unit; its id. The rapporteringsår must be there. */
export async function aGjennomgang(spec: GjennomgangSpec = {}): Promise<string> {
  const { komite: slug = 'kontroll', sesjon = '2025-2026', siden = null, vedtakIds = [] } = spec
  const komite = await db().komite.findUniqueOrThrow({ where: { slug } })
  const omgang = await db().gjennomgang.count({ where: { komiteId: komite.id, rapporteringssesjon: sesjon } })
  const id = randomUUID()
  await db().gjennomgang.create({
    data: {
      id,
      komiteId: komite.id,
      slag: slug === 'kontroll' ? 'KONTROLL' : 'FAG',
      rapporteringssesjon: sesjon,
      omgang,
      siden: siden === null ? null : fromDay(siden),
      opprettet: now(),
      opprettetAv: spec.openedBy ?? randomUUID(),
      enhetList: { create: vedtakIds.map((vedtakId, i) => ({ id: randomUUID(), vedtakId, nr: i + 1 })) },
    },
  })
  return id
}

interface DecisionSpec {
  avgjorelse: Avgjorelse
  begrunnelse?: string
  /** A secretary of the committee: the database takes no other. */
  by: string
}

/** Decides a unit of a bench as if it had been decided by itself, without an event; the id of the unit on the bench. */
export async function aDecision(
  gjennomgangId: string,
  vedtakId: number,
  { avgjorelse, begrunnelse = '', by }: DecisionSpec,
): Promise<string> {
  const row = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId, vedtakId } })
  const said = { ...avgjorelseColumns(avgjorelse), begrunnelse }
  const revisjon = row.revisjon + 1
  const { rapporteringssesjon } = await db().gjennomgang.findUniqueOrThrow({ where: { id: gjennomgangId } })
  const account = await db().rapportering.findFirst({
    where: { vedtakId, rapporteringssesjon },
    orderBy: { versjon: 'desc' },
  })
  await db().gjennomgangVersjon.create({
    data: { enhetId: row.id, revisjon, ...said, lagretAv: by, lagret: now() },
  })
  await db().gjennomgangEnhet.update({
    where: { id: row.id },
    data: { ...said, revisjon, endret: now(), endretAv: by, rapporteringId: account?.id ?? null },
  })
  return row.id
}
