import { z } from 'zod'
import { allRoles, roles } from './rules'

const id = z.uuid('INVALID')
const text = (longest: number) => z.string('MISSING').trim().min(1, 'MISSING').max(longest, 'TOO_LONG')
const slug = z.string().trim().max(64, 'INVALID').default('')
const day = z.iso.date('NOT_A_DAY')
const optionalDay = z
  .string()
  .trim()
  .default('')
  .transform((typed) => (typed === '' ? null : typed))
  .pipe(day.nullable())
const requiredDay = z.string('MISSING').trim().min(1, 'MISSING').pipe(day)

const emailField = text(254).pipe(z.email('NOT_EMAIL'))

/** A role with what it is for and its days: from the first (none: today) to the last. */
const roleFields = {
  role: z.enum(allRoles, 'MISSING'),
  departement: slug,
  komite: slug,
  from: optionalDay,
  to: optionalDay,
}

interface RoleFields {
  role: (typeof allRoles)[number]
  departement: string
  komite: string
}

/** What the role is for must be told, and nothing is kept that it is not for. */
function checkAbout({ role, departement, komite }: RoleFields, context: z.core.$RefinementCtx): void {
  const { about } = roles[role]
  if (about === 'DEPARTEMENT' && departement === '') context.addIssue({ code: 'custom', path: ['departement'], message: 'MISSING' }) // prettier-ignore
  if (about === 'KOMITE' && komite === '') context.addIssue({ code: 'custom', path: ['komite'], message: 'MISSING' }) // prettier-ignore
}

export const inviteSchema = z
  .strictObject({
    name: text(120),
    email: emailField,
    maalform: z.enum(['NB', 'NN'], 'MISSING'),
    ...roleFields,
  })
  .superRefine(checkAbout)

export const userSchema = z.strictObject({ userId: id })

export const eraseSchema = z.strictObject({ userId: id, confirm: z.literal('ja', 'NOT_CONFIRMED') })

export const grantRoleSchema = z.strictObject({ userId: id, ...roleFields }).superRefine(checkAbout)

export const endRoleSchema = z.strictObject({ roleId: id })

export const nameStandInSchema = z.strictObject({
  roleId: id,
  standIn: z.string('MISSING').min(1, 'MISSING').pipe(id),
  from: optionalDay,
  to: requiredDay,
})

export const endStandInSchema = z.strictObject({ standInId: id })

export type InviteInput = z.infer<typeof inviteSchema>
export type GrantRoleInput = z.infer<typeof grantRoleSchema>
export type NameStandInInput = z.infer<typeof nameStandInSchema>

/** The search among users, from the address. */
export const searchSchema = z.object({ q: z.string().trim().max(100).catch('').default('') })
