import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { keyId } from '@/lib/parse/key'
import { departementerOf, isSmk, komiteRole } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { mayReadOpplasting } from './policy'
import { aroundLine, hasWaitedLong, shownStretches, type Stretch } from './rules'
import type { EnhetRow, Enhetsutfall, LestEnhet, LestMerknad, Oversikt, Sporsmal } from './types'

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
    select: { status: true, steg: true, gjort: true, avTotalt: true, endret: true, side: true, departementId: true, komiteId: true }, // prettier-ignore
  })
  if (row === null || typeof mayReadOpplasting(viewer, row) === 'string') return null
  return progressOf(row)
}

/** How far it has come, and whether it has waited so long for its turn that somebody would wonder. */
export function progressOf(row: Pick<Upload, 'status' | 'steg' | 'gjort' | 'avTotalt' | 'endret'>) {
  const { status, steg, gjort, avTotalt } = row
  return { status, steg, gjort, avTotalt, venterLenge: hasWaitedLong(row, now()) }
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

/** What was read of one unit, with the lines of the document it stands on, and one that somebody asked for. */
export async function findEnhet(
  opplastingId: string,
  { plass, linje }: { plass: number; linje: number | null },
) {
  const row = await db().opplastingEnhet.findUnique({
    where: { opplastingId_plass: { opplastingId, plass } },
    select: { sesjon: true, nummer: true, punkt: true, stikkord: true, utfall: true, lest: true },
  })
  if (row === null) return null
  const lest = row.lest as unknown as LestEnhet
  return { ...row, plass, lest, stretches: await findLines(opplastingId, shownStretches(lest, linje)) }
}

export type ShownEnhet = NonNullable<Awaited<ReturnType<typeof findEnhet>>>

/** Lines of the document, and the number of the first. */
export interface ShownLines {
  fra: number
  lines: string[]
}

/** What stands around a line of the document; null where there is no such line. */
export async function findLine(opplastingId: string, linje: number): Promise<ShownLines | null> {
  const [found] = await findLines(opplastingId, [aroundLine(linje)])
  return found ?? null
}

async function findLines(opplastingId: string, stretches: readonly Stretch[]): Promise<ShownLines[]> {
  const rows = await db().$queryRaw<ShownLines[]>`
    SELECT s.fra, d.linjer[s.fra:s.til] AS lines
    FROM (
      SELECT string_to_array(tekst, E'\\n') AS linjer FROM opplasting_innhold
      WHERE opplasting_id = ${opplastingId}::uuid AND tekst IS NOT NULL
    ) d
    CROSS JOIN unnest(${stretches.map(({ fra }) => fra)}::int[], ${stretches.map(({ til }) => til)}::int[]) AS s (fra, til)
    ORDER BY s.fra`
  return rows.filter(({ lines }) => lines.length > 0)
}

/** Something that was remarked on, and the place of the unit it is about among those of the document. */
export interface Issue extends LestMerknad {
  plass: number | null
}

const order = ['feil', 'advarsel', 'info']
const placeOf = ({ rule, lines }: Pick<Issue, 'rule' | 'lines'>): string => `${rule}/${lines.join()}`

/** What reader and checks remarked on, the weightiest first, then as in the document; what both say, once. */
export async function listIssues(upload: Upload): Promise<Issue[]> {
  const rows = await db().opplastingEnhet.findMany({
    where: { opplastingId: upload.id },
    orderBy: { plass: 'asc' },
  })
  const { merknader = [], funn = [] } = upload.oversikt ?? {}
  const plassOf = new Map(rows.map((row) => [keyId(row), row.plass]))
  const ofUnits = rows.flatMap((row) => {
    const { sesjon, nummer, punkt, plass } = row
    const vedtak = [{ sesjon, nummer, punkt: punkt || null }]
    return (row.lest as unknown as LestEnhet).funn.map((one) => ({ ...one, vedtak, plass }))
  })
  const found = [...ofUnits, ...funn.map((one) => ({ ...one, vedtak: [], plass: null }))]
  const isFound = new Set(found.map(placeOf))
  const told = merknader
    .filter((one) => !isFound.has(placeOf(one)))
    .map((one) => ({
      ...one,
      plass: one.vedtak.map((key) => plassOf.get(keyId(key))).find((plass) => plass !== undefined) ?? null,
    }))
  const once = new Map([...told, ...found].map((one) => [`${placeOf(one)}/${one.message}`, one]))
  return [...once.values()].toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  )
}
