import { fromDay, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { ensureSesjoner } from '@/lib/vedtak/mutations'

interface YearSpec {
  sesjon?: string
  fristUtkast?: string
  fristGodkjenning?: string
  publiseres?: Date
  publisert?: Date | null
}

/** Opens a rapporteringsår without leaving an event; its sesjon. */
export async function anOpenYear(spec: YearSpec = {}): Promise<string> {
  const { sesjon = '2026-2027', publiseres = new Date('2027-01-15T09:00:00Z'), publisert = null } = spec
  const data = {
    apnet: new Date('2026-11-01T08:00:00Z'),
    fristUtkast: fromDay(spec.fristUtkast ?? '2026-12-10'),
    fristGodkjenning: fromDay(spec.fristGodkjenning ?? '2026-12-20'),
    publiseres,
    publisert,
    senest: fromDay(publiseres.toISOString().slice(0, 10)),
  }
  await ensureSesjoner(db(), [sesjon])
  await db().rapporteringsaar.upsert({
    where: { sesjonId: sesjon },
    create: { sesjonId: sesjon, registrert: now(), ...data },
    update: data,
  })
  return sesjon
}

/** A unit that SMK has registered in the service, as the tables hold it: without account, state or departement. */
export async function aNewUnit(
  rest: { sesjon?: string; nummer?: number; tekst?: string; registrert?: Date } = {},
): Promise<number> {
  const { sesjon = '2025-2026', nummer = 1, tekst = 'Stortinget ber regjeringen om en plan.' } = rest
  await ensureSesjoner(db(), [sesjon])
  const dokument = await db().dokument.findFirst({ select: { id: true } })
  if (dokument === null) throw new Error('no document in the register')
  const { id } = await db().vedtak.create({
    data: {
      sesjonId: sesjon,
      nummer,
      tekst,
      dokumentId: dokument.id,
      linje: 1,
      truffetIDokument: [],
      truffetIInnst: [],
      truffetILovvedtak: [],
      offentligFra: fromDay('2026-05-01'),
      dato: fromDay('2026-05-01'),
      registrert: rest.registrert ?? new Date('2026-10-01T08:00:00Z'),
    },
    select: { id: true },
  })
  return id
}
