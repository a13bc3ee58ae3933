import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { publicOn, standing } from '@/lib/register/public'
import type { UnitKey } from '@/lib/register/view'
import { readLines } from '../queries'
import type { PageColumns } from '../rules'
import { findStretch, layOut, linesAbove, placesOfUnit, searchLines, stretchesOf } from './rules'
import type { Piece, SearchedLines, Stretch, UnitPlaces } from './rules'

/** What a document says of a unit goes over no more lines than this. */
const reach = 300

interface Within {
  from: number
  to: number
}

/** What a document says of each unit whose place is among the lines, and where. */
export async function listUnitPlaces(
  slug: string,
  { from, to }: Within,
  day: Day,
): Promise<{ key: UnitKey; linje: number; tabellinje: number | null; places: UnitPlaces }[]> {
  const searched = await search(slug, { from, to })
  if (searched === null) return []
  const rows = await db().rapportering.findMany({
    where: { ...publicOn(day), dokument: { slug }, linje: { gte: from, lte: to } },
    orderBy: [{ vedtakId: 'asc' }, { versjon: 'desc' }],
    distinct: ['vedtakId'],
    select: {
      linje: true,
      tabellinje: true,
      tittel: true,
      vedtakstekst: true,
      redegjorelse: true,
      vurderingSetning: true,
      truffetIDokument: true,
      truffetIInnst: true,
      fristList: { orderBy: { plass: 'asc' }, select: { tekst: true } },
      lofteList: { orderBy: { plass: 'asc' }, select: { setning: true, linje: true } },
      vedtak: { select: { sesjonId: true, nummer: true, punkt: true } },
    },
  })
  return rows.map(
    ({ vedtak, fristList, lofteList, tabellinje, truffetIDokument, truffetIInnst, ...texts }) => ({
      key: { sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt || null },
      linje: texts.linje,
      tabellinje,
      places: placesOfUnit(searched, {
        ...texts,
        truffetI: [...truffetIDokument, ...truffetIInnst],
        frister: fristList.map(({ tekst }) => tekst),
        lofter: lofteList,
      }),
    }),
  )
}

/** Lines of a document as they are drawn, with its page breaks and the places that the register points at. */
export async function drawLines(
  { slug, ...pages }: { slug: string } & PageColumns,
  { from, to }: Within,
  day: Day,
): Promise<Piece[]> {
  const [lines, stretches] = await Promise.all([
    readLines(slug, from, to),
    listStretches(slug, { from, to }, day),
  ])
  return layOut({ from, lines: lines ?? [], pages, stretches })
}

/** The stretches of a document that the register points at and that begin among the lines. */
async function listStretches(slug: string, { from, to }: Within, day: Day): Promise<Stretch[]> {
  const within = { from: Math.max(from - reach, 1), to }
  const [units, said] = await Promise.all([
    listUnitPlaces(slug, { ...within, to: to + linesAbove }, day),
    listSentences(slug, within),
  ])
  const searched = said.length === 0 ? null : await search(slug, within)
  const sentences = said.map(({ linje, text }) => (searched ? findStretch(searched, text, linje) : null))
  return [...units.flatMap(({ places }) => stretchesOf(places)), ...sentences.filter((one) => one !== null)]
}

async function search(slug: string, { from, to }: Within): Promise<SearchedLines | null> {
  const first = Math.max(from - linesAbove, 1)
  const lines = await readLines(slug, first, to + reach)
  return lines && searchLines(first, lines)
}

/** What committees say in the document, sentence by sentence, and the requests and mentions that are quoted from it. */
async function listSentences(slug: string, { from, to }: Within): Promise<{ linje: number; text: string }[]> {
  const where = { dokument: { slug }, linje: { gte: from, lte: to } }
  const [utsagn, vurderinger, uttalelser, siteringer] = await Promise.all([
    db().komiteutsagn.findMany({ where, select: { linje: true, setning: true } }),
    db().vurdering.findMany({ where: { ...standing, ...where }, select: { linje: true, setning: true } }),
    db().uttalelse.findMany({ where: { ...standing, ...where }, select: { linje: true, tekst: true } }),
    db().sitering.findMany({ where: { ...where, sted: 'OMTALE' }, select: { linje: true, utdrag: true } }),
  ])
  const told = [
    ...[...utsagn, ...vurderinger].map(({ linje, setning }) => ({ linje, text: setning })),
    ...uttalelser.map(({ linje, tekst }) => ({ linje, text: tekst })),
    ...siteringer.map(({ linje, utdrag }) => ({ linje, text: utdrag })),
  ]
  return told.flatMap(({ linje, text }) => (linje === null || text === null ? [] : [{ linje, text }]))
}
