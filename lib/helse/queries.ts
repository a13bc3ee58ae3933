import 'server-only'
import { db } from '@/lib/db/client'

export interface DatabaseHealth {
  /** Whether it answers, and folds æ, ø and å: the search finds nothing in capitals where it does not. */
  database: 'ok' | 'svarer ikke' | 'feil tegnsett'
  /** Units in the register; null when the database does not answer. */
  vedtakCount: number | null
}

interface Row {
  folds: boolean
  count: number
}

/** Asks the database whether it works; never throws. */
export async function readDatabaseHealth(): Promise<DatabaseHealth> {
  try {
    const [row] = await db().$queryRaw<Row[]>`
      SELECT lower('ÆØÅ') = 'æøå' AS folds, (SELECT count(*)::int FROM vedtak) AS count`
    if (!row) return { database: 'svarer ikke', vedtakCount: null }
    return { database: row.folds ? 'ok' : 'feil tegnsett', vedtakCount: row.count }
  } catch {
    return { database: 'svarer ikke', vedtakCount: null }
  }
}
