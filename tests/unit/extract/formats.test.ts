import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '@/lib/extract/extract'
import type { Limits } from '@/lib/extract/types'
import { parseDocument } from '@/lib/parse/parse'
import { toDocx } from '../../support/formats/docx'
import { marked, toHtml, unmarked } from '../../support/formats/html'
import { toOdt } from '../../support/formats/odt'
import {
  chapterParts,
  forslagParts,
  printedParts,
  svarbrevParts,
  type Part,
} from '../../support/formats/parts'
import { STORTINGET, toXml, UNKNOWN } from '../../support/formats/xml'
import { hodBytes, hodPath, readProp } from '../../support/samples'
import { root } from '../../support/source-files'

const LIMITS: Limits = {
  bytes: 1e8,
  unpackedBytes: 3e8,
  pages: 5000,
  milliseconds: 60_000,
  memoryMegabytes: 1024,
}

const printed = readProp(hodBytes())
const parts = chapterParts(readFileSync(hodPath, 'utf8').split('\n'), printed)

test.for([
  ['a Word document', 'DOCX', () => toDocx(parts)],
  ['an OpenDocument text', 'ODT', () => toOdt(parts)],
  ['a saved page that marks its main part', 'HTML', () => toHtml(parts, marked)],
  ['a saved page that marks nothing', 'HTML', () => toHtml(parts, unmarked)],
  ['XML as the Storting names its elements', 'XML', () => toXml(parts, STORTINGET)],
  ['XML of unknown elements', 'XML', () => toXml(parts, UNKNOWN)],
] as const)('the chapter of Helse- og omsorgsdepartementet reads the same as %s', async ([, kind, write]) => {
  const extraction = await extract(write(), LIMITS)
  if (!extraction.ok) throw new Error(extraction.reason)
  expect(extraction.extract.kind).toBe(kind)
  const read = readProp(extraction.extract.text)
  expect(read.vedtak).toHaveLength(121)
  expect(read.table.map(withoutLine)).toEqual(printed.table.map(withoutLine))
  expect(read.vedtak.map(withoutLines)).toEqual(printed.vedtak.map(withoutLines))
})

const fixtures = (folder: string): [string, () => Part[], Uint8Array][] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const bytes = readFileSync(join(root, folder, name))
      return [`${folder}/${name}`, () => printedParts(bytes.toString('utf8')), bytes]
    })
const sample = (name: string): [string, () => Part[], Uint8Array] => {
  const bytes = readFileSync(join(root, 'prisma/samples', name))
  return [name, () => handedIn(bytes), bytes]
}

function handedIn(bytes: Uint8Array): Part[] {
  const result = parseDocument(bytes)
  if (result.ok && result.document.kind === 'REPRESENTANTFORSLAG') return forslagParts(result.document)
  if (result.ok && result.document.kind === 'SVARBREV') return svarbrevParts(result.document)
  throw new Error('neither a proposal nor a letter')
}

test.for([
  ...fixtures('tests/fixtures/former/innst'),
  ...fixtures('tests/fixtures/former/meldst'),
  sample('representantforslag-200-s-2024-2025.txt'),
  sample('svarbrev-representantforslag-200-s-2024-2025.txt'),
])(
  '%s reads the same as a web page, a Word document, an OpenDocument text and XML',
  async ([, make, bytes]) => {
    const written = make()
    const text = mainLists(bytes)
    for (const file of [toHtml(written), toDocx(written), toOdt(written), toXml(written, STORTINGET)]) {
      const extraction = await extract(file, LIMITS)
      if (!extraction.ok) throw new Error(extraction.reason)
      const { kind } = extraction.extract
      expect([kind, mainLists(new TextEncoder().encode(extraction.extract.text))]).toEqual([kind, text])
    }
  },
)

/** What a document of each kind is for, without lines. */
function mainLists(bytes: Uint8Array): unknown {
  const result = parseDocument(bytes)
  if (!result.ok) throw new Error(result.reason)
  const { document } = result
  if (document.kind === 'INNST') return [document.document.komite, document.vurderinger.map(withoutLine), document.uttalelser.map(withoutLine), document.tilrading?.punkter.map(withoutLine)] // prettier-ignore
  if (document.kind === 'MELD_ST_ANMODNING')
    return document.kapitler.map((one) => [
      one.departement,
      one.table.map(withoutLine),
      one.vedtak.map(withoutLines),
    ])
  if (document.kind === 'REPRESENTANTFORSLAG') return [document.document, document.forslag.map(withoutLine)]
  if (document.kind === 'SVARBREV') return [document.document, document.svar.map(withoutLine)]
  return document.kind
}

const withoutLine = <Read extends { line: number }>({ line: _, ...rest }: Read): Omit<Read, 'line'> => rest

const withoutLines = <Read extends { line: number; promises: { line: number }[] }>(read: Read) => ({
  ...withoutLine(read),
  promises: read.promises.map(withoutLine),
})
