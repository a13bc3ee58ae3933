import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { departementFields, placeFields } from '@/lib/vedtak/queries'
import { inRegister } from '@/lib/vedtak/related/queries'
import { finished } from '../public'
import type { UnitKey } from '../view'
import { toTrail } from './to-trail'
import type { Trail } from './view'

const shared = { hendelseNr: true, ...placeFields } as const

/** Facts of finished runs only, and nothing of who wrote them: neither actors nor the log are asked. */
const trailFields = {
  sesjonId: true,
  nummer: true,
  punkt: true,
  tittel: true,
  stikkord: true,
  tekst: true,
  maalform: true,
  dato: true,
  truffetIInnst: true,
  ...placeFields,
  ansvarList: {
    where: finished,
    select: { rolle: true, sesjonId: true, departement: { select: departementFields }, ...shared },
  },
  rapporteringList: {
    where: finished,
    select: {
      rapporteringssesjon: true,
      versjon: true,
      dokumentId: true,
      vurdering: true,
      rapporteringAvsluttes: true,
      tittel: true,
      stikkord: true,
      vedtaksdato: true,
      vedtakstekst: true,
      redegjorelse: true,
      maalform: true,
      departement: { select: departementFields },
      ...shared,
    },
  },
  vurderingList: {
    where: finished,
    select: {
      rapporteringssesjon: true,
      versjon: true,
      resultat: true,
      utledet: true,
      tidligst: true,
      innstilling: true,
      ...shared,
    },
  },
  opphevelseList: {
    where: finished,
    select: { rapporteringssesjon: true, resultat: true, dato: true, ...shared },
  },
  forslagList: { where: finished, select: { rapporteringssesjon: true, romertall: true, ...shared } },
} as const satisfies Prisma.VedtakSelect

function loadRow({ sesjon, nummer, punkt }: UnitKey, day: Day) {
  return db().vedtak.findFirst({
    where: { AND: [inRegister(day), { sesjonId: sesjon, nummer, punkt: punkt ?? '' }] },
    select: trailFields,
  })
}

export type TrailRow = NonNullable<Awaited<ReturnType<typeof loadRow>>>

/** Everything that had become public of a unit by a day; null when the register did not have it then. */
export async function findTrail(key: UnitKey, day: Day): Promise<Trail | null> {
  const row = await loadRow(key, day)
  return row ? toTrail(row, day) : null
}
