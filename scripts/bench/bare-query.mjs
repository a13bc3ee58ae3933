// @ts-check
// What the look-up is compared with: node:http and one indexed query, nothing else.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const query = {
  name: 'vedtak',
  text: 'SELECT sesjon_id, nummer, punkt, dato, tittel, stikkord, tekst, redegjorelse FROM vedtak WHERE sesjon_id = $1 AND nummer = $2 AND punkt = $3',
}

const server = createServer((request, response) => {
  const [, sesjon, nummer] = (request.url ?? '').split('/')
  pool.query({ ...query, values: [sesjon, Number(nummer ?? 0), ''] }).then(
    ({ rows }) => {
      response.writeHead(rows.length > 0 ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(rows[0] ?? null))
    },
    (error) => response.destroy(error),
  )
})
server.listen(Number(process.env.PORT), '127.0.0.1')
