// @ts-check
import pg from 'pg'
import { compare, percentiles, timeEach } from './measure.mjs'
import { multiplyRegister } from './multiply.mjs'

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {{ base: string, barePage: string, ownerUrl: string, record: string }} Servers */

const LARGE = 10_000
const MILLION = 1_000_000
const QUERIES = 60
const decimals = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 })

/**
 * How list, search and look-up bear a larger register: as it is, at ten thousand units, and, when asked, at a million.
 * @param {Servers} servers @param {{ million: boolean }} options @returns {Promise<Row[]>}
 */
export async function measureGrowth(servers, { million }) {
  const sizes = [121, LARGE, ...(million ? [MILLION] : [])]
  const found = []
  for (const size of sizes) {
    if (size > 121) await grow(servers, size)
    found.push({ size, ...(await measureSize(servers)) })
  }
  const [small, large, largest] = found
  if (!small || !large) return []
  return [
    ...found.flatMap(timesOf),
    ...[large, ...(largest ? [largest] : [])].flatMap((one) => shareRows(one, small)),
    searchRow(large, small, ''),
    ...(largest ? [searchRow(largest, large, '≤ 2×')] : []),
  ]
}

/** @param {Servers} servers @param {number} size */
async function grow({ base, ownerUrl }, size) {
  await multiplyRegister(ownerUrl, size)
  await new Promise((resolve) => setTimeout(resolve, 500))
  // The first answers after so much writing read everything from the disk.
  await percentiles([`${base}/vedtak`, `${base}/sok?q=helse`, `${base}/vedtak?tilstand=apen`])
}

/** @typedef {Awaited<ReturnType<typeof measureSize>>} Measured */

/** @param {Servers} servers */
async function measureSize({ base, barePage, ownerUrl, record }) {
  const { items } = await fetch(`${base}/api/v1/vedtak?antall=100`).then((response) => response.json())
  const records = items.map(
    (/** @type {{ sesjon: string, nummer: number }} */ { sesjon, nummer }) =>
      `${base}/vedtak/${sesjon}/${nummer}`,
  )
  const kept = await compare({ bare: `${barePage}/`, record: base + record, api: `${base}/api/v1${record}` })
  return {
    page: kept.record / kept.bare,
    api: kept.api / kept.bare,
    remade: await timeEach(records),
    list: await percentiles(
      Array.from({ length: 40 }, (_, i) => `${base}/vedtak?tilstand=apen&side=${i + 1}`),
    ),
    search: await percentiles(
      (await readQueries(ownerUrl)).map((q) => `${base}/sok?q=${encodeURIComponent(q)}`),
    ),
    wide: await percentiles(Array.from({ length: 10 }, (_, i) => `${base}/sok?q=helse&side=${i + 1}`)),
  }
}

/** Searches as somebody makes who looks for a case: two telling words of its heading, drawn from the whole register. */
async function readQueries(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      "SELECT COALESCE(NULLIF(tittel, ''), stikkord) AS tittel FROM vedtak ORDER BY md5(id::text) LIMIT $1",
      [QUERIES],
    )
    return rows.map(({ tittel }) => String(tittel).split(/[^\p{L}]+/u).filter((word) => word.length > 4).slice(0, 2).join(' ')) // prettier-ignore
  } finally {
    await client.end()
  }
}

/** @param {Measured & { size: number }} measured @returns {Row[]} */
function timesOf({ size, list, search, wide, remade }) {
  const ms = (/** @type {{ p50: number, p99: number }} */ { p50, p99 }) =>
    `p50 ${decimals.format(p50)} ms, p99 ${decimals.format(p99)} ms`
  return [
    ['listen', ms(list)],
    ['søk etter to ord i en tittel', ms(search)],
    ['søk på et ord i hver annen (helse)', ms(wide)],
    ['vedtakssiden laget på nytt', `${decimals.format(remade)} ms`],
  ].map(([what, text]) => ({
    what: `${what}, ${decimals.format(size)} vedtak`,
    goal: '',
    found: text ?? '',
    ok: true,
  }))
}

/** @param {Measured & { size: number }} large @param {Measured} small @returns {Row[]} */
function shareRows(large, small) {
  const percent = (/** @type {number} */ share) => `${decimals.format(share * 100)} %`
  return /** @type {const} */ (['page', 'api']).map((name) => ({
    what: `${name === 'page' ? 'vedtakssiden' : 'API-oppslag'} mot naken side, ${decimals.format(large.size)} vedtak mot 121`,
    goal: 'som før',
    found: `${percent(large[name])} mot ${percent(small[name])}`,
    // Two measures of the same thing differ by this much on a busy machine.
    ok: large[name] / small[name] >= 0.7,
  }))
}

/** @param {Measured & { size: number }} large @param {Measured & { size: number }} small @param {string} goal @returns {Row} */
function searchRow(large, small, goal) {
  const ratio = large.search.p50 / small.search.p50
  const slow = large.search.p99 / small.search.p99
  return {
    what: `søk, ${decimals.format(large.size)} mot ${decimals.format(small.size)} vedtak`,
    goal,
    found: `p50 ${decimals.format(ratio)}×, p99 ${decimals.format(slow)}×`,
    ok: goal === '' || ratio <= 2,
  }
}
