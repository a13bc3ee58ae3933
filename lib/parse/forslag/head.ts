import { findCitations } from '../citation/find'
import type { Citation } from '../citation/types'
import { countWords, joinWords } from '../text/hyphen'
import type { Line } from '../text/lines'
import type { DocumentHead } from '../types'

const RUNNING =
  /^(?:\d{1,4}\s)?Representantforslag\s(?<nummer>\d{1,4})\s(?<bokstav>[SL]{1,2})\s[–−-]\s(?<sesjon>(?:19|20)\d{2}[–−-]\d{4})(?:\s\d{1,4})?$/u

/** Whether a line is the running head of a representantforslag: «2 Representantforslag 200 S – 2024–2025» (seed 001). */
export const isForslagHead = (text: string): boolean => RUNNING.test(text)

const TITLE_LINES = 25

/** What a document about a representantforslag says of it: number and session, from its running head or its first lines. */
export function readForslagCitation(lines: readonly Line[]): { citation: string; sesjon: string } | null {
  for (const { text } of lines) {
    const head = RUNNING.exec(text)?.groups
    if (head?.nummer && head.sesjon && head.bokstav)
      return toCitation(head.nummer, head.bokstav, head.sesjon.replace(/[−-]/u, '–'))
  }
  const [first] = findCitations(firstLines(lines)).filter(({ kind, sesjon }) => kind === 'dok8' && sesjon)
  return first?.sesjon ? toCitation(String(first.nummer), first.bokstav, printed(first)) : null
}

const firstLines = (lines: readonly Line[]): string =>
  lines
    .filter(({ isBlank }) => !isBlank)
    .slice(0, TITLE_LINES)
    .map(({ text }) => text)
    .join(' ')

const printed = ({ sesjon }: Citation): string => (sesjon ?? '').replace('-', '–')

/**
 * «Representantforslag 200 S» and «Dokument 8:200 S» are one document; the register cites it as the Storting does, until 2008–2009
 * «Dokument nr. 8:42». A letter that is not printed is not given.
 */
function toCitation(
  nummer: string,
  bokstav: string | null,
  sesjon: string,
): { citation: string; sesjon: string } {
  const series = sesjon < '2009' ? 'Dokument nr. 8' : 'Dokument 8'
  const own = [`${series}:${nummer}`, bokstav, `(${sesjon})`].filter((part) => part !== null).join(' ')
  return { citation: own, sesjon: sesjon.replace('–', '-') }
}

/** Until 2005 «Forslag fra stortingsrepresentantene … om …». */
const NAMES_ITSELF =
  /^(?:Representantforslag|Representantlovforslag|Framlegg|(?:Privat\s)?[Ff]orslag\s(?:fra|frå)\s(?:stortings)?representant)/u
const TITLE = /^(?:\p{L}+).*?\b(?<title>om\s\p{L}.*)$/u
const MAX_TITLE = 5
/** Where the text begins, also when nothing parts it from the title. */
const BEGINS = /^(?:Til Stortinget|Bakgrunn|Innledning|Innleiing|Jeg\s.*|Eg\s.*|\d{1,2}\.?\s+\p{Lu}.*)$/u

/** «om bruk av ledig kapasitet …», from the heading that names the proposal to the end of its paragraph; null: no heading. */
export function readForslagTitle(lines: readonly Line[]): string | null {
  const filled = lines.slice(0, TITLE_LINES * 2)
  for (const [i, line] of filled.entries()) {
    if (!NAMES_ITSELF.test(line.text)) continue
    const paragraph: string[] = []
    for (const next of filled.slice(i, i + MAX_TITLE)) {
      if (next.isBlank || BEGINS.test(next.text) || (paragraph.length > 0 && NAMES_ITSELF.test(next.text)))
        break
      paragraph.push(next.text)
    }
    const words = countWords(filled)
    const whole = paragraph.reduce(
      (before, next) => (before === '' ? next : joinWords(before, next, words)),
      '',
    )
    const title = TITLE.exec(whole)?.groups?.title
    if (title !== undefined) return title.trim()
  }
  return null
}

export function forslagHead(lines: readonly Line[]): DocumentHead {
  const own = readForslagCitation(lines)
  return {
    citation: own?.citation ?? null,
    sesjon: own?.sesjon ?? null,
    departement: null,
    title: readForslagTitle(lines),
  }
}
