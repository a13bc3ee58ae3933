import type { DocumentGroup } from '../check/document/types'
import type { PageColumns } from '../dokument/rules'
import type { Severity } from '../parse/types'
import type { Side } from '../user/types'

/** The groups in the order they are chosen from. */
export const funngrupper = [
  'TRYKKFEIL',
  'LUKKET_FOR_TIDLIG',
  'FORSINKET',
  'GJENTAKELSE',
  'AVVIK',
] as const satisfies readonly DocumentGroup[]

/** A document that shows a funn, with where its pages begin. */
export interface FunnDocument extends PageColumns {
  slug: string
  sitat: string
}

/** A funn as anybody may see it: the fact, and the lines that show it. `melding` is bokmål. */
export interface FunnView {
  id: number
  regel: string
  gruppe: DocumentGroup
  alvor: Severity
  melding: string
  linjer: number[]
  dokument: FunnDocument
  /** The other document, where it takes two to show it, with the lines there. */
  annet: (FunnDocument & { linjer: number[] }) | null
}

/** A funn as one viewer works with it. */
export interface WorkFunn extends FunnView {
  /** Set aside by one's own side; null: it stands. */
  avvist: { begrunnelse: string; av: string | null; naar: Date } | null
  /** Whether it is the viewer's to set aside and take back. */
  mayDismiss: boolean
  /** Whether the viewer may say that one request repeats another, where it is about two such. */
  mayLink: boolean
}

/** A funn as far as a policy must know of it. */
export interface FunnSubject {
  id: number
  /** Who answers for its units; of a funn about none, whose document it is. */
  departementer: number[]
  /** The committees of the saker in which its units were adopted. */
  komiteer: number[]
  /** Kontroll- og konstitusjonskomiteen, which reviews everything. */
  kontroll: number
  /** The sides that have set it aside. */
  avvistAv: Side[]
}
