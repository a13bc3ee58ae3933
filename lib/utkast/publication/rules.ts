import { printDato } from '../../parse/citation/dato'
import { keyId } from '../../parse/key'
import type { Chapter, ComposedChapter, Correction, ReadyUtkast, UnitPlace } from './types'

const words = {
  NB: {
    title: 'Oppfølging av anmodnings- og utredningsvedtak',
    lead: (name: string) =>
      `Nedenfor gis en oversikt over oppfølging av anmodnings- og utredningsvedtak under ${name}, slik den ble offentlig i registeret. I tabellen angis det også om departementet planlegger at rapporteringen på vedtaket avsluttes.`,
    caption: 'Tabell 1.1 Oversikt over anmodnings- og utredningsvedtak, ordnet etter sesjon og nummer',
    heads: (sitat: string) => `Sesjon Vedtak nr. Stikkord Rapportering avsluttes (Ja/Nei) i ${sitat}`,
    section: 'Stortingssesjonen',
    repeals: 'Forslag om oppheving',
    repeal: 'Oppheving av anmodningsvedtak',
    repealed: 'oppheves',
    corrects: { RETTEBREV: 'Rettebrev', TILLEGG: 'Tillegg' },
    dated: 'av',
  },
  NN: {
    title: 'Oppfølging av oppmodings- og utgreiingsvedtak',
    lead: (name: string) =>
      `Nedanfor er ei oversikt over oppfølging av oppmodings- og utgreiingsvedtak under ${name}, slik ho vart offentleg i registeret. I tabellen går det også fram om departementet planlegg at rapporteringa på vedtaket blir avslutta.`,
    caption: 'Tabell 1.1 Oversikt over oppmodings- og utgreiingsvedtak, ordna etter sesjon og nummer',
    heads: (sitat: string) => `Sesjon Vedtak nr. Stikkord Rapportering avsluttast (Ja/Nei) i ${sitat}`,
    section: 'Stortingssesjonen',
    repeals: 'Framlegg om oppheving',
    repeal: 'Oppheving av oppmodingsvedtak',
    repealed: 'blir oppheva',
    corrects: { RETTEBREV: 'Rettebrev', TILLEGG: 'Tillegg' },
    dated: 'frå',
  },
} as const

const dashed = (sesjon: string) => sesjon.replace('-', '–')

/** «Prop. 1 S (2026–2027)» */
export const propCitation = (sesjon: string): string => `Prop. 1 S (${dashed(sesjon)})`

/** A text as it is printed: no white space at the ends of lines, one empty line between paragraphs. */
export function printed(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '')
    .split('\n')
    .map((line) => line.trim())
  return lines.join('\n').replace(/\n{3,}/gu, '\n\n').trim() // prettier-ignore
}

/** A heading or a cell of the table: one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** What stands in the table for a unit: its own words, else the heading. */
export const stikkordOf = ({ text }: ReadyUtkast): string => oneLine(text.stikkord) || oneLine(text.tittel)

/**
 * Sets approved texts as the chapter of a Prop. 1 S: citation, the departement's name, the standard table, and «Vedtak nr. …»
 * with request and account for each, newest sesjon first. `lib/parse` reads the same texts out of it again. Out: the text,
 * and on which lines each unit stands.
 */
export function composeChapter({
  sesjon,
  departement,
  maalform,
  correction,
  items,
}: Chapter): ComposedChapter {
  const say = words[maalform]
  const sitat = propCitation(sesjon)
  const page = new Page()
  page.add(sitat)
  page.add(departement)
  if (correction) page.add(correctionLine(correction, say))
  page.gap(`1 ${say.title}`)
  page.gap(say.lead(departement))
  const ordered = items.toSorted(byUnit)
  const rows = addTable(page, ordered, { caption: say.caption, heads: say.heads(sitat) })
  const places = new Map<string, UnitPlace>()
  let section = 0
  ordered.forEach((item, i) => {
    const { key } = item.vedtak
    if (key.sesjon !== ordered[i - 1]?.vedtak.key.sesjon) {
      section += 1
      page.gap(`1.${section} ${say.section} ${dashed(key.sesjon)}`)
    }
    places.set(keyId(key), { ...addAccount(page, item), tabellinje: rows[i] ?? 0, forslag: null })
  })
  for (const [id, forslag] of addRepeals(page, ordered, say)) {
    const place = places.get(id)
    if (place) places.set(id, { ...place, forslag })
  }
  return { tekst: page.text(), places }
}

