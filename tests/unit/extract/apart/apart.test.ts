import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askChild, extractApart, readApart } from '@/lib/extract/apart/extract-apart'
import { invertCase } from '@/lib/extract/apart/run-child'
import { readUsage } from '@/lib/extract/apart/usage'
import { fileLimits } from '@/lib/extract/limits'
import { unextractableSentence } from '@/lib/extract/sentences'
import { hodBytes } from '../../../support/samples'

const page = (body: string) =>
  new TextEncoder().encode(`<!doctype html><html><body><main>${body}</main></body></html>`)
const account = '<h1>Prop. 1 S (2025–2026)</h1><p>Vedtak nr. 83, 5. desember 2024</p>'

describe('a file of strangers is read in a process of its own', () => {
  test('which gives its text', async () => {
    const answer = await extractApart(page(account), fileLimits)
    expect(answer).toMatchObject({ ok: true, extract: { kind: 'HTML', pages: [] } })
    if (answer.ok) expect(answer.extract.text).toContain('Vedtak nr. 83, 5. desember 2024')
  })

  test('and reads it too, the same as here', async () => {
    const bytes = hodBytes().slice(0, 60_000)
    const apart = await readApart(bytes, fileLimits, { withSpans: true })
    const { parseDocument } = await import('@/lib/parse/parse')
    const here = parseDocument(bytes, { withSpans: true })
    if (!apart.ok || !here.ok) throw new Error('not read')
    expect(apart.document).toEqual(JSON.parse(JSON.stringify(here.document)))
    expect(apart.extract.text).toBe(here.source)
  })

  // Seen: in a folder with a large letter, every file of strangers was told to be damaged.
  test('wherever the code lies: the compiler may ask for its folder in the other case', () => {
    expect(invertCase('/home/kari/Oppfulgt-2/lib')).toBe('/HOME/KARI/oPPFULGT-2/LIB')
    expect(invertCase('/srv/øst/Æ')).toBe('/SRV/ØST/æ')
  })

  test.for([
    ['nothing', new Uint8Array(), 'EMPTY'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'UNKNOWN_KIND'],
    ['more than it may be', new Uint8Array(fileLimits.bytes + 1), 'TOO_LARGE'],
  ] as const)('or says why not: %s', async ([, bytes, reason], { expect }) => {
    expect(await extractApart(bytes, fileLimits)).toEqual({ ok: false, reason })
  })
})

