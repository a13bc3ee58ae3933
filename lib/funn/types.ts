/** What an account can show by being there, or by not being there, whatever it says. */
export const avvikRegler = ['RAPPORTERT_ETTER_AVSLUTNING', 'MANGLER_I_LISTEN'] as const

export type AvvikRegel = (typeof avvikRegler)[number]

/** Something the import raised about a unit. For those who work with it, never public. */
export interface Avvik {
  regel: AvvikRegel
  dokument: { slug: string; sitat: string | null }
}
