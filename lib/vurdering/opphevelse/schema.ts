import { z } from 'zod'

const sesjon = z.string('MISSING').trim().min(1, 'MISSING').transform((typed) => typed.replace(/[–−/]/gu, '-')).pipe(z.string().regex(/^\d{4}-\d{4}$/, 'NOT_SESJON')) // prettier-ignore
const number = z.string('MISSING').trim().regex(/^[1-9]\d{0,4}$/, 'NOT_NUMMER').transform(Number) // prettier-ignore

/** An empty field is one that was not filled in. */
const blank = (value: unknown) => (value === '' || value === undefined ? null : value)

export const opphevelseSchema = z.strictObject({
  /** The unit: «2024-2025», «83», and its punkt where it is one. */
  sesjon,
  nummer: number,
  punkt: z.preprocess((value) => value ?? '', z.string().trim().regex(/^(?:[1-9]\d{0,2})?$/, 'NOT_PUNKT')),
  resultat: z.enum(['OPPHEVET', 'IKKE_OPPHEVET'], 'MISSING'),
  /** The Storting's decision: its sesjon, its number or romertall, its day, and the innstilling it was made on. */
  iSesjon: sesjon,
  vedtaksnummer: z.preprocess(blank, number.nullable()),
  romertall: z.preprocess(blank, z.string().trim().regex(/^[IVXLC]{1,12}$/, 'INVALID').nullable()),
  dato: z.string('MISSING').min(1, 'MISSING'),
  innstilling: z.string('MISSING').trim().min(1, 'MISSING').max(200, 'TOO_LONG'),
}).refine(({ vedtaksnummer, romertall }) => vedtaksnummer !== null || romertall !== null, { error: 'MISSING', path: ['vedtaksnummer'] }) // prettier-ignore

export type OpphevelseInput = z.infer<typeof opphevelseSchema>
