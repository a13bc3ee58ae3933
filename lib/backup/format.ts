import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { DomainError } from '../errors'
import { manifestSchema, tableSchema, trailerSchema, type Manifest, type Trailer } from './schema'
import type { Piece } from './types'

/**
 * A backup is lines of UTF-8, packed with gzip. A line that begins with # tells of the file: first `#{manifest}`, before
 * each table's rows `#{"tabell":…}`, last `#{trailer}`. Every other line is a row, as JSON with the names of its columns.
 */
const mark = '#'

/** Turns tables into lines, and adds up what the trailer says of them. */
export async function* toLines(
  manifest: Manifest,
  rowsOf: (table: string) => AsyncIterable<string[]>,
): AsyncGenerator<string> {
  const all = createHash('sha256')
  const hashed = (text: string) => {
    all.update(text)
    return text
  }
  yield hashed(`${mark}${JSON.stringify(manifest)}\n`)
  const tabeller: Trailer['tabeller'] = []
  for (const { navn } of manifest.tabeller) {
    yield hashed(`${mark}${JSON.stringify({ tabell: navn })}\n`)
    const own = createHash('sha256')
    let rader = 0
    for await (const rows of rowsOf(navn)) {
      const text = rows.map((row) => `${row}\n`).join('')
      own.update(text)
      rader += rows.length
      yield hashed(text)
    }
    tabeller.push({ navn, rader, sha256: own.digest('hex') })
  }
  yield `${mark}${JSON.stringify({ ferdig: true, tabeller, sha256: all.digest('hex') } satisfies Trailer)}\n`
}

/** Reads a backup piece by piece and checks all its sums on the way; throws one sentence when it is not whole. */
export async function* readPieces(file: string): AsyncGenerator<Piece> {
  const sums = new Sums()
  let trailer: Trailer | null = null
  for await (const line of readLines(file)) {
    if (trailer !== null) throw damaged('det står noe etter slutten')
    if (!line.startsWith(mark)) {
      sums.addRow(line)
      yield { kind: 'row', json: line }
      continue
    }
    const piece = readMark(line, sums.isEmpty)
    if (piece.kind === 'trailer') {
      sums.check(piece.trailer)
      trailer = piece.trailer
    } else sums.addMark(line, piece.kind === 'table' ? piece.name : null)
    yield piece
  }
  if (trailer === null) throw damaged('slutten mangler')
}

function readMark(line: string, isFirst: boolean): Piece {
  const value = readJson(line.slice(mark.length))
  if (isFirst) return { kind: 'manifest', manifest: readManifest(value) }
  const table = tableSchema.safeParse(value)
  if (table.success) return { kind: 'table', name: table.data.tabell }
  const trailer = trailerSchema.safeParse(value)
  if (trailer.success) return { kind: 'trailer', trailer: trailer.data }
  throw damaged('en linje kan ikke leses')
}

function readManifest(value: unknown): Manifest {
  const manifest = manifestSchema.safeParse(value)
  if (manifest.success) return manifest.data
  const later = z.object({ oppfulgt: z.literal('sikkerhetskopi'), versjon: z.number().gt(1) })
  if (later.safeParse(value).success)
    throw new DomainError('NYERE_KOPI', 'Sikkerhetskopien er laget av en nyere versjon av Oppfulgt.')
  throw notOurs()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged('en linje kan ikke leses')
  }
}

/** Adds up what has been read, to be held against the trailer. */
class Sums {
  readonly #all = createHash('sha256')
  readonly #tables: { navn: string; rader: number; hash: Hash }[] = []
  isEmpty = true

  addMark(line: string, table: string | null): void {
    this.isEmpty = false
    this.#all.update(`${line}\n`)
    if (table !== null) this.#tables.push({ navn: table, rader: 0, hash: createHash('sha256') })
  }

  addRow(line: string): void {
    const table = this.#tables.at(-1)
    if (this.isEmpty) throw notOurs()
    if (!table) throw damaged('en rad står utenfor tabellene')
    this.#all.update(`${line}\n`)
    table.hash.update(`${line}\n`)
    table.rader += 1
  }

  check({ tabeller, sha256 }: Trailer): void {
    const read = this.#tables.map(({ navn, rader, hash }) => ({ navn, rader, sha256: hash.digest('hex') }))
    for (const [i, { navn, rader, sha256: sum }] of read.entries()) {
      const told = tabeller[i]
      if (told?.navn !== navn || told.rader !== rader || told.sha256 !== sum)
        throw damaged(`tabellen ${navn} svarer ikke til kontrollsummen`)
    }
    if (read.length !== tabeller.length || this.#all.digest('hex') !== sha256)
      throw damaged('innholdet svarer ikke til kontrollsummen')
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  source.pipe(unpacked)
  let left: Buffer[] = []
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(10, from); end !== -1; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...left, chunk.subarray(from, end)]).toString('utf8')
        left = []
        from = end + 1
      }
      left.push(chunk.subarray(from))
    }
  } catch (error) {
    throw readFailure(error, file)
  } finally {
    source.destroy()
  }
  if (left.some(({ length }) => length > 0)) throw damaged('slutten mangler')
}

function readFailure(error: unknown, file: string): unknown {
  if (error instanceof DomainError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new DomainError('MANGLER', `${file} finnes ikke.`)
  if (code === 'Z_DATA_ERROR' && error instanceof Error && error.message.includes('header')) return notOurs()
  if (code.startsWith('Z_')) return damaged('den kan ikke pakkes ut')
  return error
}

function damaged(what: string): DomainError {
  return new DomainError('SKADET', `Sikkerhetskopien er skadet eller ikke hel: ${what}. Ingenting er endret.`)
}

function notOurs(): DomainError {
  return new DomainError('UKJENT_FIL', 'Filen er ikke en sikkerhetskopi fra Oppfulgt. Ingenting er endret.')
}
