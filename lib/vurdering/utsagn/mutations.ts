import 'server-only'
import { fromDay } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { sha256 } from '@/lib/hendelse/canonical'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { LoggedJudgement, LoggedUttalelse, NewHendelse } from '@/lib/hendelse/types'
import type { UtsagnFacts } from '@/lib/import/types'
import { storeTilstand } from '@/lib/tilstand/mutations'
import { tellJudged } from '@/lib/varsel/judged/mutations'
import { tellUttalelse } from '@/lib/varsel/komite/mutations'
import { keyId } from '@/lib/parse/key'
import { listWaiting, type HeldJudgement, type HeldUttalelse, type Waiting } from './queries'
import { onlyView } from './rules'

interface RunOf {
  id: number
  dokumentId: number
}

/** Replaces what a document was read to say of the accounts; false when it is what stood there. */
export async function replaceUtsagn(tx: Db, utsagn: readonly UtsagnFacts[], run: RunOf): Promise<boolean> {
  const { dokumentId } = run
  const held = await tx.komiteutsagn.findMany({ where: { dokumentId }, orderBy: { plass: 'asc' } })
  const rows = utsagn.map(({ key, ...told }, plass) => ({ ...told, ...key, plass, dokumentId }))
  const isSame =
    held.length === rows.length &&
    rows.every(({ partier, ...row }, i) => {
      const other: Record<string, unknown> | undefined = held[i]
      return partier.join() === held[i]?.partier.join() && Object.entries(row).every(([name, value]) => other?.[name] === value) // prettier-ignore
    })
  if (isSame) return false
  await tx.komiteutsagn.deleteMany({ where: { dokumentId } })
  await tx.komiteutsagn.createMany({ data: rows.map((row) => ({ ...row, kjoringId: run.id })) })
  return true
}

interface Writing {
  run: RunOf
  aktor: string
  now: Date
}

/**
 * Makes judgements and uttalelser of what innstillinger say, where the register has not got them yet: those of the document that
 * this run reads, and those that have waited for a unit which this run brings. They become public with the run. Returns the units.
 */
