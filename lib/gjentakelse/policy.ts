import type { Decision } from '../handling/types'
import { heldRole, komiteRole } from '../user/policy'
import type { Viewer } from '../user/types'

/** Those who see all departementer, on either side: kontroll- og konstitusjonskomiteen's secretaries, and SMK. */
export function mayLinkRepeats(viewer: Viewer, { kontrollId }: { kontrollId: number }): Decision {
  return komiteRole(viewer, kontrollId) ?? heldRole(viewer, ['SMK'], null) ?? 'NOT_ALLOWED'
}
