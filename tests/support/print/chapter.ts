import type { Prop1S, VedtakEntry } from '@/lib/parse/types'
import { readFileSync } from 'node:fs'
import { hodPath } from '../samples'
import { softHyphens } from './syllables'

/** How the pages look; everything else is the same in every print. */
export interface Setting {
  columns: 1 | 2
  hyphenates: boolean
  justifies: boolean
  /** Paragraphs begin with an indent, or stand apart by a blank line. */
  paragraphs: 'indented' | 'apart'
}

/** The lines of chapter 3 of the sample: the overview and the accounts of 121 vedtak. */
export function hodChapter(): string[] {
  const lines = readFileSync(hodPath, 'utf8').split('\n')
  const from = lines.indexOf(' 3  Oppfølging av anmodnings- og utredningsvedtak')
  return lines.slice(from, lines.findIndex((line, i) => i > from && line.startsWith('4  Nærmere omtale'))) // prettier-ignore
}

/**
 * The chapter on anmodningsvedtak as a printing house sets it. In: its lead-in, and what the reader took from the
 * plain text of the same chapter. Out: HTML with heads on right and left pages, page numbers, the overview as
 * a table with its head on every page, and the accounts.
 */
export function setChapter(lines: readonly string[], document: Prop1S, setting: Setting): string {
  const set = (text: string): string => {
    const kept = text.replace(/(?<=\d)\s(?=(?:S|L|LS|mill\.|mrd\.|pst\.)(?!\p{L}))/gu, '\u00a0')
    return (setting.hyphenates ? softHyphens(kept) : kept).replace(/&/g, '&amp;').replace(/</g, '&lt;')
  }
  const paragraphs = (text: string): string => text.split('\n\n').map((one) => paragraph(one, set)).join('') // prettier-ignore
  const accounts = document.vedtak.map((entry, i) => {
    const section = entry.sesjon === document.vedtak[i - 1]?.sesjon ? '' : `<h2>${sectionOf(entry, document)}</h2>` // prettier-ignore
    const line = lines[entry.line - 1]?.trim() ?? ''
    return `${section}<h3>${set(entry.heading)}</h3><p class="nr">${line}</p>${paragraphs(`«${entry.text}»`)}${paragraphs(entry.account)}` // prettier-ignore
  })
  const leadIn = /^(?<title>.*)\n(?<rest>[\s\S]*)$/u.exec(leadInOf(lines))?.groups
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><style>${styles(setting)}</style><body>
    <h1>${leadIn?.title ?? ''}</h1><div class="text">${paragraphs(leadIn?.rest ?? '')}${tableOf(document, set)}${accounts.join('')}</div></body></html>`
}

function leadInOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.startsWith('Tabell 3.1'))
  const [title, ...rest] = lines.slice(0, end).map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  return `${title}\n${rest.join(' ').replace(/(?<=\p{Ll})- (?!og)(?=\p{Ll})/gu, '')}`
}

function sectionOf({ sesjon }: VedtakEntry, { vedtak }: Prop1S): string {
  const all = [...new Set(vedtak.map((entry) => entry.sesjon))]
  return `3.${all.indexOf(sesjon) + 1} Stortingssesjon (${sesjon.replace('-', '–')})`
}

function paragraph(text: string, set: (text: string) => string): string {
  const [first = '', ...items] = text.split('\n')
  return `<p>${set(first)}</p>${items.map((item) => `<p class="item">${set(item)}</p>`).join('')}`
}

function tableOf({ table }: Prop1S, set: (text: string) => string): string {
  const rows = table.map(
    ({ sesjon, nummer, stikkord, rapporteringAvsluttes }) =>
    [sesjon.replace('-', '–'), nummer, set(stikkord), rapporteringAvsluttes ? 'Ja' : 'Nei'].map((cell) => `<td>${cell}</td>`).join(''), // prettier-ignore
  )
  const heads = ['Sesjon', 'Vedtak nr.', 'Stikkord', 'Rapportering avsluttes (Ja/Nei) i Prop. 1\u00a0S (2024–2025)'] // prettier-ignore
  return `<table><thead><tr><th class="caption" colspan="4">Tabell 3.1 Oversikt over anmodnings- og utredningsvedtak, ordnet etter sesjon og nummer</th></tr>
    <tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`
}

function styles({ columns, justifies, paragraphs }: Setting): string {
  const head = (content: string): string => `{ content: ${content}; font: 8pt serif; white-space: pre; vertical-align: bottom; padding-bottom: 5mm; }` // prettier-ignore
  return `
    @page { size: 170mm 240mm; margin: 24mm 16mm 20mm 20mm; }
    @page :right { @top-left ${head('"2025–2026"')} @top-center ${head('"Prop. 1 S"')} @top-right ${head('counter(page)')} }
    @page :left { margin: 24mm 20mm 20mm 16mm; @top-left ${head('counter(page)')} @top-center ${head('"Prop. 1 S"')} @top-right ${head('"2025–2026"')} }
    html { counter-reset: page 32; }
    body { margin: 0; font: 9.5pt/12pt 'Liberation Serif', serif; hyphens: manual; hyphenate-character: '-'; ${justifies ? 'text-align: justify;' : ''} }
    .text { columns: ${columns}; column-gap: 6mm; column-fill: auto; orphans: 2; widows: 2; }
    h1, h2, h3 { text-align: left; hyphens: manual; break-after: avoid; }
    h1 { font-size: 15pt; line-height: 18pt; margin: 0 0 18pt; }
    h2 { font-size: 11.5pt; margin: 18pt 0 6pt; }
    h3 { font-size: 9.5pt; line-height: 12pt; font-style: italic; margin: 12pt 0 3pt; }
    p { margin: 0; ${paragraphs === 'indented' ? 'text-indent: 4mm;' : 'margin-bottom: 6pt;'} }
    h1 + div > p:first-child, h2 + p, h3 + p, p.nr + p { text-indent: 0; }
    p.nr { margin-bottom: 3pt; break-after: avoid; }
    p.item { padding-left: 4mm; text-indent: -4mm; }
    table { column-span: all; width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 10.5pt; margin: 12pt 0; text-align: left; }
    th { text-align: left; font-weight: normal; vertical-align: bottom; border-bottom: 0.5pt solid; padding: 2pt 4pt; }
    th.caption { font-weight: bold; }
    td { vertical-align: top; padding: 1.5pt 4pt; }
    td:first-child, td:nth-child(2) { white-space: nowrap; } td:last-child, th:last-child { width: 30mm; }`
}
