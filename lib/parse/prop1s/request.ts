/** Where the request stands in a body: offsets without its outer quotation marks. */
export interface RequestPlace {
  /** Where a sentence before the request ends («Stortinget fattet følgende vedtak:»); it belongs to the account. */
  leadEnd: number
  start: number
  end: number
  /** Where the account begins. */
  accountStart: number
  /** False when the print never closes the quotation, or prints none. */
  isClosed: boolean
}

const OPENERS = '«“„"'
const ORIGIN =
  /^(?:(?:Anmodnings?|Oppmodings?|Utrednings?|Utgreiings?)?[Vv]edtak(?:et|ene|a)?|Dette vedtaket|Forslaget|Punktet)\b.{0,60}?\b(?:truffet|truffe|fatta|fattet|vedtatt|vedteke|gjort|gjord|kom|stammer|bygger)\b/u
const BARE_REQUEST =
  /^(?:(?:Stortinget|Regjeringen|Regjeringa)\s\p{Ll}|(?:Representantforslag|Dokument\s8:|Dok\.\s8:)[^\n]{5,400}\b(?:utredning|utgreiing|uttalelse|uttale)\b)/u
const LEAD =
  /^(?=[^«“„"]{0,500}\b(?:[Vv]edtak|[Vv]edtok|[Vv]edteke|Stortinget|[Aa]nmodning))[^«“„"]{8,500}?:\s+(?=[«“„"])/u

/** Which of several vedtak a quotation is: «Vedtak nr. 4: «Stortinget ber …»». It is neither request nor account. */
const LABEL =
  /^(?:(?:[Aa]nmodnings?|[Oo]ppmodings?)?[Vv]edtak\s(?:nr\.?\s?)?|[Nn]r\.?\s)\d{1,4}[^«“„"\n.:]{0,40}[.:]?\s+(?=[«“„"])/u

/** Whether a text begins with a quoted request, labelled or not. */
export const startsWithRequest = (text: string): boolean =>
  text.startsWith('«') || (LABEL.test(text) && /^[^«]{0,80}«/u.test(text))

/**
 * Finds the request in the text below a «Vedtak nr.» line. It begins with « and ends with the » that closes
 * it, quotes inside it («nødvendig tannregulering») counted; where none does, before the paragraph that tells
 * the origin («Vedtaket ble truffet …») or else at the end of its paragraph. Without any quotation mark it is
 * the paragraphs from «Stortinget ber …» to the origin. A sentence before it that ends in a colon leads to the
 * quotation. Null when there is no request.
 */
export function findRequest(body: string): RequestPlace | null {
  const label = LABEL.exec(body)?.[0].length ?? 0
  const leadEnd = label === 0 ? (LEAD.exec(body)?.[0].length ?? 0) : 0
  const from = label + leadEnd
  const place = findAt(body.slice(from))
  if (!place) return null
  const { start, end, accountStart, isClosed } = place
  return { leadEnd, start: from + start, end: from + end, accountStart: from + accountStart, isClosed }
}

type PlainPlace = Omit<RequestPlace, 'leadEnd'>

function findAt(body: string): PlainPlace | null {
  const limit = originStart(body)
  const opener = body.charAt(0)
  if (opener !== '' && OPENERS.includes(opener)) return findQuoted(body, opener, limit)
  if (!BARE_REQUEST.test(body)) return null
  const end = limit ?? paragraphEnd(body, 0)
  return { start: 0, end: trimmedEnd(body, end), accountStart: end, isClosed: false }
}

function findQuoted(body: string, opener: string, limit: number | null): PlainPlace {
  const close = opener === '"' ? closingStraight(body, limit) : closingQuote(body, limit ?? body.length)
  if (close !== null)
    return {
      start: 1,
      end: trimmedEnd(body, close),
      accountStart: afterStop(body, close + 1),
      isClosed: true,
    }
  const end = limit ?? paragraphEnd(body, 0)
  return { start: 1, end: trimmedEnd(body, end), accountStart: end, isClosed: false }
}

/** «… på nett».»: the full stop of the sentence around the quotation is no account. */
const afterStop = (body: string, at: number): number =>
  /^\.(?=\s|$)/u.test(body.slice(at, at + 2)) ? at + 1 : at

/** The last » before the account that brings the depth to nought; a lone inner « does not lose the end. */
function closingQuote(body: string, limit: number): number | null {
  let depth = 0
  for (let i = 0; i < limit; i++) {
    const char = body.charAt(i)
    if (char === '«' || char === '“' || char === '„') depth++
    if (char === '»' || char === '”') depth--
    if (depth === 0) return i
  }
  return lastOfParagraph(body, limit)
}

/** With more « than », a » that ends a paragraph is the outer one. */
function lastOfParagraph(body: string, limit: number): number | null {
  for (const match of body.slice(0, limit).matchAll(/[»”](?=\s*(?:\n|$))/gu)) return match.index
  return null
}

function closingStraight(body: string, limit: number | null): number | null {
  const before = body.slice(0, limit ?? paragraphEnd(body, 0))
  const at = before.lastIndexOf('"')
  return at > 0 ? at : null
}

/** Start of the first paragraph that tells where the vedtak comes from; never the first one. */
function originStart(body: string): number | null {
  for (const match of body.matchAll(/\n{1,2}(?=\S)/gu)) {
    const at = match.index + match[0].length
    if (ORIGIN.test(body.slice(at, at + 160))) return at
  }
  return null
}

function paragraphEnd(body: string, from: number): number {
  const at = body.indexOf('\n\n', from)
  return at === -1 ? body.length : at
}

function trimmedEnd(body: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(body.charAt(at - 1))) at--
  return at
}
