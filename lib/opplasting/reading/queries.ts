import 'server-only'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Sidecar } from '@/lib/import/document'
import { keyId } from '@/lib/parse/key'
import type { UtsagnFacts } from '@/lib/import/types'

/**
 * The document that these very bytes are in the register as, told as the file beside it would. One whose runs were cut off or
 * undone is not there: its day is asked for anew, as it may be why.
 */
export async function findHeld(sha256: string) {
  const row = await db().dokument.findUnique({
    where: { filSha256: sha256, kjoringList: { some: { ferdig: { not: null }, angret: null } } },
  })
  if (row === null) return null
  const { slug, kilde, lisens, tittel, datoKilde } = row
  const dato = row.offentligFra && toDay(row.offentligFra)
  const senest = row.senest && toDay(row.senest)
  const sidecar: Sidecar | null =
    kilde === null || lisens === null || (dato === null && senest === null)
      ? null
      : { kilde, lisens, ...(dato ? { dato } : { senest: senest ?? '' }), ...(tittel && { tittel }), ...(datoKilde && { datoKilde }) } // prettier-ignore
  return { slug, dato: dato ?? senest, sidecar }
}

/** Departementer with every name they have or had; one only where the upload is that departement's. */
export async function listDepartementer(only: number | null) {
  const rows = await db().departement.findMany({
    where: only === null ? {} : { id: only },
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, navnList: { select: { bokmal: true, nynorsk: true } } },
  })
  return rows.map(({ id, slug, navnList }) => ({
    id,
    slug,
    names: navnList.flatMap(({ bokmal, nynorsk }) => (nynorsk ? [bokmal, nynorsk] : [bokmal])),
  }))
}

/** The days from which accounts of a sesjon are public, as other documents have it. */
export async function listYearDays(sesjon: string | null): Promise<string[]> {
  if (sesjon === null) return []
  const rows = await db().dokument.findMany({
    where: {
      sesjonId: sesjon,
      type: 'PROP_1_S',
      offentligFra: { not: null },
      leserVersjon: { not: 'skrevet' },
    },
    distinct: ['offentligFra'],
    orderBy: { offentligFra: 'asc' },
    take: 2,
    select: { offentligFra: true },
  })
  return rows.flatMap(({ offentligFra }) => (offentligFra === null ? [] : [toDay(offentligFra)]))
}

/** What the register has of the judgements and statements that an innstilling tells of, by unit. */
export async function heldResults(utsagn: readonly UtsagnFacts[]): Promise<Map<string, string>> {
  const where = {
    OR: utsagn.map(({ key, rapporteringssesjon }) => ({
      rapporteringssesjon,
      vedtak: { sesjonId: key.sesjon, nummer: key.nummer, punkt: key.punkt },
    })),
  }
  if (where.OR.length === 0) return new Map()
  const select = { vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } } as const
  const [judged, said] = await Promise.all([
    db().vurdering.findMany({ where: { ...where, utledet: false, trukket: null }, orderBy: { versjon: 'asc' }, select: { ...select, resultat: true } }), // prettier-ignore
    db().uttalelse.findMany({ where: { ...where, trukket: null }, orderBy: { versjon: 'asc' }, select: { ...select, anbefaling: true } }), // prettier-ignore
  ])
  const idOf = ({ vedtak: { sesjonId, nummer, punkt } }: { vedtak: { sesjonId: string; nummer: number; punkt: string } }) => keyId({ sesjon: sesjonId, nummer, punkt }) // prettier-ignore
  return new Map([
    ...said.map((row) => [idOf(row), row.anbefaling] as const),
    ...judged.map((row) => [idOf(row), row.resultat] as const),
  ])
}

/** The newest name of each departement that an answer may name. */
export async function listDepartementNames(only: number | null) {
  const rows = await db().departement.findMany({
    where: only === null ? { nedlagt: null } : { id: only },
    select: {
      slug: true,
      navnList: { orderBy: { fra: { sort: 'desc', nulls: 'last' } }, take: 1, select: { bokmal: true, nynorsk: true, engelsk: true } }, // prettier-ignore
    },
  })
  return rows
    .flatMap(({ slug, navnList }) =>
      navnList.map(({ bokmal, nynorsk, engelsk }) => ({
        slug,
        navn: bokmal,
        nynorsk: nynorsk ?? bokmal,
        engelsk,
      })),
    )
    .toSorted((a, b) => (a.navn < b.navn ? -1 : 1))
}
