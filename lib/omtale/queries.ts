import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { documentAddresses } from '@/lib/dokument/queries'
import { pageOfLine } from '@/lib/dokument/rules'
import { variantsOf } from '@/lib/parse/citation/canonical'
import { keyText } from '@/lib/parse/key'
import { finished } from '@/lib/register/public'
import type { VedtakLink } from '@/lib/register/view'
import { anyOf, inRegister, linkFields, toLink } from '@/lib/vedtak/related/queries'
import type { Agreement, MentionedIn, MentionOf } from './types'

const placeFields = {
  linje: true,
  mate: true,
  samsvar: true,
  seksjonNummer: true,
  seksjon: true,
  utdrag: true,
} as const satisfies Prisma.SiteringSelect

const pageFields = { sideLinjer: true, sideTrykt: true } as const

const documentFields = { sitat: true, slug: true, tittel: true, filnavn: true, ...pageFields } as const

/** Outside the accounts, of a finished reading, in a document that was public on the day. */
function mentionsOn(day: Day): Prisma.SiteringWhereInput {
  const date = fromDay(day)
  return {
    sted: 'OMTALE',
    AND: [
      finished,
      { dokument: { OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }] } },
    ],
  }
}

/** Where documents mention a unit: it or, for a punkt, the whole vedtak. Newest document first, then in the order of the print. */
export async function listMentionsOf(
  { sesjon, nummer, punkt }: { sesjon: string; nummer: number; punkt: string },
  day: Day,
): Promise<MentionOf[]> {
  const rows = await db().sitering.findMany({
    where: {
      ...mentionsOn(day),
      malSesjon: sesjon,
      malNummer: nummer,
      ...(punkt === '' ? {} : { malPunkt: { in: ['', punkt] } }),
    },
    select: { ...placeFields, dokument: { select: documentFields } },
    orderBy: [
      { dokument: { offentligFra: { sort: 'desc', nulls: 'last' } } },
      { dokumentId: 'asc' },
      { linje: 'asc' },
      { plass: 'asc' },
    ],
  })
  return rows.map(toMentionOf)
}

type MentionRow = Prisma.SiteringGetPayload<{
  select: typeof placeFields & { dokument: { select: typeof documentFields } }
}>

function toMentionOf({ dokument, ...row }: MentionRow): MentionOf {
  return {
    document: {
      sitat: dokument.sitat ?? dokument.tittel ?? dokument.filnavn,
      slug: dokument.slug,
      tittel: dokument.sitat === null ? null : dokument.tittel,
    },
    section: sectionOf(row),
    linje: row.linje ?? 1,
    side: pageOfLine(dokument, row.linje ?? 1),
    how: row.mate ?? 'CITED',
    agreement: row.samsvar as Agreement | null,
    utdrag: row.utdrag,
  }
}

function sectionOf({ seksjonNummer, seksjon }: { seksjonNummer: string | null; seksjon: string | null }) {
  return seksjonNummer === null ? null : { nummer: seksjonNummer, tittel: seksjon ?? '' }
}

/** What a document mentions outside its accounts: each vedtak and document once, with all its places. */
export async function listMentionsIn(slug: string, day: Day): Promise<MentionedIn<VedtakLink>[]> {
  const rows = await db().sitering.findMany({
    where: { AND: [mentionsOn(day), { dokument: { slug } }] },
    select: {
      ...placeFields,
      tekst: true,
      malSitat: true,
      malSesjon: true,
      malNummer: true,
      malPunkt: true,
      dokument: { select: pageFields },
    },
    orderBy: { plass: 'asc' },
  })
  const [links, address] = await Promise.all([linksOf(rows, day), addressesOf(rows, day)])
  const mentioned = new Map<string, MentionedIn<VedtakLink>>()
  for (const row of rows) {
    const id = idOf(row)
    const held = mentioned.get(id) ?? {
      vedtak: links.get(id) ?? null,
      tekst: nameOf(row),
      href: row.malSitat === null ? null : address(row.malSitat),
      kind: row.malSesjon !== null ? 'vedtak' : row.malSitat !== null ? 'document' : 'request',
      places: [],
    }
    const linje = row.linje ?? 1
    const side = pageOfLine(row.dokument, linje)
    held.places.push({ linje, side, how: row.mate ?? 'CITED', section: sectionOf(row) })
    mentioned.set(id, held)
  }
  return [...mentioned.values()]
}

interface TargetRow {
  tekst: string
  malSitat: string | null
  malSesjon: string | null
  malNummer: number | null
  malPunkt: string | null
}

const idOf = (row: TargetRow): string =>
  row.malSesjon === null
    ? (row.malSitat ?? `«${row.tekst}`)
    : `${row.malSesjon}/${row.malNummer}/${row.malPunkt ?? ''}`

const nameOf = ({ tekst, malSitat, malSesjon, malNummer, malPunkt }: TargetRow): string =>
  malSesjon === null || malNummer === null
    ? (malSitat ?? tekst)
    : keyText({ sesjon: malSesjon, nummer: malNummer, punkt: malPunkt })

async function linksOf(rows: readonly TargetRow[], day: Day): Promise<Map<string, VedtakLink>> {
  const keys = rows.flatMap(({ malSesjon, malNummer, malPunkt }) =>
    malSesjon === null || malNummer === null
      ? []
      : [{ sesjon: malSesjon, nummer: malNummer, punkt: malPunkt ?? '' }],
  )
  if (keys.length === 0) return new Map()
  const units = await db().vedtak.findMany({
    where: { AND: [inRegister(day), anyOf(keys)] },
    select: linkFields(day),
  })
  return new Map(units.map((unit) => [`${unit.sesjonId}/${unit.nummer}/${unit.punkt}`, toLink(unit)]))
}

/** A citation without its letter finds the document with it. */
async function addressesOf(
  rows: readonly TargetRow[],
  day: Day,
): Promise<(citation: string) => string | null> {
  const citations = [...new Set(rows.flatMap(({ malSitat }) => malSitat ?? []))]
  const find = await documentAddresses(citations.flatMap(variantsOf), null, day)
  return (citation) => {
    const known = [citation, ...variantsOf(citation)].map(find)
    return (known.find(({ href, external }) => href !== null && !external) ?? known[0])?.href ?? null
  }
}

/** Where other documents mention this one. */
export async function listMentionsOfDocument(sitat: string, day: Day): Promise<MentionOf[]> {
  const rows = await db().sitering.findMany({
    where: { ...mentionsOn(day), malSitat: { in: variantsOf(sitat) } },
    select: { ...placeFields, dokument: { select: documentFields } },
    orderBy: [{ dokumentId: 'asc' }, { linje: 'asc' }, { plass: 'asc' }],
  })
  return rows.map(toMentionOf)
}
