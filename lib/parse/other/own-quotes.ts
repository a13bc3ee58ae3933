import type { Mention, ParsedDocument } from '../types'

/** A request stands right below the «Vedtak nr.» line of a repeated account. */
const BELOW_REPEAT = 8

/**
 * A document without the requests that are its own matter: the proposals of a representantforslag, the ones that a
 * minister's letter answers, and the requests of accounts that are told again, which are repeats already.
 */
export function withoutOwnQuotes(document: ParsedDocument): ParsedDocument {
  const own = ownTexts(document).map(letters)
  const repeats = document.kind === 'PROP_1_S' ? document.repeats.map(({ line }) => line) : []
  const isOwn = (mention: Mention): boolean => {
    if (!('quote' in mention)) return false
    if (repeats.some((line) => mention.line >= line && mention.line <= line + BELOW_REPEAT)) return true
    const quote = letters(mention.quote)
    return own.some((text) => text !== '' && (quote.startsWith(text) || text.startsWith(quote)))
  }
  if (own.length === 0 && repeats.length === 0) return document
  return { ...document, mentions: document.mentions.filter((mention) => !isOwn(mention)) }
}

function ownTexts(document: ParsedDocument): string[] {
  if (document.kind === 'REPRESENTANTFORSLAG') return document.forslag.map(({ text }) => text)
  if (document.kind === 'SVARBREV') return document.svar.map(({ forslag }) => forslag)
  return []
}

/** The letters and figures of a text: how it is broken over lines plays no part. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
