import { emptyCitation } from './rule'
import { readSesjon, SESJON, sesjonOfDato } from './sesjon'
import type { Citation } from './types'
import type { Member } from './vedtak-list'

/** «Stortingssesjonen 2016–2017: Vedtak nr. 108, 737 …» (the lists of KKK): the session stands before. */
const SESJON_BEFORE = new RegExp(
  String.raw`[Ss]esjon(?:en)?\s{1,3}\(?(?<sesjon>${SESJON})\)?\s{0,3}:?\s{0,4}(?:[Aa]nmodnings)?$`,
  'u',
)
const LOOK_BACK = 60

/**
 * Turns a list into citations, one for each number. What a number lacks it has from the next one in the list
 * («nr. 2, 3 og 5, 28. mai 2024»), then from the session printed before the list.
 */
export function toCitations(text: string, list: readonly Member[]): Citation[] {
  const before = sesjonBefore(text, list[0]?.start ?? 0)
  const citations: Citation[] = []
  let next: Member | null = null
  for (const member of list.toReversed()) {
    const own: Member = member.sesjon || member.dato || !next ? member : inherit(member, next)
    citations.push(toCitation(text, own, before))
    next = own
  }
  return citations.reverse()
}

function inherit(member: Member, next: Member): Member {
  return { ...member, sesjon: next.sesjon && { ...next.sesjon, problem: null }, dato: next.dato }
}

function toCitation(text: string, member: Member, before: string | null): Citation {
  const dato = member.dato?.iso ?? null
  const printed = member.sesjon?.sesjon ?? null
  const problems: string[] = []
  if (member.sesjon?.problem) problems.push(member.sesjon.problem)
  if (member.dato && dato === null) problems.push(`datoen ${member.dato.printed} finnes ikke`)
  if (printed !== null && dato !== null && sesjonOfDato(dato) !== printed) {
    problems.push(`datoen ligger ikke i sesjonen ${printed.replace('-', '–')}`)
  }
  return {
    ...emptyCitation('vedtak', member.start, text.slice(member.start, member.end)),
    nummer: member.nummer,
    tilNummer: member.tilNummer,
    punkt: member.punkt,
    sesjon: printed ?? (dato === null ? before : sesjonOfDato(dato)),
    dato,
    problems,
  }
}

function sesjonBefore(text: string, start: number): string | null {
  const printed = SESJON_BEFORE.exec(text.slice(Math.max(0, start - LOOK_BACK), start))?.groups?.sesjon
  return printed === undefined ? null : readSesjon(printed).sesjon
}
