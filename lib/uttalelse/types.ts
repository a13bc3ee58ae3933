import type { Anbefaling } from '../gjennomgang/types'
import type { UnitKey } from '../vedtak/types'

/** How a fagkomité says it: in an innstilling of its own, or in a letter to kontroll- og konstitusjonskomiteen. */
export type UttalelseSlag = 'MERKNAD' | 'SVARBREV'

/** What a fagkomité says of one account, read on a line of a document. It never changes a state. */
export interface RegisteredUttalelse {
  vedtakId: number
  unit: UnitKey
  anbefaling: Anbefaling
  tekst: string
  linje: number
}