describe('whatever becomes of that process, this one gets an answer', () => {
  let folder = ''
  let server: Server
  let calls = 0
  beforeAll(async () => {
    // Inside the folder of the code, as the child's own program is.
    folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-apart-'))
    server = createServer((socket) => {
      calls += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    server.close()
  })

  /** Lets another program stand in the child's place, with little memory, and little time where that is what ends it. */
  function ask(name: string, code: string, milliseconds = 60_000) {
    const program = path.join(folder, `${name}.mjs`)
    writeFileSync(program, code)
    const limits = { ...fileLimits, milliseconds, memoryMegabytes: 64 }
    return askChild(new TextEncoder().encode('x'.repeat(300_000)), { limits, read: null }, program)
  }

  test.for([
    ['one that loops', 'for (;;);', 'TOO_SLOW'],
    [
      'one that fills its heap',
      'const all = []; for (;;) all.push({ a: [Math.random()] })',
      'TOO_MUCH_MEMORY',
    ],
    ['one that takes memory beside its heap', 'const all = []; setInterval(() => all.push(new Uint8Array(50e6).fill(1)), 1)', 'TOO_MUCH_MEMORY'], // prettier-ignore
    ['one that throws', 'throw new Error("no")', 'BROKEN'],
    ['one that talks nonsense', 'process.stdout.write("<html>")', 'BROKEN'],
    ['one whose pages are no pages', 'process.stdout.write(JSON.stringify({ extraction: { ok: true, extract: { kind: "PDF", text: "", pages: [{ number: "1" }] } }, document: null }))', 'BROKEN'], // prettier-ignore
    ['one that answers without end', 'const z = "x".repeat(1e6); const more = () => { while (process.stdout.write(z)); process.stdout.once("drain", more) }; more()', 'TOO_LARGE'], // prettier-ignore
  ] as const)('%s: a reason', async ([name, code, reason], { expect }) => {
    expect(await ask(name.replaceAll(' ', '-'), code, reason === 'TOO_SLOW' ? 2_000 : undefined)).toEqual({ ok: false, reason }) // prettier-ignore
  })

  test('one that reaches for the network, files, settings or another program gets to none of them', async () => {
    process.env.DATABASE_URL ??= 'postgresql://hemmelig@localhost/x'
    const { port } = server.address() as AddressInfo
    const docs = JSON.stringify(path.resolve('docs'))
    const answer = await ask(
      'reaches',
      `import childProcess from 'node:child_process'
      import dns from 'node:dns/promises'
      import { lookup } from 'node:dns'
      import fs from 'node:fs'
      import net from 'node:net'
      import http from 'node:http'
      const reached = []
      const reach = async (what, way) => { try { await way(); reached.push(what) } catch {} }
      const event = (it, name) => new Promise((yes, no) => { it.on(name, yes); it.on('error', no) })
      await reach('connect', () => event(net.connect(${port}, '127.0.0.1'), 'connect'))
      await reach('http', () => event(http.get('http://127.0.0.1:${port}'), 'response'))
      await reach('fetch', () => fetch('http://127.0.0.1:${port}'))
      await reach('listen', () => event(net.createServer().listen(0), 'listening'))
      await reach('name', () => dns.lookup('localhost'))
      await reach('lookup', () => new Promise((yes, no) => lookup('localhost', (error) => error ? no(error) : yes())))
      await reach('file', () => fs.readFileSync('/etc/passwd'))
      await reach('folder', () => fs.readdirSync(${docs}))
      await reach('write', () => fs.writeFileSync(import.meta.dirname + '/written', 'x'))
      const kept = Object.keys(process.env)
      const text = JSON.stringify({ reached, kept })
      process.stdout.write(JSON.stringify({ extraction: { ok: true, extract: { kind: 'TEXT', text, pages: [] } }, document: null }))`,
    )
    if (!answer.ok || !answer.extraction.ok) throw new Error('no answer')
    const told = JSON.parse(answer.extraction.extract.text) as { reached: string[]; kept: string[] }
    expect(told).toEqual({ reached: [], kept: ['NODE_ENV', 'TMPDIR'] })
    expect(calls).toBe(0)
  })

  test('once its code is loaded it starts no other program and no other thread', async () => {
    const closeDown = path.resolve('lib/extract/apart/close-down.ts')
    const answer = await ask(
      'starts',
      `import { execFileSync } from 'node:child_process'
      import { Worker } from 'node:worker_threads'
      const { closeDown } = await import(${JSON.stringify(closeDown)})
      closeDown()
      const tried = [() => execFileSync('true'), () => new Worker('', { eval: true })].map((way) => { try { way(); return true } catch { return false } })
      process.stdout.write(JSON.stringify({ extraction: { ok: true, extract: { kind: 'TEXT', text: String(tried), pages: [] } }, document: null }))`,
    )
    expect(answer).toMatchObject({ extraction: { extract: { text: 'false,false' } } })
  })
})

test('processor time and memory are read from what Linux tells, also where the name of the program has brackets', () => {
  const stat = '123 (no de) x) S 1 123 123 0 -1 4194560 5000 0 0 0 250 150 0 0 20 0 11 0 999 1 1'
  expect(readUsage(stat, 'Name:\tnode\nVmRSS:\t  204800 kB\n')).toEqual({ seconds: 4, megabytes: 200 })
  expect(readUsage('gone', '')).toBeNull()
})

test('each reason is a sentence in every language, and those with a limit name it', () => {
  expect(unextractableSentence('SCANNED', 'nb')).toBe('Dette er et bilde, kjør OCR først.')
  for (const language of ['nb', 'nn', 'en'] as const) {
    expect(unextractableSentence('TOO_LARGE', language)).toContain(`${fileLimits.bytes / 1024 / 1024} MB`)
    expect(unextractableSentence('TOO_MANY_PAGES', language)).toContain(String(fileLimits.pages))
  }
})
