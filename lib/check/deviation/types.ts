import type { DocumentHead, Severity, VedtakKey } from '../../parse/types'
import type { DocumentGroup } from '../document/types'

/**
 * How two documents can part. MANGLER: of the same round of reporting, one has the vedtak and the other does not. TEKST_ULIK,
 * KONKLUSJON_ULIK: both have it, with other words or another conclusion. MANGLER_I_LISTEN: it was left open, and the next list
 * does not have it. RAPPORTERT_ETTER_AVSLUTNING: the committee signed it off, and the next list has it. SAMME_TEKST: left open
 * by the same account in both years.
 */
export const deviationRules = [
  'MANGLER',
  'TEKST_ULIK',
  'KONKLUSJON_ULIK',
  'MANGLER_I_LISTEN',
  'RAPPORTERT_ETTER_AVSLUTNING',
  'SAMME_TEKST',
] as const

export type DeviationRule = (typeof deviationRules)[number]

/** Which part of an entry differs. */
export const deviationFields = ['overskrift', 'vedtakstekst', 'dato', 'redegjorelse'] as const

export type DeviationField = (typeof deviationFields)[number]

/** Where two texts part: the words of the first, the words of the second. */
export interface WordChange {
  from: string
  to: string
}

/** One thing two documents do not agree on. The first is the one that comes first: the earlier, or the one that reports. */
export interface Deviation {
  rule: DeviationRule
  vedtak: VedtakKey
  /** Lines of the first and of the second document; empty where it stands in one of them only. */
  lines: readonly [first: number[], second: number[]]
  /** Where words differ: of which field, and where they part. */
  field: DeviationField | null
  words: readonly WordChange[]
  /** What each concludes, for KONKLUSJON_ULIK: «ANSES_FULGT_OPP», «UTKVITTERT», «Ja». */
  conclusions: readonly [first: string, second: string] | null
}

/** Of the same round of reporting; a round and the next one; a round and the committee's judgement of it; that and the next round. */
export type Relation = 'SAMME_AR' | 'NESTE_AR' | 'VURDERING' | 'ETTER_VURDERING'

export type Comparison =
  | {
      ok: true
      relation: Relation
      /** The documents as the deviations speak of them; turned round where the second was given first. */
      documents: readonly [DocumentHead, DocumentHead]
      isTurned: boolean
      deviations: Deviation[]
    }
  | { ok: false; reason: string }

/** What `oppfulgt compare --json` lists. `lines` are those of A, `otherLines` those of B. */
export interface DeviationFunn {
  rule: DeviationRule
  group: DocumentGroup
  severity: Severity
  message: string
  lines: number[]
  otherLines: number[]
  vedtak: VedtakKey[]
}
