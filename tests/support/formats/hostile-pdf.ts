const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>'

/** A PDF of these objects; `trailer` adds to what its end says. */
function file(objects: readonly string[], trailer: (start: number) => string = () => ''): Uint8Array {
  const parts = ['%PDF-1.4\n']
  let length = parts[0]?.length ?? 0
  const places = objects.map((object, i) => {
    const place = length
    const text = `${i + 1} 0 obj\n${object}\nendobj\n`
    parts.push(text)
    length += text.length
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer(length)} >>\nstartxref\n${length}\n%%EOF\n` // prettier-ignore
  return new TextEncoder().encode(parts.join('') + end)
}

/** An end that says that the one before it is itself. */
export const loopingEnd = (): Uint8Array =>
  file([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE], (start) => `/Prev ${start}`)

/** Pages that hold themselves. */
export const loopingPages = (): Uint8Array =>
  file([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>', PAGE])

export const countedPages = (count: number): Uint8Array =>
  file([CATALOG, `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`, PAGE])

/** A form that draws itself, with words. */
export const loopingForm = (): Uint8Array => {
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << /XObject << /X 5 0 R >> /Font << /F 6 0 R >> >>' // prettier-ignore
  return file([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('', '/X Do'),
    stream(form, 'BT /F 12 Tf 20 200 Td (Vedtak) Tj ET /X Do /X Do'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

export const manyObjects = (count: number): Uint8Array =>
  file([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE, ...Array.from({ length: count }, () => 'null')]) // prettier-ignore
