import type { FieldFault, RefusalCode } from '@/lib/handling/types'

export interface Choice {
  value: string
  label: string
  help?: string
}

/** One field as the server describes it: the form that runs in the browser has no catalogue. */
export interface FieldSpec {
  kind:
    | 'text'
    | 'textarea'
    | 'email'
    | 'date'
    | 'time'
    | 'select'
    | 'radio'
    | 'checkbox'
    | 'checkboxes'
    | 'file'
    | 'hidden'
  name: string
  label: string
  help?: string
  isOptional?: boolean
  value?: string
  options?: Choice[]
  autoComplete?: string
  /** Of checkboxes: they unfold, as few need them. */
  isFolded?: boolean
  /** Lines of a textarea. */
  rows?: number
  /** What kind of file: «.csv». */
  accept?: string
}

/** What every form says. «%» is filled in. */
export interface FormTexts {
  summary: string
  fieldFault: Record<FieldFault, string>
  refusal: Record<RefusalCode, string>
  signIn: string
  mustFill: string
  optional: string
  choose: string
  pending: string
  link: string
  toUser: string
  /** A day of each month in words, with «#» for the day and «%» for the year: not every browser knows nynorsk. */
  days: string[]
}
