import { pattern } from '../../parse/fields/letters'
import type { Place } from '../../parse/fields/place'
import { keyText } from '../../parse/key'
import type { ParsedDocument, VedtakEntry } from '../../parse/types'
import { accountsOf } from '../document/accounts'
import { keyOf } from '../document/places'
import type { CheckedDocument, DocumentCheck, Found } from '../document/types'
import { readTold } from './told'
import type { ClosedRule, Told } from './types'

/**
 * The accounts that call the vedtak done: by their own conclusion, or without one by Ja in the table. A proposal to repeal
 * does not: it says openly that the vedtak is not carried out.
 */
export function closingAccounts(parsed: ParsedDocument): VedtakEntry[] {
  return accountsOf(parsed)
    .filter(
      ({ entry, row }) =>
        entry.conclusion === 'ANSES_FULGT_OPP' ||
        (entry.conclusion === 'ANNET' && row?.rapporteringAvsluttes === true),
    )
    .map(({ entry }) => entry)
}

/**
 * The day a document speaks from: the day it is looked at from where that lies in its own session, else the day budgets are
 * laid before the Storting. What was still to come when it was printed is so for good.
 */
export function dayOf({ parsed, today }: CheckedDocument): string | null {
  const { sesjon } = parsed.document
  if (sesjon === null) return today
  const [first = '', last = ''] = sesjon.split('-')
  const isOwnSession = today !== null && today >= `${first}-10-01` && today <= `${last}-09-30`
  return isOwnSession ? today : `${first}-10-15`
}

interface ToldAccount {
  entry: VedtakEntry
  told: Told
}

const read = new WeakMap<CheckedDocument, readonly ToldAccount[]>()

/** The closing accounts as the rules read them: once for each document, however many rules ask. */
export function toldIn(document: CheckedDocument): readonly ToldAccount[] {
  const known = read.get(document)
  if (known) return known
  const day = dayOf(document)
  const all = closingAccounts(document.parsed).map((entry) => {
    const { text: request, dato, account } = entry
    return { entry, told: readTold({ request, dato, account, day }) }
  })
  read.set(document, all)
  return all
}

/** A rule about an account as a rule about a document: one funn for each account, with the words that show it. */
export function documentCheck({ rule, severity, sentence, says, places }: ClosedRule): DocumentCheck {
  return {
    rule,
    group: 'LUKKET_FOR_TIDLIG',
    severity,
    isPublic: false,
    sentence,
    find: (document) => {
      return toldIn(document).flatMap(({ entry, told }): Found[] => {
        const found = places(told)
        return found.length === 0
          ? []
          : [{ message: messageOf(entry, says, found), ...placesIn(document, entry, found) }]
      })
    },
  }
}

function messageOf(entry: VedtakEntry, says: string, places: readonly Place[]): string {
  const words = places.map(({ start, end }) => entry.account.slice(start, end))
  const shown = words.slice(0, MOST_SHOWN).map((one) => `«${shortened(one)}»`)
  return `Vedtak ${keyText(entry)} ${says}: ${shown.join(', ')}.`
}

function placesIn(
  document: CheckedDocument,
  entry: VedtakEntry,
  places: readonly Place[],
): Omit<Found, 'message'> {
  const lines = [entry.line, ...places.map(({ start }) => lineOf(linesOf(document), entry, start))]
  return { lines: [...new Set(lines)], vedtak: [keyOf(entry)] }
}

const MOST_SHOWN = 3
const LONGEST = 160
const shortened = (words: string): string => {
  const one = words.replace(/\s+/gu, ' ').replace(/[.»«]+$/u, '')
  return one.length <= LONGEST ? one : `${one.slice(0, LONGEST).replace(/\s\S{0,40}$/u, '')} …`
}

/** How far below its «Vedtak nr.» line an account is looked for, and how many letters find a place. */
const MOST_LINES = 400
const NEEDLE = 24
const NO_LETTER = pattern(String.raw`[^\p{L}\p{N}]{1,40}`, 'gu')
const letters = (text: string): string => text.replace(NO_LETTER, '')

const cut = new WeakMap<CheckedDocument, readonly string[]>()

function linesOf(document: CheckedDocument): readonly string[] {
  const lines = cut.get(document) ?? document.text.split(/\r\n|\n|\r/u)
  cut.set(document, lines)
  return lines
}

/**
 * The line of the file on which the account's words at `at` begin: found by their letters alone, so that line breaks, hyphens
 * and white space do not matter. The line of the vedtak where page furniture stands in between.
 */
function lineOf(lines: readonly string[], { line, account }: VedtakEntry, at: number): number {
  const needle = letters(account.slice(at, at + NEEDLE * 3)).slice(0, NEEDLE)
  if (needle.length < NEEDLE / 2) return line
  const starts: number[] = []
  let all = ''
  for (const one of lines.slice(line - 1, line - 1 + MOST_LINES)) {
    starts.push(all.length)
    all += letters(one)
    if (all.includes(needle, starts.at(-2) ?? 0)) break
  }
  const found = all.indexOf(needle)
  const index = found < 0 ? 0 : starts.findLastIndex((start) => start <= found)
  return line + Math.max(0, index)
}
