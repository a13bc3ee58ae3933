import type { Speaker } from './speaker'

const LETTER =
  /^(?:Svarbrev|Brev|Uttalelse|Fråsegn|Vedlegg\b.{0,20}(?:[Ss]var)?brev)\s(?:fra|frå|av)\s(?<komite>(?:\p{L}+-\sog\s)?\p{L}+komit[eé]en)/u
const APPENDIX = /^(?:Vedlegg|Særskilt vedlegg)(?:\s(?:\d{1,2}|[A-Z]))?(?:\s?[:.–-].*)?$/u
/** A heading inside what is said of one vedtak. */
const OF_THE_SAME =
  /^(?:Komit[eé]ens|Departementets|Regjeringens|Regjeringas|Regjeringa sin|Statsrådens|\p{L}{0,20}(?:-\sog\s\p{Ll}{2,20})?komit[eé]ens|Merknad(?:er|ar)?|Vurdering(?:ar|er)?|Redegjørelse|Utgreiing)(?:\s[\p{Ll}\s]{3,50})?$/u

/** Only the control committee judges; in an innstilling of its own another committee speaks as in a letter. */
export const ownerOf = (komite: string | null): Speaker | null =>
  komite === null || /kontroll/iu.test(komite) ? null : letterOf(komite)

const letterOf = (komite: string): Speaker => ({
  who: 'FAGKOMITE',
  komite: komite.charAt(0).toLowerCase() + komite.slice(1),
})

/** The committee whose letter begins here: «Svarbrev fra finanskomiteen datert 4. februar 2021». Null for any other words. */
export function letterIn(text: string): Speaker | null {
  const komite = LETTER.exec(text)?.groups?.komite
  return komite === undefined ? null : letterOf(komite)
}

/** Whether a heading opens what stands behind the advice: «Vedlegg 2». */
export const opensAppendix = (heading: string): boolean => APPENDIX.test(heading)

/** Whether a heading divides what is said of one vedtak: «Komiteens merknader». */
export const isOfTheSame = (heading: string): boolean => OF_THE_SAME.test(heading)
