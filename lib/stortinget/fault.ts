import { DomainError } from '../errors'

export type FaultCode =
  | 'STORTINGET_UTILGJENGELIG'
  | 'STORTINGET_AVVIST'
  | 'STORTINGET_NETTSIDE'
  | 'STORTINGET_XML'
  | 'STORTINGET_FORM'
  | 'STORTINGET_FIL_MANGLER'
  | 'STORTINGET_FOR_STORT'

/** Why there is no answer that can be used, in one sentence. */
export class StortingetFault extends DomainError {
  constructor(
    readonly fault: FaultCode,
    message: string,
  ) {
    super(fault, message)
  }
}
