import { listCitedDocuments } from '../citation/cited'
import { findCitations } from '../citation/find'
import { listVedtakRefs, type VedtakContext } from '../citation/resolve'
import { readFields, type Fields } from '../fields/read'
import type { VedtakEntry, VedtakKey } from '../types'

/** The texts of one account as the reader cleans them: paragraphs joined by a blank line, list items by a line break. */
export interface AccountTexts {
  heading: string
  text: string
  account: string
}

export interface TextContext {
  /** Session of the Prop. 1 S that prints it. */
  document: string | null
  /** Session and day of the vedtak itself. */
  sesjon: string | null
  dato: string | null
  /** What a bare number may mean. */
  candidates: VedtakContext['candidates']
  /** The number of the «Vedtak nr.» line, and of the line that an offset of the account stands on. */
  line: number
  lineOf: (offset: number) => number
}

export interface TextsRead {
  fields: Fields
  /** The entry of one of the units that share these texts. */
  entryOf: (key: VedtakKey) => VedtakEntry
}

/** Reads everything that can be read out of an account, wherever its texts come from: a document, or whoever wrote them. */
export function readTexts(texts: AccountTexts, context: TextContext): TextsRead {
  const { document, sesjon, dato, candidates, line, lineOf } = context
  const inRequest = findCitations(texts.text)
  const inAccount = findCitations(texts.account)
  const fields = readFields(texts.text, texts.account, { rapporteringssesjon: document, sesjon, dato })
  const promises = fields.promises.map(({ text, date, sentence, start }) => ({
    text,
    date,
    sentence,
    line: lineOf(start),
  }))
  const entryOf = (key: VedtakKey): VedtakEntry => ({
    ...key,
    dato,
    ...texts,
    conclusion: fields.conclusion.conclusion,
    conclusionSentence: fields.conclusion.conclusionSentence,
    adoptedIn: fields.adoptedIn,
    citations: listCitedDocuments(inAccount),
    requestCitations: listCitedDocuments(inRequest),
    vedtakRefs: listVedtakRefs([...inRequest, ...inAccount], key, { sesjon, candidates }),
    deadlines: fields.deadlines.map(({ text, date, for: purpose }) => ({ text, date, for: purpose })),
    promises,
    bodies: fields.bodies,
    line,
  })
  return { fields, entryOf }
}
