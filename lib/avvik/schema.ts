import { z } from 'zod'

/** What is stored of a deviation, as the pages have words for it. */
export const regelSchema = z.enum(['MANGLER', 'TEKST_ULIK', 'KONKLUSJON_ULIK', 'MANGLER_I_LISTEN', 'RAPPORTERT_ETTER_AVSLUTNING', 'SAMME_TEKST']) // prettier-ignore
export const feltSchema = z.enum(['overskrift', 'vedtakstekst', 'dato', 'redegjorelse'])
export const konklusjonSchema = z.enum(['KOMMER_TILBAKE', 'DELVIS_FULGT_OPP', 'ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'ANNET', 'UTKVITTERT', 'IKKE_UTKVITTERT', 'Ja', 'Nei']) // prettier-ignore
export const wordsSchema = z.array(z.object({ from: z.string(), to: z.string() }))

export type Regel = z.infer<typeof regelSchema>
export type Felt = z.infer<typeof feltSchema>
export type Konklusjon = z.infer<typeof konklusjonSchema>
