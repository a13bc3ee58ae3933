import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Unextractable } from '../types'

export type Opened = { ok: true; pdf: PDFDocumentProxy } | { ok: false; reason: Unextractable }

/**
 * Opens a PDF for its text alone. In: the bytes. Out: the document, whose `loadingTask.destroy()` frees it; or
 * `ENCRYPTED` when it asks for a password, `BROKEN` when it cannot be read. Nothing in the file is run, and
 * nothing is fetched.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { getDocument } = await loadReader()
  const task = getDocument({
    // The reader takes the bytes over.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    return { ok: true, pdf: await task.promise }
  } catch (error) {
    await task.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, reason: isLocked ? 'ENCRYPTED' : 'BROKEN' }
  }
}

/** The reader names classes for drawing when it loads. Nothing is drawn here, so empty ones do. */
async function loadReader() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Reflect.set(globalThis, name, class {})
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
