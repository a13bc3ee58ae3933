/**
 * Words that say nothing of what a vedtak is about, in both written forms. A search looks past them, except inside
 * quotation marks and when nothing else was typed.
 */
const FUNCTION_WORDS = new Set(
  `og i på til av for med som er at det den de en et ei ein eit å om fra frå ved har hadde skal skulle vil ville kan
  kunne må måtte bør burde blir ble blei vart bli verte være vere var ikke ikkje eg jeg du han ho hun vi me dere dykk
  dei dem seg sin si sitt sine hva kva hvem kven hvor kor hvordan korleis hvilke hvilken kva hvorfor kvifor når eller
  men også òg samt mot under over etter mellom hos der her denne dette disse desse slik slike slikt noe noko noen nokon
  nokre alle alt mer meir enn ut inn opp ned da så dersom hvis mv jf jfr nr`
    .normalize('NFC')
    .replaceAll('ò', 'o')
    .split(/\s+/u),
)

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}
