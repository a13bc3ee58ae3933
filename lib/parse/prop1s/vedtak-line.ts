import { DATO, readDato, REST_OF_DATO } from '../citation/dato'
import { readSesjon, SESJON, sesjonOfDato } from '../citation/sesjon'

/** One unit of a «Vedtak nr. …» line; session and day where each unit has its own. */
export interface LineUnit {
  nummer: number
  punkt: string | null
  sesjon?: string
  dato?: string | null
}

/** What a «Vedtak nr. …» line says. */
export interface VedtakLine {
  units: LineUnit[]
  dato: string | null
  sesjon: string | null
  /** Where the words behind number and date begin, a heading or the request itself; null when there are none. */
  restAt: number | null
  /** «Vedtak 417» alone: only the request below tells that it opens an account. */
  isBare: boolean
}

const UNIT = String.raw`\d{1,4}(?!\d|${REST_OF_DATO})(?:\.\d{1,2}(?![\d.])|(?:\s?,?\s?\(?(?:punkt|pkt\.?|bokstav|ledd|[Rr]omertall|[Rr]omartal)\s?(?:[IVXL]{1,6}|[\da-z]{1,3})\b\)?)|\s?[,–-]?\s?nr\.?\s?\d{1,3}(?=\s?(?:[,:(]|$))(?!\s?,?\s?nr)|\s?\([a-z\d]{1,2}\))?`
const LEAD = new RegExp(
  String.raw`^(?:(?:Anmodnings|Oppmodings|Utrednings|Utgreiings|Stortings)?vedtak|Anmodning|Oppmoding)\s{1,3}(?<nr>nr\.?:?\s{0,3}|nummer\s)?` +
    String.raw`(?<units>${UNIT}(?:(?:[–-](?=\d)|\s[–-]\s(?=\d{1,4}(?:\s?[,(:]|$))|\s?,\s?|\s(?:og|samt)\s)(?:nr\.?\s|punkt\s|pkt\.?\s)?${UNIT}){0,20})` +
    String.raw`(?:\s?,?\s?\((?<before>${SESJON}|${DATO})\)|,?\s(?:i|fra|frå|for)\s(?:(?:stortings)?sesjonen\s)?(?<spoken>${SESJON}))?` +
    String.raw`(?:\s?,?\s(?:punkt|pkt\.?|nr\.)\s?(?<punkt>\d{1,3})(?!\d))?` +
    String.raw`(?:\s?,?\s{0,3}(?:av\s|datert\s|vedtatt\s|vedteke\s|truffet\s|gjort\s|fattet\s|Stortinget\s){0,2}(?:den\s|frå\s|fra\s)?(?<dato>${DATO}))?` +
    String.raw`(?:\s?,?\s\(?(?:punkt|pkt\.?)\s?(?<behind>[\da-z]{1,3})\b\)?)?` +
    String.raw`(?:\s?,?\s?\((?<after>${SESJON})\))?`,
  'iu',
)
const OPENS = /^(?:\p{Lu}\p{L}{0,11}vedtak|Vedtak|VEDTAK|Anmodning|Oppmoding)\s/u
const REST = /^(?<mark>\s?[:–—-]\s{1,3}|\s?[.,]\s{1,3}|\s{1,3})(?=[\p{L}\d«“„"])/u
/** Where the vedtak comes from, on the same line: «, jf. Innst. 233 S (2022–2023)». */
const SOURCE = /^\s?,?\s?(?:\(?jf\.?\s|\((?=(?:Innst|Prop|Dok|Meld)))[^«»]{4,160}$/u
const MAX_TITLE = 160
const QUOTE = /^[«“„"]/u
/** «(Skog)» */
const IN_BRACKETS = /^\s?(?=\(\p{Lu}[^()]{2,80}\)$)/u

/**
 * Reads a line that opens the account of a vedtak: «Vedtak nr. 83, 5. desember 2024», «Vedtak nr. 876 4. mai
 * 2021», «Vedtak 417:», «Vedtak nr. 35, punkt 51, 2. desember 2021», «Vedtak nr. 35 – nr. 29 (2020–2021)»,
 * «Vedtak nr. 13, 24. november 2015 (punkt 2)», «Oppmodingsvedtak nr. 12 (2022–2023), 3. mai 2023», «Vedtak nr. 101 og 102, …»; also with a heading or the
 * request behind: «Vedtak nr. 12, 3. mai 2022 – Kort tittel», «Vedtak nr. 12: «Stortinget ber …». Returns null
 * for anything else.
 */
export function readVedtakLine(text: string): VedtakLine | null {
  if (!OPENS.test(text)) return null
  const list = readOwnList(text)
  if (list) return list
  const match = LEAD.exec(text.slice(0, 400))
  const groups = match?.groups
  if (!match || !groups?.units) return null
  const dato = groups.dato ?? (groups.before && !readSesjon(groups.before).sesjon ? groups.before : undefined)
  const sesjon = [groups.before, groups.spoken, groups.after].find((part) => part && readSesjon(part).sesjon)
  const tail = text.slice(match[0].length)
  const restAt = findRest(tail, Boolean(dato ?? sesjon))
  if (restAt === undefined) return null
  return {
    units: readUnits(groups.units, groups.punkt ?? groups.behind ?? null),
    dato: dato ? readDato(dato) : null,
    sesjon: sesjon ? readSesjon(sesjon).sesjon : null,
    restAt: restAt === null ? null : match[0].length + restAt,
    isBare: !groups.nr && !dato && !sesjon && !/^\s?:/u.test(tail) && /^vedtak/iu.test(text),
  }
}

/** Offset of the words behind the number; null for none, undefined when they are not a heading or a request. */
function findRest(tail: string, isDated: boolean): number | null | undefined {
  if (/^\s?[.:]?$/u.test(tail) || SOURCE.test(tail)) return null
  if (/^\s?[–—-]$/u.test(tail)) return tail.length
  const bracketed = isDated ? IN_BRACKETS.exec(tail) : null
  if (bracketed) return bracketed[0].length
  const match = REST.exec(tail)
  if (!match) return undefined
  const rest = tail.slice(match[0].length)
  if (QUOTE.test(rest) && /[:\s]/u.test(match[0])) return match[0].length
  const mark = match[0].trim()
  if (rest.length > MAX_TITLE || mark === ',') return undefined
  if (mark === '' || mark === '.') return isDated && /^(?:\p{Lu}|om\s)/u.test(rest) && !/[.;,]$/u.test(rest) ? match[0].length : undefined // prettier-ignore
  return match[0].length
}

function readUnits(printed: string, punkt: string | null): LineUnit[] {
  const units: LineUnit[] = []
  for (const part of printed.split(
    /(?<=\d)(?=\s?[–-]\s?\d{1,4}(?![\d.]))|\s?,\s?(?=(?:nr\.?\s)?\d)|(?<=(?:punkt|pkt\.?)\s?\d{1,3}),\s?(?=p\p{Ll}{2,4}\.?\s\d)|\s(?:og|samt)\s/u,
  )) {
    const last = units.at(-1)
    const unit = readUnit(part)
    if (last && /^\s?[–-]/u.test(part)) units.push(...between(last, unit))
    else if (last?.punkt && isPunkt(part)) units.push({ nummer: last.nummer, punkt: String(unit.nummer) })
    else units.push(unit)
  }
  const [only] = units
  return only && units.length === 1 && punkt ? [{ ...only, punkt: only.punkt ?? punkt.toLowerCase() }] : units
}

/** «punkt 3 og 4», «punkt 3 og punkt 4»: a number behind a punkt is one more of the same vedtak. */
const isPunkt = (part: string): boolean => /^(?:punkt\s|pkt\.?\s)?\d{1,3}$/iu.test(part.trim())

const LONGEST_RANGE = 60

/** «570–572»: the units behind the first. */
function between(first: LineUnit, last: LineUnit): LineUnit[] {
  const length = last.nummer - first.nummer
  if (length < 1 || length > LONGEST_RANGE) return [last]
  return Array.from({ length }, (_, i) => ({ nummer: first.nummer + i + 1, punkt: null }))
}

const OWN = String.raw`(?:\s?,?\s?\(${SESJON}\))?(?:\s?,?\s(?:av\s)?${DATO})?(?:\s?,?\s?\(${SESJON}\))?`
const MEMBER = String.raw`(?:(?:anmodnings|oppmodings)?vedtak\s)?(?:nr\.?\s?)?${UNIT}${OWN}`
const OWN_LIST = new RegExp(
  String.raw`^(?=.{0,400}(?:${SESJON}\)|\d{4})\s?(?:,|og|samt)\s)${MEMBER}(?:(?:\s?,\s?|\s(?:og|samt)\s)${MEMBER}){1,12}\s?[.:]?$`,
  'iu',
)
const ONE = new RegExp(MEMBER, 'giu')

/** «Vedtak nr. 4 (2015–2016) og vedtak nr. 5 (2014–2015)»: units that each have a session or a day of their own. */
function readOwnList(text: string): VedtakLine | null {
  if (text.length > 400 || !OWN_LIST.test(text)) return null
  const units = [...text.matchAll(ONE)].map(([part]): LineUnit => {
    const dato = DATO_IN.exec(part)?.[0]
    const printed = SESJON_IN.exec(part)?.[0]
    const day = dato === undefined ? null : readDato(dato)
    const sesjon = day === null ? (printed ? readSesjon(printed).sesjon : null) : sesjonOfDato(day)
    const number = new RegExp(UNIT, 'iu').exec(part)?.[0] ?? ''
    return { ...readUnit(number), ...(sesjon === null ? {} : { sesjon }), dato: day }
  })
  const [first] = units
  if (!first || units.some(({ sesjon }) => sesjon === undefined)) return null
  return { units, dato: first.dato ?? null, sesjon: first.sesjon ?? null, restAt: null, isBare: false }
}

const DATO_IN = new RegExp(DATO, 'iu')
const SESJON_IN = new RegExp(SESJON, 'u')

function readUnit(text: string): LineUnit {
  const match = /(\d{1,4})(.*)$/u.exec(text.replace(/^\s?[–-]?\s?(?:nr\.?\s|punkt\s|pkt\.?\s)?/iu, ''))
  return { nummer: Number(match?.[1]), punkt: readPunkt(match?.[2] ?? '') }
}

/** «, punkt 51», «– nr. 29», «(a)», «.12», «romertall IV» as «51», «29», «a», «12», «iv»; empty gives null. */
export function readPunkt(text: string): string | null {
  return (
    /(?:punkt|pkt\.?|bokstav|ledd|nr\.?|romertall|romartal|\(|\.)\s?([\da-zæøå]{1,6})\)?\s?$/iu
      .exec(text.trim())?.[1]
      ?.toLowerCase() ?? null
  )
}
