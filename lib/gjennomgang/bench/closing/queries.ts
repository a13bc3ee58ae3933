import 'server-only'
import { checkText } from '@/lib/check/check-text'
import type { Funn } from '@/lib/check/types'
import { toDay } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOfFact } from '@/lib/register/public'

/**
 * «Lukket for tidlig?»: what the checks find in published accounts that close what they say is not done, by the id of the
 * account, with the places in its text. What lay ahead on the day it became public counts as remaining. A machine's
 * reading, for a committee alone: never shown in public.
 */
export async function listClosedTooSoon(
  tx: Db,
  rapporteringIds: readonly number[],
): Promise<Map<number, Funn[]>> {
  const rows = await tx.rapportering.findMany({
    where: { id: { in: [...rapporteringIds] }, vurdering: 'ANSES_FULGT_OPP' },
    select: fields,
  })
  return new Map(rows.map((row) => [row.id, closedTooSoon(row)] as const).filter(([, found]) => found.length > 0)) // prettier-ignore
}

const fields = {
  id: true,
  tittel: true,
  stikkord: true,
  redegjorelse: true,
  vurdering: true,
  rapporteringAvsluttes: true,
  maalform: true,
  offentligFra: true,
  senest: true,
  vedtak: { select: { sesjonId: true, nummer: true, punkt: true, tekst: true, dato: true } },
} as const satisfies Prisma.RapporteringSelect

type Row = Prisma.RapporteringGetPayload<{ select: typeof fields }>

/** What the form asks its writer for, and print does not tell. */
const unwritten = { lofteDato: null, lofteTekst: '', flyttegrunn: '', romertall: '', delkrav: [], kilder: [] }

function closedTooSoon(row: Row): Funn[] {
  const { tittel, stikkord, redegjorelse, vurdering, rapporteringAvsluttes, maalform } = row
  const { sesjonId: sesjon, nummer, punkt, tekst: request, dato } = row.vedtak
  const text = { ...unwritten, tittel, stikkord: stikkord ?? '', redegjorelse, vurdering, rapporteringAvsluttes, maalform } // prettier-ignore
  const facts = {
    unit: { sesjon, nummer, punkt: punkt === '' ? null : punkt },
    request,
    dato: dato && toDay(dato),
    lastPromise: null,
    today: dayOfFact(row),
    unknownCitations: [],
  }
  return checkText(text, facts).filter(({ group }) => group === 'LUKKET_FOR_TIDLIG')
}
