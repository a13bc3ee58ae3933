import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak } from '@/lib/format/vedtak'
import type { UnitKey } from '@/lib/vedtak/types'

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
export function sitatOf({ iSesjon, vedtaksnummer, romertall, innstilling }: RepealText): string {
  if (vedtaksnummer === null) return `${innstilling}, romertall ${romertall ?? ''}`
  return `Vedtak ${vedtaksnummer} (${formatSesjon(iSesjon)})${romertall === null ? '' : `, romertall ${romertall}`}`
}

/** The Storting's decision as a document, with the line of the unit. */
export function composeRepeal(repeal: RepealText): { sitat: string; tekst: string; linje: number } {
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
