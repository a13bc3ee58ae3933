import type { FormTexts } from '@/components/form/types'
import type { Avgjorelse, GjennomgangSlag } from '@/lib/gjennomgang/types'

/** What the desk says; the browser has no catalogue. */
export type DeskTexts = Pick<FormTexts, 'refusal' | 'fieldFault' | 'pending'> &
  Record<
    | 'reason'
    | 'reasonHelp'
    | 'phrases'
    | 'undo'
    | 'undone'
    | 'saved'
    | 'toNext'
    | 'wait'
    | 'choose'
    | 'choosing'
    | 'stale'
    | 'help'
    | 'close'
    | 'keysOn'
    | 'keysOff'
    | 'switchOn'
    | 'switchOff'
    | 'none',
    string
  > & { keys: [key: string, does: string][] }

/** Where the keys lead; null: nothing is there. `bench` and `search` are the parts of any unit's address. */
export interface DeskLinks {
  previous: string | null
  next: string | null
  undecided: string | null
  list: string
  bench: string
  search: string
}

export interface Choice {
  avgjorelse: Avgjorelse
  label: string
  key: string
  isReasoned: boolean
}

export interface DeskProps {
  gjennomgangId: string
  slag: GjennomgangSlag
  unit: { enhetId: string; revisjon: number; begrunnelse: string; avgjorelse: Avgjorelse | null }
  isClosed: boolean
  links: DeskLinks
  choices: Choice[]
  phrases: string[]
  phraseLang: 'nb' | 'nn'
  /** «112 av 424 avgjort», said aloud after each decision. */
  total: string
  texts: DeskTexts
}
