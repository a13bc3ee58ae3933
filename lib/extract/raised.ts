const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** «12» as «¹²», the shape in which the reader of documents knows the mark of a footnote. */
export const raise = (digits: string): string =>
  digits.replace(/\d/gu, (digit) => RAISED.charAt(Number(digit)))
