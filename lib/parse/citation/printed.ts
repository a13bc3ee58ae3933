import { DASH } from './pattern'

const REPAIRS: readonly [RegExp, string][] = [
  [/([a-zæøåA-ZÆØÅ])[-\u00AD\u2010][^\S\n]{0,2}\r?\n[^\S\n]{0,2}(?=[a-zæøå])/gu, '$1'],
  [/\s{1,9}/gu, ' '],
  [new RegExp(String.raw`(\d{4}) ?(${DASH}) ?(?=\d)`, 'gu'), '$1$2'],
  [/(\d) ?: ?(?=\d)/gu, '$1:'],
  [/((?:NOU|[Nn]ou)) ?(\d{4}):(?=\d)/gu, '$1 $2: '],
  [/\( /gu, '('],
  [/ \)/gu, ')'],
  [/([SLsl\d])\((?=\d{4})/gu, '$1 ('],
  [/(\d)(?=[SL]{1,2}\b)/gu, '$1 '],
  [/(Innst|innst|Prop|prop|Meld|meld| St|nr)\.(?=[A-Za-z\d])/gu, '$1. '],
  [/(Innst|innst)\. ?([SO])\.(?=\S)/gu, '$1. $2. '],
]

/**
 * The printed form with white space set right and nothing else: «Dokument 8: 119 S» → «Dokument 8:119 S»,
 * «NOU 2024:18» → «NOU 2024: 18», «(2024–⏎2025)» → «(2024–2025)», «Lov-⏎vedtak 20» → «Lovvedtak 20». Numbers,
 * letters, years, dots and the kind of dash stay as the document has them.
 */
export function printedForm(text: string): string {
  return REPAIRS.reduce((form, [pattern, replacement]) => form.replaceAll(pattern, replacement), text).trim()
}
