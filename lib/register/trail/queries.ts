import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { departementFields, placeFields, wordFields } from '@/lib/vedtak/queries'
import { inRegister } from '@/lib/vedtak/related/queries'
import { finished, standing } from '../public'
import type { UnitKey } from '../view'
import { toTrail, type Organisations } from './to-trail'
import type { Trail } from './view'

const taken = { trukket: { select: { hendelseNr: true } } } as const
const shared = { hendelseNr: true, ...placeFields } as const

/** Facts of finished runs only. The log is asked for the organisation that took a responsibility on, never for actors. */
const trailFields = {
  ...wordFields,
  dato: true,
  truffetIInnst: true,
  ...placeFields,
  ansvarList: {
    where: standing,
    select: {
      rolle: true,
      sesjonId: true,
      departement: { select: departementFields },
      hendelse: { select: { innhold: true } },
      ...shared,
    },
  },
  rapporteringList: {
    where: finished,
    select: {
      ...taken,
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
      ...taken,
      rapporteringssesjon: true,
      versjon: true,
      resultat: true,
      utledet: true,
      tidligst: true,
      innstilling: true,
      setning: true,
      ...shared,
    },
  },
  uttalelseList: {
    where: standing,
    select: {
      rapporteringssesjon: true,
      versjon: true,
      komiteId: true,
      anbefaling: true,
      tekst: true,
      komite: { select: { slug: true, bokmal: true, nynorsk: true, engelsk: true } },
      hendelseNr: true,
      linje: true,
      offentligFra: true,
      dokument: placeFields.dokument,
    },
  },
  opphevelseList: {
    where: finished,
    select: { rapporteringssesjon: true, resultat: true, dato: true, ...shared },
  },
  forslagList: { where: standing, select: { rapporteringssesjon: true, romertall: true, ...shared } },
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
  return row ? toTrail(row, await listOrganisations(row), day) : null
}

const acted = z.object({
  kilde: z.object({ som: z.object({ rolle: z.string(), departement: z.number().nullable() }) }),
})

/** In which organisation's name the responsibilities were taken that stand in no document, by the number of the event. */
async function listOrganisations({ ansvarList }: TrailRow): Promise<Organisations> {
  const told = ansvarList.flatMap(({ dokument, hendelse, hendelseNr }) => {
    const read = dokument === null ? acted.safeParse(hendelse.innhold) : null
    return read?.success ? [{ hendelseNr, ...read.data.kilde.som }] : []
  })
  if (told.length === 0) return new Map()
  const rows = await db().departement.findMany({
    where: { OR: [{ slug: office }, { id: { in: told.flatMap(({ departement }) => departement ?? []) } }] },
    select: { id: true, ...departementFields },
  })
  return new Map(
    told.flatMap(({ hendelseNr, rolle, departement }) => {
      const found = rows.find(({ id, slug }) => (rolle === 'SMK' ? slug === office : id === departement))
      return found ? [[hendelseNr, found] as const] : []
    }),
  )
}

/** Statsministerens kontor: its role is for the whole side. */
const office = 'smk'
