import type { Prop1S, Representantforslag, Svarbrev, VedtakEntry } from '@/lib/parse/types'

/** A document as its author has it before any format: what the writers of the formats set. */
export type Part =
  | { kind: 'heading'; level: number; number: string | null; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; mark: ListMark; start: number; items: string[] }
  | { kind: 'table'; caption: string | null; head: string[] | null; rows: string[][] }

export type ListMark = 'letter' | 'number' | 'bullet'

const MARKS: readonly [RegExp, ListMark][] = [
  [/^[a-zæøå][.)]\s+/u, 'letter'],
  [/^\d{1,2}[.)]\s+/u, 'number'],
  [/^[–•-]\s+/u, 'bullet'],
]

export const words = (text: string): Part => ({ kind: 'paragraph', text })

/** Paragraphs parted by blank lines, the items of a list each on a line of its own. */
export function partsOf(text: string): Part[] {
  return text.split(/\n{2,}/u).flatMap((block) => {
    const parts: Part[] = []
    for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
      const found = MARKS.find(([pattern]) => pattern.test(line))
      const last = parts.at(-1)
      if (!found) parts.push(words(line))
      else if (last?.kind === 'list' && last.mark === found[1]) last.items.push(line.replace(found[0], ''))
      else
        parts.push({
          kind: 'list',
          mark: found[1],
          start: startOf(line),
          items: [line.replace(found[0], '')],
        })
    }
    return parts
  })
}

/** «3.» begins a list at three, «c.» too. */
const startOf = (line: string): number =>
  /^\d/u.test(line)
    ? Number.parseInt(line, 10)
    : Math.max(1, 'abcdefghijklmnopqrstuvwxyz'.indexOf(line.charAt(0)) + 1)

/** The chapter of a proposition on anmodningsvedtak: its lead-in from the lines of the print, the rest as it was read. */
export function chapterParts(lines: readonly string[], { table, vedtak }: Prop1S): Part[] {
  const at = lines.findIndex((line) => /^\s*3\s+Oppfølging av anmodnings- og utredningsvedtak/u.test(line))
  const end = lines.findIndex((line) => line.startsWith('Tabell 3.1'))
  const leadIn = lines.slice(at + 1, end).map((line) => line.trim()).filter((line) => line !== '').join(' ').replace(/(?<=\p{Ll})- (?!og)(?=\p{Ll})/gu, '') // prettier-ignore
  const sesjoner = [...new Set(vedtak.map(({ sesjon }) => sesjon))]
  return [
    words('Helse- og omsorgsdepartementet'),
    { kind: 'heading', level: 1, number: null, text: 'Prop. 1\u00a0S (2025–2026)' },
    { kind: 'heading', level: 1, number: '3', text: 'Oppfølging av anmodnings- og utredningsvedtak' },
    words(leadIn),
    {
      kind: 'table',
      caption: 'Tabell 3.1 Oversikt over anmodnings- og utredningsvedtak, ordnet etter sesjon og nummer',
      head: [
        'Sesjon',
        'Vedtak nr.',
        'Stikkord',
        'Rapportering avsluttes (Ja/Nei) i Prop. 1\u00a0S (2024–2025)',
      ],
      rows: table.map((row) => [dash(row.sesjon), row.nummer + (row.punkt ? `, punkt ${row.punkt}` : ''), row.stikkord, row.rapporteringAvsluttes ? 'Ja' : 'Nei']), // prettier-ignore
    },
    ...vedtak.flatMap((entry, i): Part[] => [
      ...(entry.sesjon === vedtak[i - 1]?.sesjon ? [] : [{ kind: 'heading', level: 2, number: `3.${sesjoner.indexOf(entry.sesjon) + 1}`, text: `Stortingssesjon (${dash(entry.sesjon)})` } as const]), // prettier-ignore
      ...accountParts(entry, lines),
    ]),
  ]
}

const dash = (sesjon: string): string => sesjon.replace('-', '–')

const accountParts = (entry: VedtakEntry, lines: readonly string[]): Part[] => [
  { kind: 'heading', level: 3, number: null, text: entry.heading },
  words(lines[entry.line - 1]?.trim() ?? ''),
  ...partsOf(`«${entry.text}»`),
  ...partsOf(entry.account),
]

const ROW =
  /^(?<sesjon>\d{4}[–-]\d{2,4})\s(?<nummer>\d{1,4}(?:,\spunkt\s\d+)?)\s(?<stikkord>.+)\s(?<answer>Ja|Nei)$/u
const WRAPPED = 75

/** A printed text of clean paragraphs as parts: wrapped lines put together, rows of the overview as a table. */
export function printedParts(text: string): Part[] {
  return text.split(/\n(?:\s*\n)+/u).flatMap((block): Part[] => {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (lines.length === 0) return []
    const rows = lines.map((line) => ROW.exec(line)?.groups)
    if (rows.every((row) => row !== undefined))
      return [{ kind: 'table', caption: null, head: null, rows: rows.map((row) => Object.values(row)) }]
    return partsOf(lines.reduce((all, line, i) => `${all}${i === 0 ? '' : (lines[i - 1]?.length ?? 0) >= WRAPPED ? ' ' : '\n'}${line}`, '')) // prettier-ignore
  })
}

const numbered = (items: readonly { nummer: number; forslag: string }[]): Part => ({
  kind: 'list',
  mark: 'number',
  start: items[0]?.nummer ?? 1,
  items: items.map(({ forslag }) => forslag),
})

/** A representantforslag as it is handed in, its proposals a numbered list. */
export const forslagParts = ({ document, forslag }: Representantforslag): Part[] => [
  words('Representantforslag 200 S – 2024–2025'),
  { kind: 'heading', level: 1, number: null, text: 'Bakgrunn' },
  words('Norge står overfor en betydelig utfordring.'),
  { kind: 'heading', level: 1, number: null, text: 'Forslag' },
  words('På denne bakgrunn fremmes følgende f o r s l a g :'),
  numbered(forslag.map(({ nummer, text }) => ({ nummer, forslag: text }))),
  words('9. april 2025'),
  words(document.forslagsstillere.join(' ')),
]

/** A minister's letter: the proposals as a list, then each again with its answer below. */
export const svarbrevParts = ({ document, svar }: Svarbrev): Part[] => [
  { kind: 'heading', level: 1, number: null, text: `Representantforslag 200 S (2024–2025) ${document.title}` },
  words(`Jeg viser til brev fra helse- og omsorgskomitéen datert 10. april 2025 vedlagt Dokument 8: 200 S (2024–2025) med representantforslag ${document.title} fra Stortingsrepresentantene ${document.forslagsstillere.join(', ').replace(/, (?=[^,]+$)/u, ' og ')}. De fremmer følgende forslag:`),
  numbered(svar),
  words('Svar:'),
  ...svar.flatMap((one): Part[] => [numbered([one]), ...partsOf(one.text)]),
  words('Med hilsen'),
  words('Jan Christian Vestre'),
] // prettier-ignore
