import 'server-only'
import { fromDay, toDay, today } from '../clock'
import { db } from '../db/client'
import type { Db } from '../db/connection'
import { Prisma } from '../db/generated/client'
import { digest } from '../hendelse/canonical'
import type { LoggedEnhet, LoggedGjennomgang } from '../hendelse/logged/types'
import { listUnits } from '../rapporteringsaar/queries'
import { standing } from '../register/public'
import type { KomiteensVurdering } from '../vedtak/types'
import type { GjennomgangSubject } from './policy'
import type { Anbefaling, BenkEnhet, Gjennomgang, GjennomgangSlag } from './types'

const fields = {
  id: true,
  slag: true,
  rapporteringssesjon: true,
  omgang: true,
  siden: true,
  motedato: true,
  opprettet: true,
  publisert: true,
  komite: { select: { id: true, slug: true, bokmal: true, nynorsk: true, engelsk: true } },
  dokument: { select: { slug: true, sitat: true } },
} as const satisfies Prisma.GjennomgangSelect

type Row = Prisma.GjennomgangGetPayload<{ select: typeof fields }>

function toGjennomgang({ rapporteringssesjon: sesjon, siden, motedato, ...row }: Row): Gjennomgang {
  return { ...row, sesjon, siden: siden && toDay(siden), motedato: motedato && toDay(motedato) }
}

/** The newest review of a committee for a rapporteringssesjon, or the one asked for; null: there is none. */
export async function findGjennomgang(
  asked: { komite: string; sesjon: string; omgang?: number },
  tx: Db = db(),
): Promise<Gjennomgang | null> {
  const { komite: slug, sesjon: rapporteringssesjon, omgang } = asked
  const row = await tx.gjennomgang.findFirst({
    where: { komite: { slug }, rapporteringssesjon, ...(omgang !== undefined && { omgang }) },
    orderBy: { omgang: 'desc' },
    select: fields,
  })
  return row && toGjennomgang(row)
}

/** The reviews of some committees, the newest first. */
export async function listGjennomganger(komiteIds: readonly number[], tx: Db = db()): Promise<Gjennomgang[]> {
  const rows = await tx.gjennomgang.findMany({
    where: { komiteId: { in: [...komiteIds] } },
    orderBy: [{ rapporteringssesjon: 'desc' }, { omgang: 'desc' }, { komiteId: 'asc' }],
    select: fields,
  })
  return rows.map(toGjennomgang)
}

/** Reads a review and holds it until the end of the transaction. */
export async function lockGjennomgang(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id FROM gjennomgang WHERE id = ${id}::uuid FOR UPDATE`
  return tx.gjennomgang.findUnique({ where: { id } })
}

/** Reads a unit of a bench with its review, and holds the unit until the end of the transaction. */
export async function lockEnhet(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id FROM gjennomgang_enhet WHERE id = ${id}::uuid FOR UPDATE`
  return tx.gjennomgangEnhet.findUnique({ where: { id }, include: { gjennomgang: true, vedtak: true } })
}

/** What policies know of a review. */
export function subjectOf(row: {
  id: string
  komiteId: number
  slag: GjennomgangSlag
  publisert: Date | null
}): GjennomgangSubject {
  return { id: row.id, komiteId: row.komiteId, slag: row.slag, isPublished: row.publisert !== null }
}

/** A review as the log tells it. */
export async function loggedGjennomgang(tx: Db, id: string): Promise<LoggedGjennomgang> {
  const row = await tx.gjennomgang.findUniqueOrThrow({
    where: { id },
    include: { dokument: { select: { filSha256: true } }, _count: { select: { enhetList: true } } },
  })
  return {
    gjennomgang: id,
    komite: row.komiteId,
    rapporteringssesjon: row.rapporteringssesjon,
    omgang: row.omgang,
    motedato: row.motedato && toDay(row.motedato),
    enheter: row._count.enhetList,
    dokument: row.dokument?.filSha256 ?? null,
  }
}

