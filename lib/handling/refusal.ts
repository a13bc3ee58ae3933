import { DomainError } from '@/lib/errors'
import type { FieldErrors, FieldFault, RefusalCode } from './types'

/** An act that was refused. The sentence for its code is found where it is shown. */
export class Refusal extends DomainError {
  constructor(
    override readonly code: RefusalCode,
    readonly fieldErrors: FieldErrors = {},
  ) {
    super(code, code)
    this.name = 'Refusal'
  }
}

/** What was written in one field cannot be taken. */
export function refuseField(name: string, fault: FieldFault): Refusal {
  return new Refusal('INVALID', { [name]: fault })
}
