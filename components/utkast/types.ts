import type { FormTexts } from '@/components/form/types'
import type { CheckRule } from '@/lib/check/types'
import type { DepartementetsVurdering } from '@/lib/vedtak/types'
import type { ValueName } from '@/lib/utkast/text/types'

/** A field of the text, but for the answers, which are named by their demand. */
export type PlainName = Exclude<ValueName, `svar${number}`>

/** The sentences of the editor: a form that runs in the browser has no catalogue. «{…}» is filled in. */
export interface EditorTexts {
  form: FormTexts
  field: Record<PlainName, string>
  help: Record<PlainName, string>
  vurdering: Record<DepartementetsVurdering, string>
  vurderingHelp: Record<DepartementetsVurdering, string>
  rule: Record<CheckRule, string>
  ja: string
  nei: string
  nb: string
  nn: string
  answer: string
  answers: string
  startFromLast: string
  signs: string
  save: string
  saveBack: string
  saved: string
  saving: string
  waiting: string
  offline: string
  signedOut: string
  restored: string
  checks: string
  noFunn: string
  funnCount: string
  high: string
  goTo: string
  fillIn: string
  changes: string
  changesHelp: string
  noLast: string
  unchanged: string
  wholeLast: string
  added: string
  removed: string
  changeEnd: string
  preview: string
  conflict: string
  conflictLead: string
  mine: string
  empty: string
  useChoices: string
  allMine: string
  allTheirs: string
}
