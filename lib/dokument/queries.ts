import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { FileKind } from '@/lib/extract/types'
import { stortingetAddress } from '@/lib/format/source-address'
import { listDocumentFunn } from '@/lib/funn/queries'
import type { FunnView } from '@/lib/funn/types'
import { publicOn } from '@/lib/register/public'
import { dayOf, toDepartement } from '@/lib/register/to-view'
import type { CitedDocument, DepartementLink, VedtakLink } from '@/lib/register/view'
import { listOfDocument, whichExist } from '@/lib/forslag/list/queries'
import { forslagPath, readForslagKey } from '@/lib/forslag/rules'
import type { ForslagKey } from '@/lib/forslag/types'
import { inRegister, linkFields, toLink } from '@/lib/vedtak/related/queries'
import { countAccounts, countTold, findTold, type DocumentTold } from './told/queries'

const finished = { kjoringList: { some: { ferdig: { not: null }, angret: null } } }

/** Read to the end, and public on the day. */
function documentOn(day: Day) {
  const date = fromDay(day)
  return {
    ...finished,
    OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }],
  }
}

interface Known {
  slug: string
  departementId: number | null
  type: string
}

/**
 * Gives the address of each cited document: in the register when exactly one file there is that document, else
 * on stortinget.no when the address follows from the citation, else none. A Prop. 1 S has one part for each
 * departement under one citation, so only the part of the departement that cites it can be meant. A representantforslag leads to
 * the page that tells what became of it.
 */
export async function documentAddresses(
  citations: readonly string[],
  departementId: number | null,
  day: Day,
): Promise<(citation: string) => CitedDocument> {
  const rows = await db().dokument.findMany({
    where: { AND: [{ sitat: { in: [...new Set(citations)] } }, documentOn(day)] },
    select: { sitat: true, slug: true, departementId: true, type: true },
    orderBy: { versjon: 'desc' },
  })
  const proposals = new Set((await whichExist(keysOf(citations), day)).map(forslagPath))
  return (sitat) => {
    const key = readForslagKey(sitat)
    if (key !== null && proposals.has(forslagPath(key))) {
      return { sitat, href: forslagPath(key), external: false }
    }
    const slug = onlySlug(
      rows.filter((row) => row.sitat === sitat),
      departementId,
    )
    if (slug !== null) return { sitat, href: `/dokument/${slug}`, external: false }
    const address = stortingetAddress(sitat)
    return { sitat, href: address, external: address !== null }
  }
}

const keysOf = (citations: readonly string[]): ForslagKey[] =>
  citations.flatMap((citation) => readForslagKey(citation) ?? [])

function onlySlug(rows: readonly Known[], departementId: number | null): string | null {
  const fitting = rows.filter((row) => row.type !== 'PROP_1_S' || row.departementId === departementId)
  const parts = new Set(fitting.map((row) => row.departementId))
  return parts.size === 1 ? (fitting[0]?.slug ?? null) : null
}

export interface DocumentPage {
  slug: string
  sitat: string
  tittel: string | null
  sesjon: string | null
  departement: DepartementLink | null
  offentligFra: string | null
  senest: string | null
  datoKilde: string | null
  filnavn: string
  filSha256: string
  filBytes: number
  linjer: number
  format: FileKind
  /** Empty where the format has none. */
  sideLinjer: number[]
  sideTrykt: string[]
  kilde: string | null
  lisens: string | null
  leserVersjon: string
  registrert: Date
  versjon: number
  told: DocumentTold
  /** The representantforslag that it is, answers or is about. */
  forslag: ForslagKey[]
  vedtak: (VedtakLink & { linje: number })[]
  issues: { regel: string; melding: string; linjer: number[] }[]
  funn: FunnView[]
}

/** What a document is cited as; null when the register has no such document. */
export async function findSitat(slug: string): Promise<string | null> {
  const row = await db().dokument.findFirst({
    where: { slug, ...finished },
    select: { sitat: true, filnavn: true },
  })
  return row ? (row.sitat ?? row.filnavn) : null
}

