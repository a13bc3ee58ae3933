import { keyText } from '../../parse/key'
import type { Severity } from '../../parse/types'
import type { DocumentGroup } from '../document/types'
import { tellDifferences } from '../print/word-difference'
import type { Deviation, DeviationFunn, DeviationRule } from './types'

export const deviationGroup = (rule: DeviationRule): DocumentGroup =>
  rule === 'SAMME_TEKST' ? 'FORSINKET' : 'AVVIK'

export const deviationSeverity: Record<DeviationRule, Severity> = {
  MANGLER: 'advarsel',
  TEKST_ULIK: 'info',
  KONKLUSJON_ULIK: 'advarsel',
  MANGLER_I_LISTEN: 'advarsel',
  RAPPORTERT_ETTER_AVSLUTNING: 'info',
  SAMME_TEKST: 'info',
}

const fieldNames = {
  overskrift: 'overskriften',
  vedtakstekst: 'vedtaksteksten',
  dato: 'datoen',
  redegjorelse: 'redegjørelsen',
} as const

const conclusionNames: Record<string, string> = {
  KOMMER_TILBAKE: 'kommer tilbake',
  DELVIS_FULGT_OPP: 'delvis fulgt opp',
  ANSES_FULGT_OPP: 'anses som fulgt opp',
  FORESLATT_OPPHEVET: 'foreslått opphevet',
  ANNET: 'ingen kjent konklusjon',
  UTKVITTERT: 'utkvittert',
  IKKE_UTKVITTERT: 'ikke utkvittert',
}

/** A deviation as a Norwegian sentence. `names`: what the first and the second document are called. */
export function tellDeviation(deviation: Deviation, [first, second]: readonly [string, string]): string {
  const { rule, vedtak, lines, field, words, conclusions } = deviation
  const key = `Vedtak ${keyText(vedtak)}`
  if (rule === 'MANGLER') {
    const [has, hasNot] = lines[0].length > 0 ? [first, second] : [second, first]
    return `${key} står i ${has}, men ikke i ${hasNot}.`
  }
  if (rule === 'TEKST_ULIK' && field !== null)
    return `${key}: ${fieldNames[field]} er ulik i ${first} og ${second}: ${tellDifferences(words)}.`
  if (rule === 'KONKLUSJON_ULIK' && conclusions !== null) {
    const [a, b] = conclusions.map((one) => `«${conclusionNames[one] ?? one}»`)
    return `${key}: ${first} sier ${a}, ${second} sier ${b}.`
  }
  if (rule === 'MANGLER_I_LISTEN') return `${key} er ikke avsluttet i ${first}, men står ikke i ${second}.`
  if (rule === 'RAPPORTERT_ETTER_AVSLUTNING') return `${key} er utkvittert i ${first}, men står i ${second}.`
  return `${key} er åpent med samme redegjørelse i ${first} og ${second}.`
}

/** A deviation as the command line lists it, for documents in the order they were given. */
export function toDeviationFunn(
  deviation: Deviation,
  { names, isTurned }: { names: readonly [string, string]; isTurned: boolean },
): DeviationFunn {
  const [first, second] = deviation.lines
  return {
    rule: deviation.rule,
    group: deviationGroup(deviation.rule),
    severity: deviationSeverity[deviation.rule],
    message: tellDeviation(deviation, names),
    lines: isTurned ? second : first,
    otherLines: isTurned ? first : second,
    vedtak: [deviation.vedtak],
  }
}
