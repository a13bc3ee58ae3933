import { afterAll, beforeAll, test } from 'vitest'
import { extractPdf } from '@/lib/extract/pdf/extract-pdf'
import { fileLimits } from '@/lib/extract/limits'
import { documents, type WrittenDocument } from '../../support/formats/documents'
import { mainLists } from '../../support/formats/main-lists'
import { startPrinter, type Printer } from '../../support/print/browser'
import { letter, melding, setDocument, stortingsbok, type House } from '../../support/print/settings'

/** A browser starts in it. */
const STARTS = 120_000
let printer: Printer
beforeAll(async () => {
  printer = await startPrinter()
}, STARTS)
afterAll(() => printer.close())

/** The proposers sign in one line. */
const NAMES = '.text > :last-child { font-size: 7pt; text-indent: 0; text-align: left; white-space: nowrap; }'

/** Each kind as its own house sets it. */
function houseOf({ citation }: WrittenDocument): House {
  const [, name = '', sesjon = ''] = /^(.*?) \((.*)\)$/u.exec(citation) ?? []
  if (citation.startsWith('Innst.')) return stortingsbok(`${name} – ${sesjon}`)
  if (citation.startsWith('Meld.')) return melding(sesjon, name)
  return stortingsbok(`${name.replace('Dokument 8:', 'Representantforslag ')} – ${sesjon}`, NAMES)
}

test.for(documents)('$name reads the same from its print as PDF', async (document, { expect }) => {
  const house = document.name.startsWith('svarbrev') ? letter : houseOf(document)
  const result = await extractPdf(await printer.print(setDocument(document.parts, house)), fileLimits)
  if (!result.ok) throw new Error(result.reason)
  expect(mainLists(result.extract.text)).toEqual(mainLists(document.text))
})
