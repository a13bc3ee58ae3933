import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { Prisma } from '@/lib/db/generated/client'
import { depWords, kkkWords, tilstandWords, ukjent, type ChoiceKey, type VedtakFilter } from '../schema'

/** One condition on `registerrad r` for each choice of a filter; TRUE where nothing is chosen. */
type Conditions = Record<ChoiceKey, Prisma.Sql>

const always = Prisma.sql`TRUE`

export const fristKind = Prisma.sql`CASE
  WHEN r.forste_frist IS NOT NULL THEN 'dato'
  WHEN EXISTS (SELECT 1 FROM frist f WHERE f.rapportering_id = r.rapportering_id) THEN 'uten-dato'
  ELSE 'ingen' END`

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
  const {
    sesjon,
    departement,
    komite,
    tilstand,
    dep,
    kkk,
    frist,
    fristar,
    uenighet,
    opphav,
    vedtatt,
    venter,
  } = filter
  return {
    sesjon: sesjon ? Prisma.sql`r.sesjon_id = ${sesjon}` : always,
    departement: departement ? departementIs(departement) : always,
    komite: komite ? komiteIs(komite) : always,
    tilstand: tilstand ? Prisma.sql`r.tilstand = ${tilstandWords[tilstand]}::tilstand_type` : always,
    dep: dep ? Prisma.sql`COALESCE(r.departementets::text, 'IKKE_RAPPORTERT') = ${depWords[dep]}` : always,
    kkk: kkk ? Prisma.sql`COALESCE(r.komiteens::text, 'IKKE_VURDERT') = ${kkkWords[kkk]}` : always,
    venter: venter ? awaitsJudgement : always,
    frist: frist ? fristIs(frist, day) : always,
    fristar: fristar ? inYear(Prisma.sql`r.forste_frist`, fristar) : always,
    uenighet: uenighet ? Prisma.sql`r.uenighet IS TRUE` : always,
    opphav: opphav ? Prisma.sql`r.opphav = ${opphav}` : always,
    vedtatt: vedtatt ? inYear(Prisma.sql`r.dato`, vedtatt) : always,
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

/** All the conditions together, or all but one. */
export function allOf(conditions: Conditions, without?: ChoiceKey): Prisma.Sql {
  const kept = Object.entries(conditions).filter(([key]) => key !== without)
  return Prisma.join(
    kept.map(([, condition]) => condition),
    ' AND ',
  )
}
