import type { DepartementetsVurdering } from './view'

interface Facts {
  departementets: DepartementetsVurdering | null
  uenighet: boolean | null
}

/**
 * What the departement says on a day. Where the register has no account of it, but the committee has judged one, the
 * departement did report: it is the account that is missing here.
 */
export function departementSays({
  departementets,
  uenighet,
}: Facts): DepartementetsVurdering | 'IKKE_RAPPORTERT' | 'RAPPORT_MANGLER' {
  if (departementets !== null) return departementets
  return uenighet === null ? 'RAPPORT_MANGLER' : 'IKKE_RAPPORTERT'
}
