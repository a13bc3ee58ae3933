import { DATO, readDato, REST_OF_DATO } from '../citation/dato'
import { readSesjon, SESJON } from '../citation/sesjon'

/** What a «Vedtak nr. …» line says. */
export interface VedtakLine {
  units: { nummer: number; punkt: string | null }[]
  dato: string | null
  sesjon: string | null
  /** Text after the number and date on the same line: «Vedtak nr. 12, 3. mai 2022 – Kort tittel». */
  title: string | null
}

const UNIT = String.raw`\d{1,4}(?!\d|${REST_OF_DATO})(?:\s?,?\s?(?:punkt|pkt\.?|bokstav|ledd)\s?[\da-z]{1,3}\b|\s?[–-]\s?nr\.?\s?\d{1,3}|\s?\([a-z\d]{1,2}\))?`
const LINE = new RegExp(
  String.raw`^(?:(?:Anmodnings|Oppmodings|Utrednings|Utgreiings|Stortings)?vedtak|Anmodning|Oppmoding)\s{1,3}(?<nr>nr\.?\s{0,3}|nummer\s)?` +
    String.raw`(?<units>${UNIT}(?:(?:\s?,\s?|\s(?:og|samt)\s)(?:nr\.?\s)?${UNIT}){0,20})` +
    String.raw`(?:\s?,?\s?\((?<before>${SESJON}|${DATO})\))?` +
    String.raw`(?:\s?,?\s{0,3}(?:av\s|datert\s|den\s)?(?<dato>${DATO}))?` +
    String.raw`(?:\s?,?\s?\((?<after>${SESJON})\))?` +
    String.raw`(?<tail>\s?[.:]?|\s?[:–-]\s(?<title>\S.{2,160}))$`,
  'iu',
)

/**
 * Reads a line that opens the account of a vedtak, alone on its line: «Vedtak nr. 83, 5. desember 2024»,
 * «Vedtak nr. 876 4. mai 2021», «Vedtak 417:», «Vedtak nr. 35, punkt 51, 2. desember 2021», «Vedtak nr. 35 –
 * nr. 29 (2020–2021)», «Oppmodingsvedtak nr. 12 (2022–2023), 3. mai 2023», «Vedtak nr. 101 og 102, …».
 * Returns null for anything else; a bare number without «nr.», date, session or colon is not such a line.
 */
export function readVedtakLine(text: string): VedtakLine | null {
  if (text.length > 240 || !/^\p{Lu}/u.test(text)) return null
  const groups = LINE.exec(text.replace(/\s+/g, ' '))?.groups
  if (!groups?.units) return null
  const dato = groups.dato ?? (groups.before && !readSesjon(groups.before).sesjon ? groups.before : undefined)
  const sesjon = [groups.before, groups.after].find((part) => part && readSesjon(part).sesjon)
  if (!groups.nr && !dato && !sesjon && !groups.tail?.trim().startsWith(':')) return null
  const units = groups.units.split(/\s?,\s?(?=(?:nr\.?\s)?\d)|\s(?:og|samt)\s/u).map(readUnit)
  return {
    units,
    dato: dato ? readDato(dato) : null,
    sesjon: sesjon ? readSesjon(sesjon).sesjon : null,
    title: groups.title ?? null,
  }
}

function readUnit(text: string): { nummer: number; punkt: string | null } {
  const match = /(\d{1,4})(.*)$/u.exec(text.replace(/^nr\.?\s/iu, ''))
  return { nummer: Number(match?.[1]), punkt: readPunkt(match?.[2] ?? '') }
}

/** «, punkt 51», «– nr. 29», «(a)» as «51», «29», «a»; empty gives null. */
export function readPunkt(text: string): string | null {
  return (
    /(?:punkt|pkt\.?|bokstav|ledd|nr\.?|\()\s?([\da-zæøå]{1,3})\)?\s?$/iu
      .exec(text.trim())?.[1]
      ?.toLowerCase() ?? null
  )
}
