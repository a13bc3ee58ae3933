import 'server-only'
import { db } from '@/lib/db/client'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { departementerOf, isSmk, komiteRole } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { mayReadOpplasting } from './policy'
import type { EnhetRow, Enhetsutfall, LestEnhet, Oversikt, Sporsmal } from './types'

const listFields = {
  id: true,
  filnavn: true,
  bytes: true,
  lastetOpp: true,
  lastetOppAv: true,
  status: true,
  feil: true,
  oversikt: true,
} as const

/** How many uploads a page shows. */
const newest = 50

/** What the viewer may see of what was uploaded, the newest first. */
export async function listUploads(viewer: Viewer) {
  const kontrollId = await findKontrollId()
  const ofKomite = komiteRole(viewer, kontrollId) !== null ? [{ komiteId: kontrollId }] : []
  const ofGovernment = isSmk(viewer)
    ? [{ side: 'REGJERING' as const }]
    : [{ departementId: { in: departementerOf(viewer, ['KOORDINATOR']) } }]
  const rows = await db().opplasting.findMany({
    where: { OR: [...ofKomite, ...ofGovernment] },
    orderBy: [{ lastetOpp: 'desc' }, { id: 'asc' }],
    take: newest,
    select: listFields,
  })
  const names = await namesOf(rows.map(({ lastetOppAv }) => lastetOppAv))
  return rows.map(({ lastetOppAv, oversikt, ...row }) => ({
    ...row,
    by: names.get(lastetOppAv) ?? null,
    sitat: (oversikt as unknown as Oversikt | null)?.sitat ?? null,
  }))
}

export type UploadItem = Awaited<ReturnType<typeof listUploads>>[number]

async function namesOf(ids: string[]): Promise<Map<string, string | null>> {
  const rows = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One upload for whoever may see it; null for everybody else and where there is none. */
export async function findUpload(viewer: Viewer, id: string) {
  const row = await db().opplasting.findUnique({ where: { id } })
  if (row === null || typeof mayReadOpplasting(viewer, row) === 'string') return null
  const names = await namesOf([row.lastetOppAv])
  const run =
    row.kjoringId === null
      ? null
      : await db().importkjoring.findUnique({
          where: { id: row.kjoringId },
          select: { ferdig: true, dokument: { select: { slug: true } } },
        })
  return {
    ...row,
    by: names.get(row.lastetOppAv) ?? null,
    oversikt: row.oversikt as unknown as Oversikt | null,
    sporsmal: row.sporsmal as unknown as Sporsmal[],
    slug: run?.dokument?.slug ?? null,
  }
}

export type Upload = NonNullable<Awaited<ReturnType<typeof findUpload>>>

/** How far it has come, for the page that waits for it. */
export async function findProgress(viewer: Viewer, id: string) {
  const row = await db().opplasting.findUnique({
    where: { id },
    select: { status: true, steg: true, gjort: true, avTotalt: true, side: true, departementId: true, komiteId: true }, // prettier-ignore
  })
  if (row === null || typeof mayReadOpplasting(viewer, row) === 'string') return null
  const { status, steg, gjort, avTotalt } = row
  return { status, steg, gjort, avTotalt }
}

/** A unit in the list of a document: how many funn it has, not what they say. */
export interface ListedEnhet extends Omit<EnhetRow, 'lest'> {
  plass: number
  valgt: boolean
  resultat: Enhetsutfall | null
  angring: string | null
  funn: number
}

export function listEnheter(opplastingId: string): Promise<ListedEnhet[]> {
  return db().$queryRaw<ListedEnhet[]>`
    SELECT plass, sesjon, nummer, punkt, stikkord, utfall::text AS utfall, grunn, valgt, resultat::text AS resultat, angring,
      jsonb_array_length(lest->'funn') AS funn
    FROM opplasting_enhet WHERE opplasting_id = ${opplastingId}::uuid ORDER BY plass`
}

/** What was read of one unit, with the lines of the document it stands on. */
export async function findEnhet(opplastingId: string, plass: number) {
  const row = await db().opplastingEnhet.findUnique({
    where: { opplastingId_plass: { opplastingId, plass } },
    select: { sesjon: true, nummer: true, punkt: true, stikkord: true, utfall: true, lest: true },
  })
  if (row === null) return null
  const lest = row.lest as unknown as LestEnhet
  return { ...row, plass, lest, lines: await findLines(opplastingId, lest) }
}

export type ShownEnhet = NonNullable<Awaited<ReturnType<typeof findEnhet>>>

async function findLines(opplastingId: string, { fra, til }: LestEnhet): Promise<string[]> {
  const [found] = await db().$queryRaw<{ lines: string[] | null }[]>`
    SELECT (string_to_array(tekst, E'\\n'))[${fra}:${til}] AS lines FROM opplasting_innhold
    WHERE opplasting_id = ${opplastingId}::uuid`
  return found?.lines ?? []
}

/** Everything that the reader and the checks remarked on, and what was refused, in the order of the document. */
export async function listIssues(upload: Upload) {
  const rows = await db().opplastingEnhet.findMany({
    where: { opplastingId: upload.id },
    orderBy: { plass: 'asc' },
  })
  const { merknader = [], funn = [] } = upload.oversikt ?? {}
  const ofUnits = rows.flatMap((row) => {
    const { sesjon, nummer, punkt } = row
    const vedtak = [{ sesjon, nummer, punkt: punkt || null }]
    return (row.lest as unknown as LestEnhet).funn.map((one) => ({ ...one, vedtak }))
  })
  return [...merknader, ...funn.map((one) => ({ ...one, vedtak: [] })), ...ofUnits].toSorted(
    (a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  )
}