type Words = (typeof words)['NB' | 'NN']

function correctionLine({ omgang, type, sitat, dato }: Correction, say: Words): string {
  const when = dato === null ? '' : ` ${say.dated} ${printDato(dato)}`
  return `${say.corrects[type]} ${omgang}: ${oneLine(sitat)}${when}`
}

/** Lines of a text, which know their numbers. */
class Page {
  private readonly lines: string[] = []

  /** Adds a block and gives the number of its first line. */
  add(block: string): number {
    const first = this.lines.length + 1
    this.lines.push(...block.split('\n'))
    return first
  }

  /** The same below an empty line. */
  gap(block: string): number {
    this.lines.push('')
    return this.add(block)
  }

  text(): string {
    return `${this.lines.join('\n')}\n`
  }
}

function addTable(page: Page, items: ReadyUtkast[], { caption, heads }: { caption: string; heads: string }) {
  page.gap(caption)
  page.gap(heads)
  page.add('')
  return items.map((item) => {
    const { sesjon, nummer, punkt } = item.vedtak.key
    const unit = punkt === '' ? nummer : `${nummer}, punkt ${punkt}`
    return page.add(`${dashed(sesjon)} ${unit} ${stikkordOf(item)} ${isClosing(item) ? 'Ja' : 'Nei'}`)
  })
}

/** «Rapportering avsluttes»: as it was answered; without an answer what the conclusion means. */
export function isClosing({ text }: ReadyUtkast): boolean {
  const isFinished = text.vurdering === 'ANSES_FULGT_OPP' || text.vurdering === 'FORESLATT_OPPHEVET'
  return text.rapporteringAvsluttes ?? isFinished
}

function addAccount(page: Page, { vedtak, text }: ReadyUtkast): { linje: number; omtale: number } {
  page.gap(oneLine(text.tittel))
  const linje = page.gap(vedtakLine(vedtak))
  if (vedtak.tekst !== '') page.gap(`«${vedtak.tekst}»`)
  return { linje, omtale: page.gap(printed(text.redegjorelse)) }
}

function vedtakLine({ key, dato }: ReadyUtkast['vedtak']): string {
  const punkt = key.punkt === '' ? '' : `, punkt ${key.punkt}`
  return `Vedtak nr. ${key.nummer}${punkt}${dato === null ? '' : `, ${printDato(dato)}`}`
}

const romertall = /^[IVXL]{1,6}$/u

/** The numeral of the proposal that is to repeal the vedtak; null where none is proposed. */
export function proposalOf({ text }: ReadyUtkast): string | null {
  return text.vurdering === 'FORESLATT_OPPHEVET' && romertall.test(text.romertall) ? text.romertall : null
}

function addRepeals(page: Page, items: ReadyUtkast[], say: Words): [string, number][] {
  const numerals = [...new Set(items.flatMap((item) => proposalOf(item) ?? []))]
  if (numerals.length === 0) return []
  page.gap(`2 ${say.repeals}`)
  return numerals.flatMap((numeral) => {
    page.gap(numeral)
    page.gap(say.repeal)
    page.add('')
    return items
      .filter((item) => proposalOf(item) === numeral)
      .map((item): [string, number] => [
        keyId(item.vedtak.key),
        page.add(`${vedtakLine(item.vedtak)} ${say.repealed}.`),
      ])
  })
}

/** Newest sesjon first, then by number; punkter in the order they are counted. */
function byUnit({ vedtak: { key: a } }: ReadyUtkast, { vedtak: { key: b } }: ReadyUtkast): number {
  if (a.sesjon !== b.sesjon) return a.sesjon < b.sesjon ? 1 : -1
  return a.nummer - b.nummer || a.punkt.padStart(6).localeCompare(b.punkt.padStart(6))
}

/** The written form of most of the texts. */
export function maalformOf(items: ReadyUtkast[]): 'NB' | 'NN' {
  return items.filter(({ text }) => text.maalform === 'NN').length * 2 > items.length ? 'NN' : 'NB'
}
