import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { FunnSubject } from '../types'

const unitFields = {
  id: true,
  sesjonId: true,
  nummer: true,
  punkt: true,
  komiteId: true,
  tilstandList: { where: { gjeldende: true, til: null }, select: { departementId: true } },
} as const satisfies Prisma.VedtakSelect

/** What of a funn says whose work it is. */
export const subjectFields = {
  id: true,
  vedtak: { select: unitFields },
  enhetList: { select: { vedtak: { select: unitFields } }, orderBy: { vedtakId: 'asc' } },
} as const satisfies Prisma.FunnSelect

type SubjectRow = Prisma.FunnGetPayload<{ select: typeof subjectFields }> & {
  dokument: { departementId: number | null }
  avvistList: { side: FunnSubject['avvistAv'][number] }[]
}

/** The units of a funn, those of the document's whole and the register's one alike. */
export function unitsOf({ vedtak, enhetList }: Pick<SubjectRow, 'vedtak' | 'enhetList'>) {
  return [...(vedtak ? [vedtak] : []), ...enhetList.map((one) => one.vedtak)]
}

/** A funn as the policy asks of it. `kontroll`: the id of kontroll- og konstitusjonskomiteen. */
export function toSubject(row: SubjectRow, kontroll: number): FunnSubject {
  const units = unitsOf(row)
  const owner = row.dokument.departementId
  const answering = units.flatMap(({ tilstandList }) =>
    tilstandList.flatMap(({ departementId }) => departementId ?? []),
  )
  return {
    id: row.id,
    departementer: [...new Set(units.length === 0 && owner !== null ? [owner] : answering)],
    komiteer: [...new Set(units.flatMap(({ komiteId }) => komiteId ?? []))],
    kontroll,
    avvistAv: row.avvistList.map(({ side }) => side),
  }
}
