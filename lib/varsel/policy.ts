import { heldRole, isSmk, komiteRole } from '../user/policy'
import type { HeldRole, Role, Viewer } from '../user/types'
import type { VarselSubject } from './types'

const staff = ['SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR'] as const satisfies Role[]

const holds = (viewer: Viewer, roles: readonly Role[], departementId: number | null): boolean =>
  departementId !== null && heldRole(viewer, roles, departementId) !== null

/**
 * Whether somebody may know what a notice tells, by the roles they have now: asked when it was put down, when a letter is
 * written and each time it is shown, for whoever has changed departement in between is told nothing more.
 */
export function mayBeTold(viewer: Viewer, subject: VarselSubject): boolean {
  const { slag, departementId, fordeling, overforing, isPublic, hasUnit, komiteer, benk } = subject
  switch (slag) {
    case 'PUBLISERT':
    case 'VURDERT':
      return isPublic
    case 'SENDT_TILBAKE_TIL_SMK':
      return isSmk(viewer)
    case 'FORDELT': {
      if (fordeling === null) return false
      const asked = [fordeling.departementId, ...fordeling.medansvar]
      return isSmk(viewer) || asked.some((id) => holds(viewer, ['KOORDINATOR'], id))
    }
    case 'OVERFORING': {
      if (overforing === null) return false
      const parties = [overforing.fraId, overforing.tilId]
      return isSmk(viewer) || parties.some((id) => holds(viewer, staff, id))
    }
    case 'TIL_GODKJENNING':
      return holds(viewer, ['GODKJENNER', 'KOORDINATOR'], departementId)
    case 'TILDELT':
    case 'SENDT_TILBAKE':
    case 'FRIST_14':
    case 'FRIST_3':
    case 'FORFALT':
      // Without a unit it tells of the receiver's own departementer, which are looked up for them.
      return hasUnit ? holds(viewer, staff, departementId) : viewer.roles.some(({ role }) => staff.some((it) => it === role)) // prettier-ignore
    case 'IMPORT_FERDIG':
      // It tells nothing but that it is done; what came of it, the page decides who may see.
      return viewer.roles.length > 0
    case 'KOMITE_TILDELT':
      return benk !== null && komiteRole(viewer, benk.komiteId) !== null
    case 'KOMITE_PUBLISERT':
    case 'KOMITE_RETTELSE':
    case 'KOMITE_OVERFORING':
    case 'KOMITE_LOFTE_FLYTTET':
    case 'KOMITE_UTTALELSE':
      // Nothing of a draft, and nothing of what departementer say to each other.
      return isPublic && komiteer.some((id) => komiteRole(viewer, id) !== null)
  }
}

/** Whether what the notice asks for is still to be done: nobody gets a letter about what is over. */
export function isStillAsked(viewer: Viewer, { slag, utkast, fordeling, benk }: VarselSubject): boolean {
  const status = utkast?.status ?? 'IKKE_PABEGYNT'
  const isUnsent = status === 'IKKE_PABEGYNT' || status === 'UTKAST'
  switch (slag) {
    case 'TILDELT':
      return isUnsent && utkast?.saksbehandlerId === viewer.userId
    case 'SENDT_TILBAKE':
    case 'FRIST_14':
    case 'FRIST_3':
    case 'FORFALT':
      return isUnsent
    case 'TIL_GODKJENNING':
      return status === 'TIL_GODKJENNING'
    case 'FORDELT':
      return fordeling?.status === 'SENDT'
    case 'SENDT_TILBAKE_TIL_SMK':
      return fordeling?.status === 'SENDT_TILBAKE'
    case 'KOMITE_TILDELT':
      return benk?.tildeltId === viewer.userId && !benk.isPublished
    case 'OVERFORING':
    case 'PUBLISERT':
    case 'VURDERT':
    case 'KOMITE_PUBLISERT':
    case 'KOMITE_RETTELSE':
    case 'KOMITE_OVERFORING':
    case 'KOMITE_LOFTE_FLYTTET':
    case 'KOMITE_UTTALELSE':
    case 'IMPORT_FERDIG':
      return true
  }
}

/** Everybody for themselves, in whichever role they have: without one there is nothing to be told. */
export function mayChooseVarsling(viewer: Viewer): HeldRole | 'NOT_ALLOWED' {
  return viewer.roles[0] ?? 'NOT_ALLOWED'
}
