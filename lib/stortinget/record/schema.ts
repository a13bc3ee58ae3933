import { z } from 'zod'

/** What was printed of a sak, as it is kept. */
export const printedSchema = z.array(z.object({ tekst: z.string(), adresse: z.url() }))
