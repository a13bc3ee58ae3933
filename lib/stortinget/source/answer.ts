import { nameOf } from '../endpoint'
import { StortingetFault } from '../fault'
import type { Question } from '../types'

/** A whole sesjon of saker is about two megabytes. */
export const largestAnswer = 64 * 1024 * 1024

/** An error of the service comes as a web page, at times with status 200. Throws `StortingetFault` for one. */
export function assertXml(
  text: string,
  { question, type }: { question: Question; type: string | null },
): void {
  const start = text.slice(0, 400).replace(/^\uFEFF/, '').trimStart().toLowerCase() // prettier-ignore
  const isPage = /^(?:<!doctype html|<html)/.test(start) || type?.includes('text/html') === true
  if (!isPage) return
  throw new StortingetFault(
    'STORTINGET_NETTSIDE',
    `Stortinget svarte på ${nameOf(question)} med en nettside, ikke med data.`,
  )
}
