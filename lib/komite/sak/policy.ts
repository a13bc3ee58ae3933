import type { Decision } from '../../handling/types'
import { komiteRole } from '../../user/policy'
import type { Viewer } from '../../user/types'

/** Kontroll- og konstitusjonskomiteen alone: it decides which committee is asked about a vedtak. */
export function maySetSakskomite(viewer: Viewer, { kontrollId }: { kontrollId: number }): Decision {
  return komiteRole(viewer, kontrollId) ?? 'NOT_ALLOWED'
}
