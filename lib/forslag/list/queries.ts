import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ForslagKey } from '../types'

/** Every representantforslag that a document which is read and public on the day tells of. */
const known = (day: Day) => Prisma.sql`
  SELECT f.sesjon, f.nummer, f.dokument_id FROM (
    SELECT sesjon, nummer, dokument_id, kjoring_id FROM representantforslag
    UNION ALL SELECT sesjon, dok_nummer, dokument_id, kjoring_id FROM forslagssvar
    UNION ALL SELECT sesjon, dok_nummer, dokument_id, kjoring_id FROM forslagstilrading) f
  JOIN dokument d ON d.id = f.dokument_id
  JOIN importkjoring k ON k.id = f.kjoring_id
  WHERE k.ferdig IS NOT NULL AND k.angret IS NULL AND COALESCE(d.offentlig_fra, d.senest) <= ${day}::date`

export interface ForslagItem extends ForslagKey {
  /** Null where the representantforslag itself is not read. */
  sitat: string | null
  tittel: string | null
  dato: Date | null
  forslagsstillere: string[]
  antall: number
}

/** The representantforslag of every sesjon, newest first. */
export async function listForslag(day: Day): Promise<ForslagItem[]> {
  return db().$queryRaw<ForslagItem[]>`
    SELECT DISTINCT ON (f.sesjon, f.nummer) f.sesjon, f.nummer, r.sitat, r.tittel, r.dato,
      COALESCE(r.forslagsstillere, '{}') AS forslagsstillere,
      (SELECT count(*)::int FROM forslag p WHERE p.representantforslag_id = r.id) AS antall
    FROM (${known(day)}) f
    LEFT JOIN representantforslag r ON r.sesjon = f.sesjon AND r.nummer = f.nummer AND r.dokument_id = f.dokument_id
      AND EXISTS (SELECT FROM importkjoring k WHERE k.id = r.kjoring_id AND k.ferdig IS NOT NULL AND k.angret IS NULL)
    ORDER BY f.sesjon DESC, f.nummer DESC, r.kjoring_id DESC NULLS LAST`
}

/** Which of the keys have a page, so that a citation leads there. */
export async function whichExist(keys: readonly ForslagKey[], day: Day): Promise<ForslagKey[]> {
  if (keys.length === 0) return []
  const sesjoner = keys.map(({ sesjon }) => sesjon)
  const numbers = keys.map(({ nummer }) => nummer)
  return db().$queryRaw<ForslagKey[]>`
    SELECT DISTINCT f.sesjon, f.nummer FROM (${known(day)}) f
    JOIN unnest(${sesjoner}::text[], ${numbers}::int[]) AS asked (sesjon, nummer)
      ON asked.sesjon = f.sesjon AND asked.nummer = f.nummer`
}

/** The representantforslag that a document is, answers or is about. */
export async function listOfDocument(dokumentId: number, day: Day): Promise<ForslagKey[]> {
  return db().$queryRaw<ForslagKey[]>`
    SELECT DISTINCT f.sesjon, f.nummer FROM (${known(day)}) f WHERE f.dokument_id = ${dokumentId} ORDER BY 1, 2`
}