interface EnhetRow {
  id: string
  gjennomgangId: string
  revisjon: number
  tildeltId: string | null
  resultat: KomiteensVurdering | null
  anbefaling: Anbefaling | null
  begrunnelse: string
}

/** A unit on a bench as the log tells it: the hash alone says what was decided, with the row's own id as its salt. */
export function loggedEnhet(row: EnhetRow): LoggedEnhet {
  const { id, gjennomgangId, revisjon, tildeltId, resultat, anbefaling, begrunnelse } = row
  return {
    enhet: id,
    gjennomgang: gjennomgangId,
    revisjon,
    tildelt: tildeltId,
    innhold: digest({ id, resultat, anbefaling, begrunnelse }),
  }
}

/**
 * The units a committee has to review for a rapporteringssesjon: what its year contains, whatever was reported in it all the
 * same, and for KKK what a lead-in told of; a fagkomité has those whose sak it treated. Ordered by sesjon, the newest
 * first, number and punkt.
 */
export async function listMembers(
  tx: Db,
  { komiteId, slag, sesjon }: { komiteId: number; slag: GjennomgangSlag; sesjon: string },
  now: Date,
): Promise<number[]> {
  const aar = await tx.rapporteringsaar.findUnique({ where: { sesjonId: sesjon } })
  if (aar === null) return []
  const units = await listUnits(tx, { sesjon, publisert: aar.publisert }, { departementer: null, now })
  const ids = units.map(({ vedtakId }) => vedtakId)
  const day = fromDay(today(now))
  const rows = await tx.vedtak.findMany({
    where: {
      ...(slag === 'FAG' && { komiteId }),
      OR: [
        { id: { in: ids } },
        {
          rapporteringList: {
            some: { ...standing, rapporteringssesjon: sesjon, offentligFra: { lte: day } },
          },
        },
        ...(slag === 'KONTROLL'
          ? [{ vurderingList: { some: { ...standing, rapporteringssesjon: sesjon, utledet: true } } }]
          : []),
      ],
    },
    orderBy: [{ sesjonId: 'desc' }, { nummer: 'asc' }, { punkt: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The units on the bench of a review, by their number in the list. Only for those who may read it. */
export async function listEnheter(
  gjennomgang: Pick<Gjennomgang, 'id' | 'sesjon'>,
  now: Date,
  tx: Db = db(),
): Promise<BenkEnhet[]> {
  const day = Prisma.sql`${fromDay(today(now))}::date`
  return tx.$queryRaw<BenkEnhet[]>`
    SELECT e.id AS "enhetId", e.nr, v.id AS "vedtakId", v.sesjon_id AS sesjon, v.nummer, v.punkt,
      COALESCE(NULLIF(v.stikkord, ''), v.tittel) AS stikkord,
      COALESCE(e.resultat::text, e.anbefaling::text) AS avgjorelse, e.begrunnelse, e.revisjon,
      e.tildelt_id AS "tildeltId", b.name AS tildelt, e.endret,
      r.id AS "rapporteringId", r.vurdering, r.rapportering_avsluttes AS "rapporteringAvsluttes",
      t.departement_id AS "departementId", t.tilstand, t.grunn, t.uenighet, t.forste_frist::text AS frist
    FROM gjennomgang_enhet e
    JOIN vedtak v ON v.id = e.vedtak_id
    LEFT JOIN "user" b ON b.id = e.tildelt_id
    LEFT JOIN tilstand t ON t.vedtak_id = v.id AND t.gjeldende AND t.fra <= ${day} AND (t.til IS NULL OR t.til > ${day})
    LEFT JOIN LATERAL (
      SELECT id, vurdering, rapportering_avsluttes FROM rapportering
      WHERE vedtak_id = v.id AND rapporteringssesjon = ${gjennomgang.sesjon}
        AND COALESCE(offentlig_fra, senest) <= ${day}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = rapportering.id)
      ORDER BY versjon DESC LIMIT 1) r ON true
    WHERE e.gjennomgang_id = ${gjennomgang.id}::uuid
    ORDER BY e.nr`
}
