// @ts-check
import pg from 'pg'

/**
 * Copies every unit with its states under new numbers until the register holds about `wanted` of them, and tells
 * the servers. Only for a throw-away database.
 * @param {string} url @param {number} wanted
 */
export async function multiplyRegister(url, wanted) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const [{ count }] = (await client.query('SELECT count(*)::int AS count FROM vedtak')).rows
    const copies = Math.ceil(wanted / count) - 1
    const vedtak = await copiedColumns(client, 'vedtak', ['nummer'])
    const tilstand = await copiedColumns(client, 'tilstand', ['vedtak_id'])
    await client.query(
      `INSERT INTO vedtak (nummer, ${vedtak}) SELECT nummer + 10000 * k, ${vedtak} FROM vedtak, generate_series(1, $1) AS k`,
      [copies],
    )
    await client.query(
      `INSERT INTO tilstand (vedtak_id, ${tilstand})
       SELECT ny.id, ${tilstand.replace(/"\w+"/g, 't.$&')} FROM tilstand t JOIN vedtak v ON v.id = t.vedtak_id
       JOIN vedtak ny ON ny.sesjon_id = v.sesjon_id AND ny.punkt = v.punkt
         AND ny.nummer > 10000 AND (ny.nummer - v.nummer) % 10000 = 0`,
    )
    await client.query('ANALYZE')
    await client.query(`SELECT pg_notify('cache_tag', '["*"]')`)
    return count * (copies + 1)
  } finally {
    await client.end()
  }
}

/** @param {pg.Client} client @param {string} table @param {readonly string[]} apart */
async function copiedColumns(client, table, apart) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND column_name <> 'id'`,
    [table],
  )
  const names = rows.map(({ name }) => String(name)).filter((name) => !apart.includes(name))
  return names.map((name) => `"${name}"`).join(', ')
}
