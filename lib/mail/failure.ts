import type { BrevFeil } from './types'

/** What `nodemailer` tells of an attempt that failed. */
interface SmtpError {
  code?: unknown
  /** What the server answered. */
  responseCode?: unknown
}

/** REFUSED: never by this server to this address. UNCERTAIN: it may have come. */
type Outcome = 'LATER' | 'REFUSED' | 'UNCERTAIN'

/** An attempt that failed, and what that means for the letter. */
export class MailFailure extends Error {
  readonly outcome: Outcome
  readonly feil: BrevFeil
  readonly svarkode: number | null

  constructor([outcome, feil]: [Outcome, BrevFeil], svarkode: number | null, cause: unknown) {
    // The server's own words may name the address.
    super(svarkode === null ? feil : `${feil} ${svarkode}`, { cause })
    this.name = 'MailFailure'
    this.outcome = outcome
    this.feil = feil
    this.svarkode = svarkode
  }
}

/**
 * Reads what went wrong. An answer of the server is a certain no, now (4xx) or for good (5xx). Without an answer the letter is
 * certainly not there as long as none of it was handed over, and uncertain from then on: the server may have taken it and the
 * answer been lost.
 */
export function readFailure(error: unknown, isHandedOver: boolean): MailFailure {
  const { code, responseCode } = error as SmtpError
  const answer = typeof responseCode === 'number' && responseCode >= 400 ? responseCode : null
  return new MailFailure(judge(code, answer, isHandedOver), answer, error)
}

function judge(code: unknown, answer: number | null, isHandedOver: boolean): [Outcome, BrevFeil] {
  // Our own key or certificate is wrong: those who run the service mend that, and letters wait meanwhile.
  if (code === 'EAUTH' || code === 'ETLS') return ['LATER', 'INNLOGGING']
  if (answer === null) return isHandedOver ? ['UNCERTAIN', 'BRUDD'] : ['LATER', 'UTILGJENGELIG']
  const isForGood = answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return isForGood ? ['REFUSED', 'AVVIST'] : ['LATER', 'OPPTATT']
}