export async function followUtsagn(tx: Db, { run, aktor, now }: Writing): Promise<number[]> {
  const touched = new Set<number>()
  const { said, judgements, uttalelser } = await listWaiting(tx, run)
  const told: { vedtakId: number; rapporteringssesjon: string; versjon: number }[] = []
  const years = new Set<string>()
  for (const group of grouped(
    said,
    (one) => `${one.vedtakId}/${one.dokumentId}/${one.rapporteringssesjon}`,
  )) {
    const judged = onlyView(group.filter(({ isJudging }) => isJudging), ({ resultat }) => resultat) // prettier-ignore
    if (judged?.resultat) {
      const versjon = await addVurdering(tx, judged, { held: judgements, run, aktor, now })
      if (versjon !== null && judged.isNews) told.push({ ...judged, versjon })
    }
    for (const ofKomite of grouped(group, ({ komiteId }) => String(komiteId))) {
      const recommended = onlyView(ofKomite, ({ anbefaling }) => anbefaling)
      if (!recommended || recommended.komiteId === null || recommended.isJudging) continue
      const isNew = await addUttalelse(tx, recommended, { held: uttalelser, run, aktor, now })
      if (isNew) touched.add(recommended.vedtakId)
      if (isNew && recommended.isNews) years.add(recommended.rapporteringssesjon)
    }
  }
  for (const one of told) await tellJudged(tx, { ...one, now })
  for (const rapporteringssesjon of years) {
    await tellUttalelse(tx, { dokumentId: run.dokumentId, rapporteringssesjon, now })
  }
  return [...touched]
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

type Context<Held> = Writing & { held: Held[] }

const isSameYear = (a: { vedtakId: number; rapporteringssesjon: string }, b: typeof a) =>
  a.vedtakId === b.vedtakId && a.rapporteringssesjon === b.rapporteringssesjon

/** The number of its version; null where the register says the same already. */
async function addVurdering(tx: Db, one: Waiting, { held, run, aktor, now }: Context<HeldJudgement>) {
  const { vedtakId, rapporteringssesjon, dokumentId, resultat, setning, linje, sitat, day, komiteId } = one
  if (resultat === null || komiteId === null) return null
  const ofYear = held.filter((other) => isSameYear(other, one))
  const read = ofYear.filter(({ utledet, isWithdrawn }) => !utledet && !isWithdrawn)
  const own = read.findLast((other) => other.dokumentId === dokumentId)
  if (own ? own.resultat === resultat && own.setning === setning : read.some((other) => other.innstilling === sitat && other.resultat === resultat)) return null // prettier-ignore
  const before = ofYear.at(-1)
  const said = { rapporteringssesjon, resultat, utledet: false, innstilling: sitat, setning }
  const etter: LoggedJudgement = { ...said, offentligFra: day, tidligst: null, senest: null }
  const hendelseNr = await append(tx, { one, change: { type: 'VURDERING_REGISTRERT', for: before?.logged ?? null, etter } }, { run, aktor, now }) // prettier-ignore
  const versjon = (before?.versjon ?? 0) + 1
  const source = { dokumentId, linje, offentligFra: fromDay(day), registrert: now, kjoringId: run.id }
  await tx.vurdering.create({ data: { ...said, ...source, vedtakId, komiteId, versjon, hendelseNr } })
  await storeTilstand(tx, vedtakId, [{ nr: hendelseNr, kjoringId: run.id }])
  held.push({ vedtakId, dokumentId, versjon, ...said, isWithdrawn: false, logged: etter })
  return versjon
}

async function addUttalelse(tx: Db, one: Waiting, { held, run, aktor, now }: Context<HeldUttalelse>) {
  const { vedtakId, rapporteringssesjon, dokumentId, anbefaling, slag, setning, linje, day, komiteId } = one
  if (anbefaling === null || slag === null || komiteId === null) return false
  const earlier = held.filter((other) => isSameYear(other, one) && other.komiteId === komiteId)
  if (
    earlier.some((other) => !other.isWithdrawn && other.anbefaling === anbefaling && other.tekst === setning)
  )
    return false
  const before = earlier.at(-1)
  const etter: LoggedUttalelse = { rapporteringssesjon, komite: komiteId, slag, anbefaling, tekst: sha256(setning), offentligFra: day, senest: null } // prettier-ignore
  const hendelseNr = await append(tx, { one, change: { type: 'UTTALELSE_REGISTRERT', for: before?.logged ?? null, etter } }, { run, aktor, now }) // prettier-ignore
  const said = { vedtakId, komiteId, rapporteringssesjon, anbefaling, tekst: setning }
  const versjon = (before?.versjon ?? 0) + 1
  const source = { dokumentId, linje, offentligFra: fromDay(day), registrert: now, kjoringId: run.id }
  await tx.uttalelse.create({ data: { ...said, ...source, slag, versjon, hendelseNr } })
  held.push({ ...said, versjon, isWithdrawn: false, logged: etter })
  return true
}

type Change = Pick<Extract<NewHendelse, { type: 'VURDERING_REGISTRERT' }>, 'type' | 'for' | 'etter'> | Pick<Extract<NewHendelse, { type: 'UTTALELSE_REGISTRERT' }>, 'type' | 'for' | 'etter'> // prettier-ignore

async function append(
  tx: Db,
  { one, change }: { one: Waiting; change: Change },
  { run, aktor, now }: Writing,
): Promise<number> {
  const vedtak = { id: one.vedtakId, sesjon: one.sesjon, nummer: one.nummer, punkt: one.punkt }
  const kilde = { dokument: one.sha256, linje: one.linje }
  const [nr] = await appendHendelser(tx, [
    { ...change, tidspunkt: now, aktor, vedtak, kjoringId: run.id, kilde },
  ])
  if (nr === undefined) throw new Error(`the log gave the event of ${keyId(one)} no number`)
  return nr
}
