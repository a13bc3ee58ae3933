/** A vedtak with the words the Storting used. */
export interface Request<T> {
  key: T
  text: string
}

/**
 * How the words of a quotation agree with those of a request: all of them; a part that begins and ends where a sentence
 * does; or all but a slip of the pen.
 */
export type Agreement = 'SAME' | 'PART' | 'SLIP'

export interface Match<T> {
  key: T
  agreement: Agreement
}
