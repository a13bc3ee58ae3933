import { z } from 'zod'

const id = z.uuid('INVALID')
const vedtakId = z.string('INVALID').regex(/^[1-9]\d{0,8}$/, 'INVALID').transform(Number) // prettier-ignore
const typed = (longest: number) => z.string().trim().max(longest, 'TOO_LONG').default('')
const said = z.string('MISSING').trim().min(1, 'MISSING').max(2000, 'TOO_LONG')
const slug = z.string('MISSING').trim().min(1, 'MISSING').max(64, 'INVALID')

export const registerVedtakSchema = z.strictObject({
  sesjon: typed(40),
  nummer: typed(40),
  punkt: typed(40),
  dato: typed(40),
  type: typed(40),
  tekst: typed(40_000),
  innstilling: typed(300),
  komite: typed(120),
  departement: typed(120),
})

/** A file, or its content (base64) once somebody has seen what would come of it and confirms. */
export const registerFileSchema = z.strictObject({
  fil: z.custom<File>((value) => value instanceof File, 'MISSING').optional(),
  innhold: z.base64('INVALID').max(300_000, 'TOO_LARGE').optional(),
  filnavn: typed(255),
  bekreft: z.literal('ja', 'NOT_CONFIRMED').optional(),
})

/** Requests of the Storting's data by their ids, and who is proposed for them. */
export const registerFromStortingetSchema = z.strictObject({
  stortingsvedtak: z
    .string('MISSING')
    .min(1, 'MISSING')
    .max(20_000, 'TOO_LARGE')
    .regex(/^[1-9]\d{0,8}(?:,[1-9]\d{0,8})*$/, 'INVALID')
    .transform((text) => [...new Set(text.split(',').map(Number))]),
  departement: typed(120),
})

const slugs = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''))
  .pipe(z.array(z.string().max(64, 'INVALID')).max(40, 'INVALID'))

export const distributeSchema = z.strictObject({ vedtakId, departement: slug, medansvar: slugs })
export const distributeProposedSchema = z.strictObject({})
export const answerFordelingSchema = z.strictObject({ fordelingId: id })
export const returnFordelingSchema = z.strictObject({ fordelingId: id, grunn: said })

export const proposeOverforingSchema = z.strictObject({
  sesjon: z.string('MISSING').trim().min(1, 'MISSING').max(20, 'NOT_SESJON'),
  nummer: z.string('MISSING').trim().min(1, 'MISSING').regex(/^[1-9]\d{0,4}$/, 'NOT_NUMMER').transform(Number), // prettier-ignore
  punkt: typed(20),
  departement: slug,
  grunn: said,
})
export const acceptOverforingSchema = z.strictObject({ overforingId: id, svar: typed(2000) })
export const refuseOverforingSchema = z.strictObject({ overforingId: id, svar: said })
export const decideOverforingSchema = z.strictObject({
  overforingId: id,
  utfall: z.enum(['FLYTTET', 'BLIR'], 'MISSING'),
  avgjorelse: said,
})
export const withdrawOverforingSchema = z.strictObject({ overforingId: id })

/** Which vedtak a page is opened for, from its address. */
export const unitSearchSchema = z.object({
  sesjon: z.string().max(20).catch('').default(''),
  nummer: z.string().max(10).catch('').default(''),
  punkt: z.string().max(20).catch('').default(''),
})
