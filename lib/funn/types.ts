import type { DocumentGroup } from '../check/document/types'
import type { Severity } from '../parse/types'
import type { Side } from '../user/types'

/** What an account can show by being there, or by not being there, whatever it says. */
export const avvikRegler = ['RAPPORTERT_ETTER_AVSLUTNING', 'MANGLER_I_LISTEN'] as const

export type AvvikRegel = (typeof avvikRegler)[number]

/** Something the import raised about a unit. For those who work with it, never public. */
export interface Avvik {
  regel: AvvikRegel
  dokument: { slug: string; sitat: string | null }
}

/** A funn as anybody may see it: the fact, and the lines that show it. `melding` is bokmål. */
export interface FunnView {
  id: number
  regel: string
  gruppe: DocumentGroup
  alvor: Severity
  melding: string
  linjer: number[]
  dokument: { slug: string; sitat: string }
}

/** A funn as one side works with it. */
export interface WorkFunn extends FunnView {
  /** Set aside by one's own side; null: it stands. */
  avvist: { begrunnelse: string; av: string | null; naar: Date } | null
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
