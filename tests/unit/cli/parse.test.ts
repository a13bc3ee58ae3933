import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParsedDocument } from '@/lib/parse/types'
import { runOppfulgt } from '../../support/run-oppfulgt'
import { hodPath } from '../../support/samples'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'oppfulgt-parse-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('the parse command', () => {
  test('prints one JSON object and nothing else, and ends with 0', async () => {
    const run = await runOppfulgt(['parse', hodPath, '--json'])
    const document = JSON.parse(run.stdout) as ParsedDocument
    expect(run).toMatchObject({ code: 0, stderr: '', isHung: false })
    expect(document.kind).toBe('PROP_1_S')
    expect(Object.keys(document)).toEqual(['kind', 'document', 'leadIn', 'table', 'vedtak', 'repeats', 'repeals', 'mentions', 'quotes', 'issues']) // prettier-ignore
  })

  test('reads a file of unknown kind, says so and ends with 0', async () => {
    const run = await runOppfulgt(['parse', 'LICENSE', '--json'])
    const document = JSON.parse(run.stdout) as ParsedDocument
    expect(run.code).toBe(0)
    expect(document.issues.map(({ rule }) => rule)).toEqual(['UKJENT_DOKUMENTTYPE'])
  })

  test('ends with 1 when an entry had to be refused', async () => {
    const text = `3 Oppfølging av anmodnings- og utredningsvedtak\n\nTittel\n\nVedtak nr. 12\n\n«Stortinget ber regjeringen gjøre noe.»\n\nVedtaket anses som fulgt opp.\n` // prettier-ignore
    const run = await runOppfulgt(['parse', write('uten-sesjon.txt', text), '--json'])
    const document = JSON.parse(run.stdout) as ParsedDocument
    expect(run.code).toBe(1)
    expect(document).toMatchObject({
      kind: 'PROP_1_S',
      vedtak: [],
      issues: [{ rule: 'UKJENT_SESJON', lines: [5] }],
    })
  })

  test.for([
    [['parse'], 'usage'],
    [['parse', 'a', 'b'], 'usage'],
    [['parse', '--jsn', hodPath], 'usage'],
    [['parse', join(tmpdir(), 'finnes-ikke-83.txt')], 'does not exist'],
    [['parse', tmpdir()], 'is a folder'],
    [['tolk', hodPath], 'unknown command'],
  ] as const)('%s is wrong use or unreadable: one line and 2', async ([args, says], { expect }) => {
    const run = await runOppfulgt([...args])
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/^oppfulgt: [^\n]+\n$/)
    expect(run.stderr).toContain(says)
  })
})

const latin1 = 'Vedtak nr. 83 gjelder «nødvendig tannregulering» for barn på Røros.'
const binary = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))

describe('hostile input: designed exit code, no stack trace, no hang, no vedtak invented', () => {
  test.for<[string, string | Uint8Array, number]>([
    ['an empty file', '', 2],
    ['white space only', ' \n\t\n', 2],
    ['binary', binary, 2],
    ['a PNG head', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), binary]), 2],
    ['odd bytes with a UTF-16 mark', Buffer.from([0xff, 0xfe, 0x41]), 2],
    ['Latin-1', Buffer.from(latin1, 'latin1'), 0],
    ['UTF-16 little endian', utf16(latin1, false), 0],
    ['UTF-16 big endian', utf16(latin1, true), 0],
    ['NUL bytes throughout', 'Vedtak nr. 83\0\0\0, 5. desember 2024\n'.repeat(500), 2],
    ['one NUL byte in a long text', `${'Stortinget ber regjeringen.\n'.repeat(2000)}\0`, 0],
    ['200,000 spaces', `Innst.${' '.repeat(200_000)}83 S (2024–2025)`, 0],
    [
      '200,000 spaces in a row of the table',
      `3 Oppfølging av anmodningsvedtak\n2024–2025 83${' '.repeat(200_000)}Ja`,
      0,
    ],
    ['100,000 «(»', '('.repeat(100_000), 0],
    ['300,000 «Innst. »', 'Innst. '.repeat(300_000), 0],
    ['100,000 «Vedtak nr. »', 'Vedtak nr. '.repeat(100_000), 0],
    ['100,000 openings', '«Stortinget ber regjeringen '.repeat(100_000), 0],
    ['100,000 numbers in a list', `Vedtak nr. ${'1, '.repeat(100_000)}`, 0],
    ['a 5 MB line', 'Stortinget ber regjeringen om å følge opp saken. '.repeat(105_000), 0],
    ['a 5 MB word', 'å'.repeat(2_500_000), 0],
    ['a million empty lines', `Vedtak${'\n'.repeat(1_000_000)}nr. 83`, 0],
    ['100,000 hyphens at line ends', 'ord-\n'.repeat(100_000), 0],
  ])('%s', async ([name, content, code], { expect }) => {
    const path = write(`${name.replace(/\W+/g, '-')}.txt`, content)
    const run = await runOppfulgt(['parse', path, '--json', '--spans'])
    expect(run.isHung).toBe(false)
    expect(run.code, run.stderr).toBe(code)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    if (code === 2) return
    const document = JSON.parse(run.stdout) as ParsedDocument
    if (document.kind === 'PROP_1_S') expect(document.vedtak).toEqual([])
  })

  test('Latin-1 and UTF-16 give the same reading as UTF-8', async () => {
    const text = readFileSync(hodPath, 'utf8').split('\n').slice(2261, 2500).join('\n').replace(/[–−]/g, '-')
    const chapter = `3 Oppfølging av anmodnings- og utredningsvedtak\n\n${text}`
    const files = [
      Buffer.from(chapter),
      Buffer.from(chapter, 'latin1'),
      utf16(chapter, false),
      utf16(chapter, true),
    ]
    const runs = await Promise.all(
      files.map((bytes, i) => runOppfulgt(['parse', write(`koding-${i}.txt`, bytes), '--json'])),
    )
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
    expect(
      (JSON.parse(runs[0]?.stdout ?? '') as ParsedDocument & { vedtak: unknown[] }).vedtak.length,
    ).toBeGreaterThan(5)
  })
})
