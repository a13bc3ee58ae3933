import 'server-only'
import { toDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sakAddress } from '../rules'
import { printedSchema } from './schema'
import type { StortingetView } from './types'

/** What the Storting's data tell of a vedtak, as far as it had happened by the day; null where they tell nothing. */
export async function findInStortinget(
  { sesjon, nummer }: { sesjon: string; nummer: number },
  day: Day,
): Promise<StortingetView | null> {
  const told = await db().stortingsvedtak.findUnique({
    where: { sesjonId_nummer: { sesjonId: sesjon, nummer } },
    include: { sak: true, votering: true },
  })
  if (told === null || (told.dato !== null && toDay(told.dato) > day)) return null
  const { sak, votering, kobling } = told
  const isFound = kobling === null || kobling === 'TEKST' || kobling === 'ENESTE' || kobling === 'ROMERTALL'
  return {
    sak: sak && {
      id: sak.id,
      tittel: sak.korttittel || sak.tittel,
      status: sak.status,
      ferdigbehandlet: sak.ferdigbehandlet,
      adresse: sakAddress(sak.id),
      komite: sak.komiteNavn,
      dokumenter: printedSchema.parse(sak.publikasjoner),
    },
    adresse: told.adresse,
    votering: votering && {
      id: votering.voteringId,
      tema: votering.tema,
      for: votering.for,
      mot: votering.mot,
      enstemmig: votering.vedtatt && votering.for === 0 && votering.mot === 0,
      dag: votering.dag && toDay(votering.dag),
    },
    utenVotering: isFound ? null : kobling,
  }
}
