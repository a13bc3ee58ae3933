import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extract } from '@/lib/extract/extract'
import { fileLimits } from '@/lib/extract/limits'
import { documents } from '../../support/formats/documents'
import { toDocx } from '../../support/formats/docx'
import { marked, toHtml, unmarked } from '../../support/formats/html'
import { accountsOf, mainLists } from '../../support/formats/main-lists'
import { toOdt } from '../../support/formats/odt'
import { chapterParts } from '../../support/formats/parts'
import { regjeringen, stortinget } from '../../support/formats/sites'
import { STORTINGET, toXml, UNKNOWN } from '../../support/formats/xml'
import { hodBytes, hodPath, readProp } from '../../support/samples'

const printed = readProp(hodBytes())
const parts = chapterParts(readFileSync(hodPath, 'utf8').split('\n'), printed)

test.for([
  ['a Word document', 'DOCX', () => toDocx(parts)],
  ['an OpenDocument text', 'ODT', () => toOdt(parts)],
  ['a saved page that marks its main part', 'HTML', () => toHtml(parts, marked)],
  ['a saved page that marks nothing', 'HTML', () => toHtml(parts, unmarked)],
  ['a chapter saved from regjeringen.no', 'HTML', () => regjeringen(parts, 'Prop. 1 S (2025–2026)')],
  ['XML as the Storting names its elements', 'XML', () => toXml(parts, STORTINGET)],
  ['XML of unknown elements', 'XML', () => toXml(parts, UNKNOWN)],
] as const)('the chapter of Helse- og omsorgsdepartementet reads the same as %s', async ([, kind, write]) => {
  const extraction = await extract(write(), fileLimits)
  if (!extraction.ok) throw new Error(extraction.reason)
  expect(extraction.extract.kind).toBe(kind)
  const read = accountsOf(extraction.extract.text)
  expect(read.vedtak).toHaveLength(121)
  expect(read).toEqual(accountsOf(hodBytes()))
})

test.for(documents)(
  '$name reads the same from either site, as a plain web page, a Word document, an OpenDocument text and XML',
  async ({ parts: written, text: printedText, citation }) => {
    const text = mainLists(printedText)
    const files = [
      toHtml(written),
      regjeringen(written, citation),
      stortinget(written, citation),
      toDocx(written),
      toOdt(written),
      toXml(written, STORTINGET),
    ]
    for (const file of files) {
      const extraction = await extract(file, fileLimits)
      if (!extraction.ok) throw new Error(extraction.reason)
      const { kind } = extraction.extract
      expect([kind, mainLists(extraction.extract.text)]).toEqual([kind, text])
    }
  },
)
