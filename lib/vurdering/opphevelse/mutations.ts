import 'server-only'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak } from '@/lib/format/vedtak'
import type { UnitKey } from '@/lib/vedtak/types'
import type { Handling } from '@/lib/handling/mutations'
import { fromDay, toDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { isCited, writeDocument } from '@/lib/dokument/mutations'
import { dayFault, readInnst, slugOf } from '@/lib/dokument/rules'
import { refuseField } from '@/lib/handling/refusal'
import type { LoggedRepeal } from '@/lib/hendelse/types'
import { standing } from '@/lib/register/public'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { showStates } from '@/lib/tilstand/mutations'
import { ensureSesjoner } from '@/lib/vedtak/mutations'
import type { NewOpphevelse } from '../mutations'
import { mayRegisterOpphevelse, type OpphevelseSubject } from './policy'
import { findKontrollId, findLoggedRepeal } from './queries'
import { opphevelseSchema, type OpphevelseInput } from './schema'

interface Subject extends OpphevelseSubject {
  /** null: no such unit is in the register. */
  vedtakId: number | null
}

/** What the Storting decided about a repeal, as its control committee's secretariat registers it. Public at once. */
export const registerOpphevelse: Handling<OpphevelseInput, Subject, { dokument: string }> = {
  name: 'registerOpphevelse',
  schema: opphevelseSchema,
  read: async (tx, { sesjon: sesjonId, nummer, punkt }) => {
    const unit = await tx.vedtak.findFirst({
      where: { sesjonId, nummer, punkt, tilstandList: { some: { gjeldende: true } } },
      select: { id: true },
    })
    // Two who register at once: the second waits, and is told.
    if (unit !== null) await tx.$queryRaw`SELECT id FROM vedtak WHERE id = ${unit.id} FOR UPDATE`
    const held = unit === null ? 0 : await tx.opphevelse.count({ where: { vedtakId: unit.id, resultat: 'OPPHEVET' } }) // prettier-ignore
    return { kontrollId: await findKontrollId(tx), isRepealed: held > 0, vedtakId: unit?.id ?? null }
  },
  policy: mayRegisterOpphevelse,
  write: async (tx, { input, subject: { vedtakId }, now }) => {
    if (vedtakId === null) throw refuseField('nummer', 'NOT_IN_REGISTER')
    const innst = readInnst(input.innstilling)
    if (innst === null) throw refuseField('innstilling', 'NOT_INNSTILLING')
    const { sesjon, nummer, punkt, resultat, iSesjon, dato } = input
    const { proposedIn, proposedFrom } = await findProposal(tx, vedtakId)
    const fault = dayFault(dato, { today: today(now), sesjon: iSesjon, from: proposedFrom })
    if (fault !== null) throw refuseField('dato', fault)
    const unit = { sesjon, nummer, punkt }
    const { sitat, tekst, linje } = composeRepeal({ ...input, unit, innstilling: innst.sitat })
    if (await isCited(tx, sitat)) throw refuseField('vedtaksnummer', 'REGISTERED')
    await ensureSesjoner(tx, [iSesjon])
    const document = await writeDocument(
      tx,
      {
        slug: slugOf(sitat),
        type: 'STORTINGSVEDTAK',
        sitat,
        tittel: `Stortingets vedtak om ${resultat === 'OPPHEVET' ? 'å oppheve' : 'ikke å oppheve'} et vedtak`,
        sesjon: iSesjon,
        dato,
        datoKilde: 'Dagen Stortinget gjorde vedtaket',
        kilde: `Registrert av kontroll- og konstitusjonskomiteens sekretariat. ${innst.sitat}`,
        tekst,
      },
      { count: 1, now },
    )
    const rapporteringssesjon = proposedIn ?? iSesjon
    const { vedtaksnummer, romertall } = input
    const told = { rapporteringssesjon, resultat, sesjon: iSesjon, nummer: vedtaksnummer, romertall }
    const etter: LoggedRepeal = { ...told, dato, offentligFra: dato, senest: null }
    const before = await findLoggedRepeal(tx, vedtakId, rapporteringssesjon)
    const event = {
      type: 'OPPHEVELSE_REGISTRERT' as const,
      vedtak: { id: vedtakId, ...unit },
      for: before,
      etter,
    }
    return {
      data: { dokument: document.slug },
      events: [{ ...event, sted: { dokument: document.sha256, linje } }],
      after: async (inTx, _asker, [hendelseNr]) => {
        if (hendelseNr === undefined) throw new Error('the log gave the event no number')
        const { sesjon: sesjonId, ...facts } = told
        const place = { vedtakId, dokumentId: document.id, linje, offentligFra: dato }
        await addOpphevelse(inTx, { ...facts, ...place, sesjonId, dato }, { now, hendelseNr })
        await showStates(inTx, new Map([[vedtakId, hendelseNr]]))
        await markChanged(inTx, await changedPaths(inTx, [vedtakId], document.slug))
      },
    }
  },
}

/** What the event tells of, as the register holds it. */
export async function addOpphevelse(
  tx: Db,
  opphevelse: NewOpphevelse,
  { now, hendelseNr }: { now: Date; hendelseNr: number },
): Promise<void> {
  const dates = { dato: fromDay(opphevelse.dato), offentligFra: fromDay(opphevelse.offentligFra) }
  await tx.opphevelse.create({ data: { ...opphevelse, ...dates, registrert: now, hendelseNr } })
}

/** The year whose proposal or account it answers, and the first day on which the Storting can have answered. */
async function findProposal(tx: Db, vedtakId: number) {
  const byYear = { orderBy: { rapporteringssesjon: 'desc' } } as const
  const proposal = await tx.opphevelsesforslag.findFirst({ where: { ...standing, vedtakId }, ...byYear })
  const account = await tx.rapportering.findFirst({ where: { ...standing, vedtakId }, ...byYear })
  const unit = await tx.vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
  const from = proposal?.offentligFra ?? unit.dato
  return {
    proposedIn: (proposal ?? account)?.rapporteringssesjon ?? null,
    proposedFrom: from && toDay(from),
  }
}

interface RepealText {
  unit: UnitKey
  resultat: 'OPPHEVET' | 'IKKE_OPPHEVET'
  iSesjon: string
  vedtaksnummer: number | null
  romertall: string | null
  dato: string
  innstilling: string
}

/** «Vedtak 512 (2025–2026)», «Innst. 2 S (2025–2026), romertall X»: how the Storting's decision is cited. */
function sitatOf({ iSesjon, vedtaksnummer, romertall, innstilling }: RepealText): string {
  if (vedtaksnummer === null) return `${innstilling}, romertall ${romertall ?? ''}`
  return `Vedtak ${vedtaksnummer} (${formatSesjon(iSesjon)})${romertall === null ? '' : `, romertall ${romertall}`}`
}

/** The Storting's decision as a document, with the line of the unit. */
function composeRepeal(repeal: RepealText): { sitat: string; tekst: string; linje: number } {
  const { unit, resultat, dato, innstilling, iSesjon } = repeal
  const sitat = `${sitatOf(repeal)} om vedtak ${formatVedtak(unit)}`
  const lines = [
    sitat,
    `Stortingets vedtak i sesjonen ${formatSesjon(iSesjon)}, registrert av kontroll- og konstitusjonskomiteens sekretariat`,
    `Dato: ${formatDay(dato)}`,
    `Innstilling: ${innstilling}`,
    '',
    `Vedtak nr. ${formatVedtak(unit)} ${resultat === 'OPPHEVET' ? 'oppheves' : 'oppheves ikke'}.`,
  ]
  return { sitat, tekst: `${lines.join('\n')}\n`, linje: lines.length }
}
