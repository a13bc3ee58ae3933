// @ts-check
import pg from 'pg'
import { vocabularyOf, wordsFrom } from './vocabulary.mjs'

const BATCH = 2_000
const WRITERS = 2
/** Words of a generated heading, request and account, about those of the sample. */
const LENGTHS = { tittel: 5, tekst: 35, redegjorelse: 110 }

/**
 * Fills the register with made-up units until it holds about `wanted` of them, and tells the servers. Their words are
 * drawn as words are in real texts: a few everywhere, most of them rare, and more different ones the larger the register.
 * States, dates and parties are copied from the units that are there. Only for a throw-away database.
 * @param {string} url @param {number} wanted
 */
export async function multiplyRegister(url, wanted) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM vedtak')
    const missing = wanted - rows[0].count
    const words = vocabularyOf((await client.query('SELECT ord FROM ord ORDER BY ord')).rows.map(({ ord }) => String(ord)), wanted) // prettier-ignore
    const indexes = missing > 100_000 ? await dropSearchIndexes(client) : []
    await client.query('ALTER TABLE vedtak DISABLE TRIGGER vedtak_ord_ny')
    await writeUnits(url, words, { from: rows[0].count, missing })
    await client.query('ALTER TABLE vedtak ENABLE TRIGGER vedtak_ord_ny')
    await client.query('INSERT INTO ord (ord) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [words])
    await client.query("SET maintenance_work_mem = '1GB'")
    for (const index of indexes) await client.query(index)
    await copyStates(client)
    await client.query('VACUUM ANALYZE')
    await client.query(`SELECT pg_notify('cache_tag', '["*"]')`)
    return wanted
  } finally {
    await client.end()
  }
}

/** Kept up row by row they would take longer than made anew. @param {pg.Client} client */
async function dropSearchIndexes(client) {
  const { rows } = await client.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename IN ('vedtak', 'ord') AND indexdef LIKE '% gin %'`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => String(definition))
}

/** @param {string} url @param {readonly string[]} words @param {{ from: number, missing: number }} which */
async function writeUnits(url, words, { from, missing }) {
  let next = 0
  const writer = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('SET synchronous_commit = off')
    for (let first = next; first < missing; first = next) {
      next += BATCH
      await writeBatch(client, words, { first: from + first, size: Math.min(BATCH, missing - first) })
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

/** @param {pg.Client} client @param {readonly string[]} words @param {{ first: number, size: number }} batch */
async function writeBatch(client, words, { first, size }) {
  const numbers = Array.from({ length: size }, (_, i) => first + i)
  const texts = (/** @type {keyof typeof LENGTHS} */ field) =>
    numbers.map((number) => wordsFrom(words, LENGTHS[field], number * 3 + LENGTHS[field]))
  await client.query(
    `INSERT INTO vedtak (sesjon_id, nummer, punkt, type, dato, tittel, stikkord, tekst, redegjorelse, maalform,
       truffet_i_dokument, truffet_i_innst, truffet_i_lovvedtak, komite_id, dokument_id, linje, offentlig_fra, senest, registrert, kjoring_id)
     SELECT m.sesjon_id, 10000 + n.nr, '', m.type, m.dato - (n.nr % 700)::int, n.tittel, n.tittel, n.tekst, n.redegjorelse, m.maalform,
       m.truffet_i_dokument, m.truffet_i_innst, m.truffet_i_lovvedtak, 1 + n.nr % 12, m.dokument_id, m.linje, m.offentlig_fra, m.senest, m.registrert, m.kjoring_id
     FROM unnest($1::int[], $2::text[], $3::text[], $4::text[]) AS n(nr, tittel, tekst, redegjorelse)
     JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS plass, count(*) OVER () AS alle FROM vedtak WHERE nummer < 10000) m
       ON m.plass = n.nr % m.alle`,
    [numbers, texts('tittel'), texts('tekst'), texts('redegjorelse')],
  )
}

/** Each unit that has no state gets the timeline of one that has. @param {pg.Client} client */
async function copyStates(client) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = 'tilstand' AND is_generated = 'NEVER'
       AND column_name NOT IN ('id', 'vedtak_id', 'departement_id')`,
  )
  const columns = rows.map(({ name }) => `"${name}"`)
  await client.query(
    `INSERT INTO tilstand (vedtak_id, departement_id, ${columns.join(', ')})
     SELECT v.id, 1 + v.id % 16, ${columns.map((name) => `t.${name}`).join(', ')}
     FROM (SELECT id, nummer, row_number() OVER (ORDER BY id) AS nr FROM vedtak WHERE nummer >= 10000) v
     JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS plass, count(*) OVER () AS alle FROM vedtak WHERE nummer < 10000) m
       ON m.plass = v.nr % m.alle
     JOIN tilstand t ON t.vedtak_id = m.id AND t.gjeldende
     WHERE NOT EXISTS (SELECT FROM tilstand egen WHERE egen.vedtak_id = v.id)`,
  )
}
