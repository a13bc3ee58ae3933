import { printedDay } from '@/lib/check/document/printed-day'
import type { DocumentCheck, Found } from '@/lib/check/document/types'
import { parseDocument } from '@/lib/parse/parse'

/** A made-up Prop. 1 S (2023–2024), piece by piece: a test changes what it is about. */
export interface Printed {
  malform?: 'nb' | 'nn'
  head?: string
  rows?: string[]
  accounts?: string[]
  /** After the chapter: the budget part. */
  tail?: string
}

const words = {
  nb: {
    departement: 'Kultur- og likestillingsdepartementet',
    chapter: '4 Oppfølging av anmodnings- og utredningsvedtak',
    lead: 'Nedenfor gis en oversikt over oppfølging av anmodnings- og utredningsvedtak under departementet.',
    table: 'Tabell 4.1 Oversikt over anmodnings- og utredningsvedtak',
    head: 'Sesjon Vedtak nr. Stikkord Rapportering avsluttes (Ja/Nei)',
    after: '5 Omtale av særlige tema',
  },
  nn: {
    departement: 'Kultur- og likestillingsdepartementet',
    chapter: '4 Oppfølging av oppmodings- og utgreiingsvedtak',
    lead: 'Nedanfor er det gjeve ei oversikt over oppfølging av oppmodings- og utgreiingsvedtak under departementet.',
    table: 'Tabell 4.1 Oversikt over oppmodings- og utgreiingsvedtak',
    head: 'Sesjon Vedtak nr. Stikkord Rapporteringa blir avslutta (Ja/Nei)',
    after: '5 Omtale av særlege tema',
  },
}

export const nbAccount = [
  'Støtte til korps på mindre steder',
  'Vedtak nr. 312, 14. februar 2023',
  '«Stortinget ber regjeringen styrke støtten til korps på mindre steder.»',
  'Vedtaket ble truffet ved behandlingen av Dokument 8:41 S (2022–2023), jf. Innst. 177 S (2022–2023). Tilskuddet er doblet. Anmodningsvedtaket anses som fulgt opp.',
]

export const nnAccount = [
  'Stønad til korps på mindre stader',
  'Vedtak nr. 312, 14. februar 2023',
  '«Stortinget ber regjeringa styrkje stønaden til korps på mindre stader.»',
  'Vedtaket vart gjort ved behandlinga av Dokument 8:41 S (2022–2023), jf. Innst. 177 S (2022–2023). Tilskotet er dobla. Oppmodingsvedtaket er rekna som følgt opp.',
]

export const nbRow = '2022–2023 312 Støtte til korps på mindre steder Ja'
export const nnRow = '2022–2023 312 Stønad til korps på mindre stader Ja'

export const account = (
  lines: readonly string[],
  changes: readonly (readonly [string, string])[] = [],
): string => changes.reduce((text, [from, to]) => text.replace(from, to), lines.join('\n\n'))

type Change = readonly (readonly [string, string])[]
export const nb = (...changes: Change): Printed => ({ accounts: [account(nbAccount, changes)] })
export const nn = (...changes: Change): Printed => ({
  malform: 'nn',
  accounts: [account(nnAccount, changes)],
})

export function printedText({ malform = 'nb', head, rows, accounts, tail }: Printed): string {
  const it = words[malform]
  return [
    it.departement,
    'Prop. 1 S (2023–2024)',
    it.chapter,
    it.lead,
    it.table,
    head ?? it.head,
    (rows ?? [malform === 'nb' ? nbRow : nnRow]).join('\n'),
    '4.1 Stortingssesjon 2022–2023',
    ...(accounts ?? [account(malform === 'nb' ? nbAccount : nnAccount)]),
    it.after,
    tail ?? 'Feltet er i god stand.',
  ].join('\n\n')
}

/** What one rule finds in a text. */
export function findIn(check: DocumentCheck, text: string): Found[] {
  const read = parseDocument(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.reason)
  return check.find({ parsed: read.document, text: read.source, today: printedDay(read.document) })
}

/** The line numbers, counted from 1, on which a text has some words. */
export const linesWith = (text: string, words: string): number[] =>
  text.split('\n').flatMap((line, i) => (line.includes(words) ? [i + 1] : []))
