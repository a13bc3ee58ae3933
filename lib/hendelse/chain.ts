import { digest } from './canonical'
import type { HashedHendelse } from './types'

/** What the first event points back to. */
export const chainStart = '0'.repeat(64)

/** The event's own hash: SHA-256 of its canonical JSON, which holds the hash of the event before it. */
export function hashOf({
  nr,
  type,
  tidspunkt,
  aktor,
  vedtak,
  kjoringId,
  innhold,
  forrigeHash,
}: HashedHendelse): string {
  return digest({
    nr,
    type,
    tidspunkt: tidspunkt.toISOString(),
    aktor,
    vedtak: vedtak && { sesjon: vedtak.sesjon, nummer: vedtak.nummer, punkt: vedtak.punkt },
    kjoring: kjoringId,
    innhold,
    forrige: forrigeHash,
  })
}
