import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const LOOKED_AT = 3

/** Whether pages without text show pictures; a few pages tell. */
export async function hasPictures(pdf: PDFDocumentProxy, numbers: readonly number[]): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const drawn: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat, OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat] // prettier-ignore
  for (const number of numbers.slice(0, LOOKED_AT)) {
    const page = await pdf.getPage(number)
    const { fnArray } = await page.getOperatorList()
    page.cleanup()
    if (fnArray.some((operator: number) => drawn.includes(operator))) return true
  }
  return false
}
