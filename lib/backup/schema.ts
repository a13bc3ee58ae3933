import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What stands first in a backup: what it is, and how it is read. */
export const manifestSchema = z.object({
  oppfulgt: z.literal('sikkerhetskopi'),
  versjon: z.literal(1),
  /** When. Everything is as it was at this one moment. */
  tatt: z.iso.datetime(),
  /** The migrations of the database, in order. */
  migreringer: z.array(z.string()),
  tabeller: z.array(z.object({ navn: z.string(), kolonner: z.array(z.string()) })),
  /** What the next id of each counter was to be. */
  tellere: z.array(z.object({ navn: z.string(), neste: z.string().regex(/^\d+$/) })),
  /** The last event of the log, null for an empty log. */
  logg: z.object({ nr: z.int(), hash: sha256 }).nullable(),
})

/** What stands before the rows of a table. */
export const tableSchema = z.object({ tabell: z.string() })

/** What stands last: without it the file was cut off. */
export const trailerSchema = z.object({
  ferdig: z.literal(true),
  tabeller: z.array(z.object({ navn: z.string(), rader: z.int(), sha256 })),
  /** Of everything before this line. */
  sha256,
})

export type Manifest = z.infer<typeof manifestSchema>
export type Trailer = z.infer<typeof trailerSchema>
