import 'server-only'
import { checkText } from '@/lib/check/check-text'
import { citedIn, type Cited } from '@/lib/check/cited-in'
import type { CheckFacts, Funn } from '@/lib/check/types'
import { toDay, today, type Day } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { listLastAccounts } from '../last-account/queries'
import type { UtkastText } from '../types'

/** A text of one unit and year, saved or not. */
export interface CheckedText {
  vedtakId: number
  text: UtkastText
}

/** Which year they are written for, and when it is asked. */
interface CheckedYear {
  rapporteringssesjon: string
  now: Date
}

/**
 * What the checks find in texts of one rapporteringsår, by the id of the unit: the same as the form shows while they are
 * written. Asks the database five times, however many there are.
 */
export async function listFunn(
  tx: Db,
  texts: readonly CheckedText[],
  year: CheckedYear,
): Promise<Map<number, Funn[]>> {
  const facts = await listFacts(tx, texts, year)
  return new Map(
    texts.flatMap(({ vedtakId, text }) => {
      const known = facts.get(vedtakId)
      return known === undefined ? [] : [[vedtakId, checkText(text, known)] as const]
    }),
  )
}

/** What the checks must know beside the texts, by the id of the unit. */
export async function listFacts(
  tx: Db,
  texts: readonly CheckedText[],
  { rapporteringssesjon, now }: CheckedYear,
): Promise<Map<number, CheckFacts>> {
  const ids = texts.map(({ vedtakId }) => vedtakId)
  const [units, last, day] = await Promise.all([
    tx.vedtak.findMany({
      where: { id: { in: ids } },
      select: { id: true, sesjonId: true, nummer: true, punkt: true, tekst: true, dato: true },
    }),
    listLastAccounts(tx, rapporteringssesjon, ids),
    publicDay(tx, rapporteringssesjon, now),
  ])
  const unitOf = new Map(
    units.map(({ id, sesjonId: sesjon, nummer, punkt }) => [id, { sesjon, nummer, punkt: punkt === '' ? null : punkt }]), // prettier-ignore
  )
  const cited = texts.flatMap(({ vedtakId, text }) => {
    const unit = unitOf.get(vedtakId)
    return unit ? citedIn(text.redegjorelse, unit) : []
  })
  const unknownCitations = await listUnknown(tx, cited)
  return new Map(
    units.flatMap(({ id, tekst, dato }) => {
      const unit = unitOf.get(id)
      if (unit === undefined) return []
      const lastPromise = last.get(id)?.lofte?.dato ?? null
      return [[id, { unit, request: tekst, dato: dato && toDay(dato), lastPromise, today: day, unknownCitations }]] // prettier-ignore
    }),
  )
}

/** The day the texts become public, as far as it is set; today when it is not, or has passed. */
async function publicDay(tx: Db, sesjonId: string, now: Date): Promise<Day> {
  const aar = await tx.rapporteringsaar.findUnique({ where: { sesjonId }, select: { publiseres: true } })
  const days = [today(now), ...(aar?.publiseres ? [today(aar.publiseres)] : [])]
  return days.toSorted().at(-1) ?? today(now)
}

/** Those of the citations, as printed, that no vedtak and no document of the register answers to, nor anything it cites. */
export async function listUnknown(tx: Db, cited: readonly Cited[]): Promise<string[]> {
  const vedtak = cited.flatMap(({ vedtak: key, citation }) => (key === null ? [] : [{ key, citation }]))
  const documents = [...new Set(cited.flatMap((one) => (one.vedtak === null ? [one.citation] : [])))]
  const [known, knownDocuments] = await Promise.all([
    vedtak.length === 0
      ? []
      : tx.vedtak.findMany({
          where: { OR: vedtak.map(({ key }) => ({ sesjonId: key.sesjon, nummer: key.nummer })) },
          select: { sesjonId: true, nummer: true, punkt: true },
        }),
    listKnownDocuments(tx, documents),
  ])
  const isKnown = ({ sesjon, nummer, punkt }: (typeof vedtak)[number]['key']) =>
    known.some((row) => row.sesjonId === sesjon && row.nummer === nummer && (punkt === null || row.punkt === punkt)) // prettier-ignore
  return [
    ...vedtak.flatMap(({ key, citation }) => (isKnown(key) ? [] : [citation])),
    ...documents.filter((citation) => !knownDocuments.has(citation)),
  ]
}

async function listKnownDocuments(tx: Db, citations: string[]): Promise<Set<string>> {
  if (citations.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ sitat: string }[]>`
    SELECT wanted.sitat FROM unnest(${citations}::text[]) AS wanted (sitat)
    WHERE EXISTS (SELECT FROM dokument d WHERE d.sitat = wanted.sitat)
      OR EXISTS (SELECT FROM sitering s WHERE s.mal_sitat = wanted.sitat)
      OR EXISTS (SELECT FROM vedtak v WHERE wanted.sitat = ANY (v.truffet_i_dokument || v.truffet_i_innst || v.truffet_i_lovvedtak))`
  return new Set(rows.map(({ sitat }) => sitat))
}
