import type { Decision } from '@/lib/handling/types'
import { komiteRole } from '@/lib/user/policy'
import type { HeldRole, Viewer } from '@/lib/user/types'
import type { OpphevelseInput } from './schema'

/** What must be known of a unit: which committee keeps the register of repeals, and whether it is repealed already. */
export interface OpphevelseSubject {
  kontrollId: number
  isRepealed: boolean
}

/** The secretaries of kontroll- og konstitusjonskomiteen and nobody else. */
export function mayReadOpphevelse(viewer: Viewer, kontrollId: number): HeldRole | null {
  return komiteRole(viewer, kontrollId)
}

type Evidence = Partial<
  Pick<OpphevelseInput, 'iSesjon' | 'vedtaksnummer' | 'romertall' | 'dato' | 'innstilling'>
>

/** The Storting's decision is known by its sesjon, its number or romertall, its day and where it is read; the database holds the same. */
export function hasSource({ iSesjon, vedtaksnummer, romertall, dato, innstilling }: Evidence): boolean {
  const isNamed = (vedtaksnummer ?? null) !== null || Boolean(romertall)
  return Boolean(iSesjon) && isNamed && Boolean(dato) && Boolean(innstilling)
}

export function mayRegisterOpphevelse(
  viewer: Viewer,
  { kontrollId, isRepealed }: OpphevelseSubject,
  input: Evidence,
): Decision {
  const role = komiteRole(viewer, kontrollId)
  if (role === null) return 'NOT_ALLOWED'
  if (!hasSource(input)) return 'NO_SOURCE'
  return isRepealed ? 'REPEAL_HELD' : role
}
