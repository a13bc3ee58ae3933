import { findCitations } from '../citation/find'
import { compose, type ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import { sliceMapped } from '../text/mapped'
import type { Mindretallsforslag, Tilrading, TilradingPunkt } from '../types'

const PROPOSALS = /^(?:\d{1,2}\.?\s)?(?:Forslag|Framlegg)\s(?:fra|frå)\s(?:et\s|eit\s)?mindretal/iu
const ADVICE = /^(?:(?:\d{1,2}\.?\s)?(?:Komit[eé]ens\s|Kontroll- og konstitusjonskomit[eé]ens\s)?tilråding(?:\s(?:fra|frå)\s(?:komit[eé]en|ein samla komit[eé]|en samlet komit[eé]))?|(?:Komit[eé]en\ssi|Komit[eé]ens)\s(?:tilråding|innstilling)|Tilråding(?:a)?(?:\s(?:fra|frå)\s.{3,40})?)$/iu // prettier-ignore
const LEAD = /(?:v\s?e\s?d\s?t\s?a\s?k|slikt\svedtak)\s?(?:t\si\sl\s.{0,10})?:$/iu
const FROM = /^(?:Forslag|Framlegg)\s(?:fra|frå)\s(?<partier>.{2,200}?)\s?:$/u
const NUMBERED = /^(?:Forslag|Framlegg)\s(?:nr\.\s)?(?<nummer>\d{1,3})$/u
const ROMAN = /^(?<romertall>[IVXL]{1,7})\.?$/u
const PART = /^(?<bokstav>[A-H])\.?$/u
const SIGNED = /^(?:\p{L}+,\s)?(?:i\s\p{L}[\p{L}\s,-]{2,60}komit[eé]en),?\s(?:den\s)?\d{1,2}\.\s/u
const ENDS = /^(?:Vedlegg|Fotnote|Referansar|Referanser)(?:\s\d{1,2})?(?::|\.|$)/u
const REFUSED =
  /(?<hva>(?:vedtas|vedtakast|bifalles|bifallast|(?:vert|blir)\s(?:ikke|ikkje)\s(?:vedtatt|vedteke|vedtekne|bifalt))(?:\s(?:ikke|ikkje))?|avvises|avvisast|(?:vert|blir)\s(?:avvist|avviste)|vedlegg(?:es|jast|ast|st)\sprotokollen|(?:å\s)?legg(?:es|jast|ast|je|e|a)?\sved\sprotokollen|lag[tdg](?:e)?\sved\sprotokollen)/iu
const NOT = /(?:ikke|ikkje|avvis|protokollen)/iu

/**
 * Reads what a committee advises the Storting to decide, and what a minority proposes instead. In: the lines without page furniture.
 *
 *     innstilling := … «Forslag fra mindretall» { «Forslag fra A og B:» { «Forslag 1» text } }
 *                    «Komiteens tilråding» … «v e d t a k :» { [romertall] text | dokument «vedtas ikke» } «Oslo, i …komiteen, den …»
 *
 * Null when it has neither. Older ones say «vedlegges protokollen»; nynorsk «vert ikkje vedteke». Rules: domain notes § 1.3 (4).
 */
export function readTilrading(lines: readonly Line[], context: ComposeContext): Tilrading | null {
  const lead = lines.findLastIndex(({ text }) => LEAD.test(text))
  const heading = lines.findLastIndex(({ text }, i) => ADVICE.test(text) && (lead === -1 || i <= lead))
  const from = lead === -1 ? heading : lead
  const minority = lines.findLastIndex(({ text }) => PROPOSALS.test(text))
  if (from === -1 && minority === -1) return null
  const end = lines.findIndex(({ text }, i) => i > from && (SIGNED.test(text) || ENDS.test(text)))
  const advice = from === -1 ? [] : lines.slice(from + 1, end === -1 ? undefined : end)
  const until = heading > minority ? heading : from > minority ? from : undefined
  return {
    punkter: readAdvice(advice, context),
    mindretallsforslag: minority === -1 ? [] : readMinority(lines.slice(minority + 1, until), context),
  }
}

/** The points of the advice; one alone has no romertall. In a law and a vedtak each, «A.» and «B.» count from «I» anew: «B II». */
function readAdvice(lines: readonly Line[], context: ComposeContext): TilradingPunkt[] {
  const groups: { romertall: string | null; lines: Line[] }[] = [{ romertall: null, lines: [] }]
  let part: string | null = null
  for (const line of lines) {
    const romertall = ROMAN.exec(line.text)?.groups?.romertall
    const letter = PART.exec(line.text)?.groups?.bokstav
    if (letter !== undefined) part = letter
    if (letter !== undefined) groups.push({ romertall: letter, lines: [] })
    else if (romertall !== undefined)
      groups.push({ romertall: part === null ? romertall : `${part} ${romertall}`, lines: [] }) // prettier-ignore
    else groups.at(-1)?.lines.push(line)
  }
  return groups.flatMap((group) => {
    const text = textOf(group.lines, context)
    const first = group.lines.find(({ isBlank }) => !isBlank)
    if (text === '' || !first) return []
    return [{ romertall: group.romertall, ...readRefusal(text), text, line: first.number }]
  })
}

/**
 * «Dokument 8:200 S (2024–2025) – Representantforslag fra … – vedtas ikke.», «Meld. St. 12 (2018–2019) – … – vedlegges protokollen.»:
 * which documents, and what becomes of them.
 */
function readRefusal(text: string): Pick<TilradingPunkt, 'resultat' | 'gjelder'> {
  const documents = findCitations(text).filter(({ kind }) => kind !== 'vedtak')
  const [first] = documents
  const said = REFUSED.exec(text)?.groups?.hva
  const isAboutDocument = first !== undefined && first.start < 40
  if (said === undefined || !NOT.test(said) || !isAboutDocument) return { resultat: 'VEDTAS', gjelder: [] }
  return {
    resultat: /protokollen/iu.test(said) ? 'VEDLEGGES_PROTOKOLLEN' : 'VEDTAS_IKKE',
    gjelder: documents.map(({ citation }) => citation),
  }
}

/** The proposals of minorities, each with the parties under whose heading it stands. */
function readMinority(lines: readonly Line[], context: ComposeContext): Mindretallsforslag[] {
  let partier: string[] = []
  const groups: { nummer: number; partier: string[]; line: number; lines: Line[] }[] = []
  let open = false
  for (const [i, line] of lines.entries()) {
    const from = fromParties(lines, i)
    if (from !== null) {
      partier = from
      open = false
      continue
    }
    const nummer = NUMBERED.exec(line.text)?.groups?.nummer
    if (nummer !== undefined) {
      groups.push({ nummer: Number(nummer), partier, line: line.number, lines: [] })
      open = true
    } else if (open) groups.at(-1)?.lines.push(line)
  }
  return groups.flatMap(({ lines: own, ...group }) => {
    const text = textOf(own, context)
    return text === '' ? [] : [{ ...group, text }]
  })
}

/** «Forslag fra Høyre, Fremskrittspartiet og Venstre:», on one line or two. */
function fromParties(lines: readonly Line[], at: number): string[] | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !/^(?:Forslag|Framlegg)\s(?:fra|frå)\s/u.test(line.text)) return null
  const whole = FROM.exec(line.text) ?? FROM.exec(`${line.text} ${next?.text ?? ''}`)
  return whole?.groups?.partier?.split(/,\s(?:og\s)?|\sog\s/u).map((one) => one.trim()) ?? null
}

function textOf(lines: readonly Line[], context: ComposeContext): string {
  const whole = compose(lines, context)
  return sliceMapped(whole, 0, whole.value.length).value
}
