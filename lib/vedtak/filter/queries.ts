import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { Prisma } from '@/lib/db/generated/client'
import {
  depWords,
  kkkWords,
  tilstandWords,
  toldIn,
  ukjent,
  type ChoiceKey,
  type Told,
  type VedtakFilter,
} from '../schema'

/** One condition on `registerrad r` for each choice of a filter; TRUE where nothing is chosen. */
export type Conditions = Record<ChoiceKey, Prisma.Sql>

const always = Prisma.sql`TRUE`

/** The account that the request of `r` is read from: that of the day, or, before there was any, the newest there is. */
export function readingOf(r: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE(${r}.rapportering_id, (
    SELECT lest.id FROM rapportering lest LEFT JOIN importkjoring k ON k.id = lest.kjoring_id
    WHERE lest.vedtak_id = ${r}.id AND (lest.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
      AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = lest.id)
    ORDER BY lest.rapporteringssesjon DESC, lest.versjon DESC LIMIT 1))`
}

const row = Prisma.sql`r`

export const fristKind = Prisma.sql`CASE
  WHEN r.forste_frist IS NOT NULL THEN 'dato'
  WHEN EXISTS (SELECT 1 FROM frist f WHERE f.rapportering_id = ${readingOf(row)}) THEN 'uten-dato'
  ELSE 'ingen' END`

/** What the departement says, as a filter asks for it: no account of its own is one thing, a missing one another. */
export const departementSays = Prisma.sql`COALESCE(r.departementets::text,
  CASE WHEN r.uenighet IS NULL THEN 'RAPPORT_MANGLER' ELSE 'IKKE_RAPPORTERT' END)`

/** Kontroll- og konstitusjonskomiteen has not judged the newest account, and the unit is not closed. */
export const awaitsJudgement = Prisma.sql`(r.tilstand <> 'AVSLUTTET' AND r.rapporteringssesjon IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM vurdering u WHERE u.id = r.vurdering_id AND u.rapporteringssesjon >= r.rapporteringssesjon))`

/** A limit has gone out while the unit is still open. */
export function passed(day: Day): Prisma.Sql {
  return Prisma.sql`(r.tilstand = 'APEN' AND r.forste_frist < ${fromDay(day)}::date)`
}

/** What a filter asks of `registerrad r`, choice by choice, so that a facet can be counted without its own. */
export function conditionsOf(filter: VedtakFilter, day: Day): Conditions {
  const { sesjon, departement, komite, tilstand, dep, kkk, frist, fristar } = filter
  const { uenighet, opphav, vedtatt, venter, nummer, dokument, sitat } = filter
  return {
    sesjon: sesjon ? Prisma.sql`r.sesjon_id = ${sesjon}` : always,
    departement: departement ? departementIs(departement) : always,
    komite: komite ? komiteIs(komite) : always,
    tilstand: tilstand ? Prisma.sql`r.tilstand = ${tilstandWords[tilstand]}::tilstand_type` : always,
    dep: dep ? Prisma.sql`${departementSays} = ${depWords[dep]}` : always,
    kkk: kkk ? Prisma.sql`COALESCE(r.komiteens::text, 'IKKE_VURDERT') = ${kkkWords[kkk]}` : always,
    venter: venter ? awaitsJudgement : always,
    frist: frist ? fristIs(frist, day) : always,
    fristar: fristar ? inYear(Prisma.sql`r.forste_frist`, fristar) : always,
    uenighet: uenighet ? Prisma.sql`r.uenighet IS TRUE` : always,
    opphav: opphav ? Prisma.sql`r.opphav = ${opphav}` : always,
    vedtatt: vedtatt ? inYear(Prisma.sql`r.dato`, vedtatt) : always,
    nummer: nummer ? Prisma.sql`r.nummer = ${Number(nummer)}` : always,
    dokument: dokument ? toldBy(dokument, day) : always,
    sitat: sitat ? hangsOn(citationsIn(filter)) : always,
  }
}

function departementIs(slug: string): Prisma.Sql {
  return slug === ukjent ? Prisma.sql`r.departement IS NULL` : Prisma.sql`r.departement = ${slug}`
}

function komiteIs(slug: string): Prisma.Sql {
  if (slug === ukjent) return Prisma.sql`r.komite_id IS NULL`
  return Prisma.sql`r.komite_id = (SELECT k.id FROM komite k WHERE k.slug = ${slug})`
}

function fristIs(frist: NonNullable<VedtakFilter['frist']>, day: Day): Prisma.Sql {
  return frist === 'passert' ? passed(day) : Prisma.sql`(${fristKind}) = ${frist}`
}

/** As an interval, which an index on the day serves. */
function inYear(column: Prisma.Sql, year: string): Prisma.Sql {
  if (year === ukjent) return Prisma.sql`${column} IS NULL`
  const next = `${Number(year) + 1}-01-01`
  return Prisma.sql`(${column} >= ${`${year}-01-01`}::date AND ${column} < ${next}::date)`
}

/** What was taken back is told by no document. */
const judged = Prisma.sql`NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = f.id)`

/** The table that holds what a document tells, and which of its rows. */
const facts: Record<Told, Prisma.Sql> = {
  redegjort: Prisma.sql`rapportering f WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = f.id)`,
  vedtatt: Prisma.sql`registrering f WHERE TRUE`,
  utkvittert: Prisma.sql`vurdering f WHERE f.resultat = 'UTKVITTERT' AND ${judged}`,
  'ikke-utkvittert': Prisma.sql`vurdering f WHERE f.resultat = 'IKKE_UTKVITTERT' AND ${judged}`,
  vurdert: Prisma.sql`vurdering f WHERE ${judged}`,
  uttalt: Prisma.sql`(SELECT *, NULL::date AS senest FROM uttalelse) f WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = f.id)`,
  'foreslatt-opphevet': Prisma.sql`opphevelsesforslag f WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.opphevelsesforslag_id = f.id)`,
  opphevet: Prisma.sql`opphevelse f WHERE f.resultat = 'OPPHEVET'`,
  'ikke-opphevet': Prisma.sql`opphevelse f WHERE f.resultat = 'IKKE_OPPHEVET'`,
}

/** A document tells it of the unit, in a finished run and public on the day (as `publicOn`). */
function toldBy(dokument: string, day: Day): Prisma.Sql {
  const { slug, told } = toldIn(dokument)
  return Prisma.sql`r.id IN (SELECT f.vedtak_id FROM ${facts[told]}
    AND f.dokument_id = (SELECT k.id FROM dokument k WHERE k.slug = ${slug})
    AND (f.kjoring_id IS NULL OR EXISTS (SELECT 1 FROM importkjoring j WHERE j.id = f.kjoring_id AND j.ferdig IS NOT NULL))
    AND COALESCE(f.offentlig_fra, f.senest) <= ${fromDay(day)}::date)`
}

/** The documents a filter asks for, as cited. */
export function citationsIn({ sitat }: VedtakFilter): string[] {
  return sitat === null ? [] : sitat.split(/\s*;\s*/)
}

/** Adopted on, or with a request or newest account that cites, any of the documents. */
function hangsOn(citations: string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM vedtak v WHERE v.id = r.id AND (
      v.truffet_i_dokument && ${citations} OR v.truffet_i_innst && ${citations} OR v.truffet_i_lovvedtak && ${citations}
      OR EXISTS (SELECT 1 FROM sitering s WHERE s.rapportering_id = r.rapportering_id AND s.mal_sitat = ANY(${citations}))))`
}

/** All the conditions together, or all but one. */
export function allOf(conditions: Conditions, without?: ChoiceKey): Prisma.Sql {
  const kept = Object.entries(conditions).filter(([key]) => key !== without)
  return Prisma.join(
    kept.map(([, condition]) => condition),
    ' AND ',
  )
}