/** A source with the vedtak it tells of, in the order of the print; null when the register has no such document. */
export async function findDokument(slug: string, day: Day): Promise<DocumentPage | null> {
  const row = await db().dokument.findFirst({
    where: { slug, ...finished },
    omit: { tekst: true },
    include: {
      departement: { select: { slug: true, navnList: true } },
      rapporteringList: {
        where: { ...publicOn(day), vedtak: inRegister(day) },
        // A document that is read anew gives a new version of the same account.
        orderBy: [{ vedtakId: 'asc' }, { versjon: 'desc' }],
        distinct: ['vedtakId'],
        select: { linje: true, vedtak: { select: linkFields(day) } },
      },
      kjoringList: {
        where: { ferdig: { not: null } },
        orderBy: { id: 'desc' },
        take: 1,
        select: {
          merknadList: { select: { regel: true, melding: true, linjer: true }, orderBy: { id: 'asc' } },
        },
      },
    },
  })
  if (!row) return null
  const { rapporteringList, kjoringList, departement, sesjonId, sitat, offentligFra, senest, ...rest } = row
  const { told, list } = (await findTold(row.id, day)) ?? {
    told: 'redegjort' as const,
    list: rapporteringList,
  }
  return {
    ...rest,
    sitat: sitat ?? row.filnavn,
    sesjon: sesjonId,
    departement: departement ? toDepartement(departement, day) : null,
    offentligFra: dayOf(offentligFra),
    senest: dayOf(senest),
    told,
    forslag: await listOfDocument(row.id, day),
    vedtak: list
      .map(({ linje, vedtak }) => ({ ...toLink(vedtak), linje }))
      .toSorted((a, b) => a.linje - b.linje),
    issues: kjoringList[0]?.merknadList ?? [],
    funn: await listDocumentFunn(row.id, day),
  }
}

/** The lines of a document from one number to another, as they stand in the file; null for an unknown document. */
export async function readLines(slug: string, from: number, to: number): Promise<string[] | null> {
  const [row] = await db().$queryRaw<{ lines: string[] }[]>`
    SELECT (string_to_array(replace(d.tekst, E'\r\n', E'\n'), E'\n'))[${from}::int:${to}::int] AS lines
    FROM dokument d
    WHERE d.slug = ${slug} AND EXISTS (
      SELECT 1 FROM importkjoring k WHERE k.dokument_id = d.id AND k.ferdig IS NOT NULL AND k.angret IS NULL)`
  return row?.lines ?? null
}

export interface DocumentItem {
  slug: string
  sitat: string
  tittel: string | null
  versjon: number
  departement: DepartementLink | null
  offentligFra: string | null
  senest: string | null
  kilde: string | null
  lisens: string | null
  told: DocumentPage['told']
  vedtak: number
}

/** Every document that has been read, newest first, with where it comes from. */
export async function listDocuments(day: Day): Promise<DocumentItem[]> {
  const rows = await db().dokument.findMany({
    where: documentOn(day),
    orderBy: [{ offentligFra: { sort: 'desc', nulls: 'last' } }, { registrert: 'desc' }],
    select: {
      id: true,
      slug: true,
      sitat: true,
      filnavn: true,
      tittel: true,
      versjon: true,
      offentligFra: true,
      senest: true,
      kilde: true,
      lisens: true,
      departement: { select: { slug: true, navnList: true } },
    },
  })
  const [told, accounts] = await Promise.all([countTold(day), countAccounts(day)])
  return rows.map(({ id, sitat, filnavn, departement, offentligFra, senest, ...rest }) => ({
    ...rest,
    sitat: sitat ?? filnavn,
    departement: departement ? toDepartement(departement, day) : null,
    offentligFra: dayOf(offentligFra),
    senest: dayOf(senest),
    told: told.get(id)?.told ?? 'redegjort',
    vedtak: told.get(id)?.count ?? accounts.get(id) ?? 0,
  }))
}
