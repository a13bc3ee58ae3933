import { decode } from '../../parse/text/decode'
import { nameOf } from '../endpoint'
import { StortingetFault } from '../fault'
import type { Question } from '../types'

/** A whole sesjon of saker is about two megabytes. */
export const largestAnswer = 64 * 1024 * 1024

/** The text of an answer, in whatever encoding it was sent or saved. Throws `StortingetFault` for bytes that are no text. */
export function textOf(bytes: Uint8Array, question: Question): string {
  const decoded = decode(bytes)
  if (decoded.ok) return decoded.text.replace(/^\uFEFF/, '')
  throw new StortingetFault(
    'STORTINGET_XML',
    decoded.reason === 'EMPTY' ? `Svaret på ${nameOf(question)} er tomt.` : `Svaret på ${nameOf(question)} er ikke tekst.`, // prettier-ignore
  )
}

/** An error of the service comes as a web page, at times with status 200. Throws `StortingetFault` for one. */
export function assertXml(
  text: string,
  { question, type }: { question: Question; type: string | null },
): void {
  const start = text.slice(0, 4_000).replace(/^\s*(?:<\?xml[^>]{0,200}\?>|<!--.*?-->|\s)*/su, '').toLowerCase() // prettier-ignore
  const isPage = /^(?:<!doctype html|<html|<head|<body)/.test(start) || type?.includes('text/html') === true
  if (!isPage) return
  throw new StortingetFault(
    'STORTINGET_NETTSIDE',
    `Stortinget svarte på ${nameOf(question)} med en nettside, ikke med data.`,
  )
}

/** Whether a text ends as a document of XML does: one that was cut off on its way may look whole to the line it came by. */
export function endsAsXml(text: string): boolean {
  return /(?:<\/[\w:.-]{1,100}\s*>|\/>)(?:\s|<!--[^>]{0,500}-->)*$/u.test(text.slice(-2_000))
}
