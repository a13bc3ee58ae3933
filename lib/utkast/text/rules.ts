import { tidyLine, tidyParagraphs } from '@/lib/parse/text/typed'
import type { UtkastText } from '../types'
import type { Demand, TextValues, ValueName } from './types'

const address = /https?:\/\/\S{1,500}/u

/** One source on each line: a citation as it is to be printed, an address, or both. */
export function readKilder(typed: string): UtkastText['kilder'] {
  return typed.split('\n').flatMap((line) => {
    const adresse = address.exec(line)?.[0] ?? null
    const tekst = tidyLine(adresse === null ? line : line.replace(adresse, ' '))
    return tekst === '' && adresse === null
      ? []
      : [{ tekst: tekst === '' ? (adresse ?? '') : tekst, adresse }]
  })
}

function printKilder(kilder: UtkastText['kilder']): string {
  const lines = kilder.map(({ tekst, adresse }) =>
    adresse === null || adresse === tekst ? tekst : `${tekst} ${adresse}`,
  )
  return lines.join('\n')
}

/** A text as the form shows it. */
export function valuesOf(text: UtkastText): TextValues {
  const { tittel, stikkord, redegjorelse, maalform, lofteTekst, flyttegrunn, romertall } = text
  const answers = text.delkrav.map(({ svar }, at) => [`svar${at}`, svar] as const)
  return {
    tittel,
    stikkord,
    redegjorelse,
    vurdering: text.vurdering ?? '',
    rapporteringAvsluttes:
      text.rapporteringAvsluttes === null ? '' : text.rapporteringAvsluttes ? 'ja' : 'nei',
    maalform,
    lofteDato: text.lofteDato ?? '',
    lofteTekst,
    flyttegrunn,
    romertall,
    kilder: printKilder(text.kilder),
    ...Object.fromEntries(answers),
  }
}

const vurderinger = [
  'KOMMER_TILBAKE',
  'DELVIS_FULGT_OPP',
  'ANSES_FULGT_OPP',
  'FORESLATT_OPPHEVET',
  'ANNET',
] as const

/** What the form holds, as a text of the unit with these demands: what no choice has been made of is null. */
export function textOfValues(values: TextValues, demands: readonly Demand[]): UtkastText {
  const { vurdering, rapporteringAvsluttes, lofteDato = '' } = values
  return {
    tittel: tidyLine(values.tittel ?? ''),
    stikkord: tidyLine(values.stikkord ?? ''),
    redegjorelse: tidyParagraphs(values.redegjorelse ?? ''),
    vurdering: vurderinger.find((one) => one === vurdering) ?? null,
    rapporteringAvsluttes:
      rapporteringAvsluttes === 'ja' ? true : rapporteringAvsluttes === 'nei' ? false : null,
    maalform: values.maalform === 'NN' ? 'NN' : 'NB',
    lofteDato: lofteDato === '' ? null : lofteDato,
    lofteTekst: tidyLine(values.lofteTekst ?? ''),
    flyttegrunn: tidyParagraphs(values.flyttegrunn ?? ''),
    romertall: tidyLine(values.romertall ?? ''),
    delkrav: demands.map((demand, at) => ({ ...demand, svar: tidyParagraphs(values[`svar${at}`] ?? '') })),
    kilder: readKilder(tidyParagraphs(values.kilder ?? '')),
  }
}

/** The fields in which two texts differ, in the order of the form. */
export function changedValues(one: TextValues, other: TextValues): ValueName[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as ValueName[]
  return names.filter((name) => tidyParagraphs(one[name] ?? '') !== tidyParagraphs(other[name] ?? ''))
}

export function isSameText(one: UtkastText, other: UtkastText): boolean {
  const answers = ({ delkrav }: UtkastText) => delkrav.map(({ svar }) => svar).join('\u0000')
  return changedValues(valuesOf(one), valuesOf(other)).length === 0 && answers(one) === answers(other)
}

/** Of a field that two have changed: whose version stands unless somebody chooses otherwise. */
export type Side = 'mine' | 'theirs'

/**
 * What is proposed where two have written from the same revision: what only one of them changed is theirs to decide; what
 * both did stays as the second, who is asked, has it.
 */
export function proposedSide(name: ValueName, { base, mine }: { base: TextValues; mine: TextValues }): Side {
  return changedValues({ [name]: base[name] ?? '' }, { [name]: mine[name] ?? '' }).length > 0
    ? 'mine'
    : 'theirs'
}
