import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { fieldFaults, type FieldErrors, type FieldFault, type RefusalCode } from './types'

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

/** What a schema found wrong, by field. */
export function toFieldErrors(error: z.ZodError): FieldErrors {
  const faults = z.flattenError(error).fieldErrors as Record<string, string[] | undefined>
  return Object.fromEntries(Object.entries(faults).map(([name, texts]) => [name, toFault(texts?.[0])]))
}

function toFault(text: string | undefined): FieldFault {
  return fieldFaults.find((fault) => fault === text) ?? 'INVALID'
}
