import { createHash, randomUUID } from 'node:crypto'
import { fromDay, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { showStates } from '@/lib/tilstand/mutations'
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

let made = 0

/** A sesjon that no test has made a year of. */
export function unopenedSesjon(): string {
  made += 1
  return `${2100 + made}-${2101 + made}`
}

/** A year of a test's own. */
export const anotherYear = (spec: YearSpec = {}): Promise<string> =>
  anOpenYear({ ...spec, sesjon: unopenedSesjon() })

interface UnitSpec {
  sesjon?: string
  nummer?: number
  tekst?: string
  registrert?: Date
  /** Slug of the departement it is offered to, which so answers for it. */
  departement?: string | undefined
}

/** A unit as SMK registers it in the service: without account or state, offered to a departement or to nobody. */
export async function aNewUnit(spec: UnitSpec = {}): Promise<number> {
  const { sesjon = '2025-2026', nummer = 1000 + (made += 1), departement } = spec
  await ensureSesjoner(db(), [sesjon])
  const day = fromDay('2026-05-01')
  const { id } = await db().vedtak.create({
    data: {
      sesjonId: sesjon,
      nummer,
      tekst: spec.tekst ?? 'Stortinget ber regjeringen om en plan.',
      dokumentId: await aDocument(sesjon),
      linje: 1,
      offentligFra: day,
      dato: day,
      registrert: spec.registrert ?? new Date('2026-10-01T08:00:00Z'),
    },
    select: { id: true },
  })
  if (departement !== undefined) {
    const { id: departementId } = await db().departement.findUniqueOrThrow({ where: { slug: departement } })
    const offer = { vedtakId: id, departementId, medansvar: [] }
    await db().fordeling.create({
      data: { id: randomUUID(), ...offer, status: 'SENDT', opprettet: now(), opprettetAv: randomUUID() },
    })
  }
  return id
}

async function aDocument(sesjon: string): Promise<number> {
  const held = await db().dokument.findFirst({ select: { id: true } })
  if (held !== null) return held.id
  const sha = createHash('sha256').update(sesjon).digest('hex')
  const { id } = await db().dokument.create({
    data: {
      slug: `prove-${sesjon}`,
      type: 'OTHER',
      filnavn: 'prove.txt',
      filSha256: sha,
      filBytes: 1,
      linjer: 1,
      tekst: 'x',
      leserVersjon: 'prove',
      offentligFra: fromDay('2026-05-01'),
      registrert: now(),
    },
    select: { id: true },
  })
  return id
}

/** The same, as the register shows it: with a state, from an event of its own. */
export async function aKnownUnit(spec: UnitSpec = {}): Promise<{ vedtakId: number }> {
  const vedtakId = await aNewUnit(spec)
  const { sesjonId: sesjon, nummer, punkt } = await db().vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
  const vedtak = { id: vedtakId, sesjon, nummer, punkt }
  const told = { for: null, etter: { dato: '2026-05-01' }, kilde: { handling: 'prove' } }
  await db().$transaction(async (tx) => {
    const [nr = 0] = await appendHendelser(tx, [{ type: 'VEDTAK_REGISTRERT', tidspunkt: now(), aktor: 'prove', vedtak, ...told }]) // prettier-ignore
    await showStates(tx, new Map([[vedtakId, nr]]))
  })
  return { vedtakId }
}
