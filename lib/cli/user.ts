import { parseArgs, type ParseArgsConfig } from 'node:util'
import { catalogues } from '@/i18n/catalogues'
import { now } from '../clock'
import type { z } from 'zod'
import { UsageError } from '../errors'
import { Refusal, toFieldErrors } from '../handling/refusal'
import type { FieldErrors } from '../handling/types'
import { listUsers } from '../user/directory/queries'
import type { UserItem } from '../user/directory/types'
import { addUser, endRoleOf, giveRoleTo } from '../user/operations/mutations'
import { grantRoleSchema, inviteSchema } from '../user/schema'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

const usage = `usage: oppfulgt user add --navn NAVN --epost ADRESSE --rolle ROLLE [--departement hod | --komite kontroll] [--maalform NN] [--json]
       oppfulgt user list [--json]
       oppfulgt user role add|end BRUKER-ID ROLLE [--departement hod | --komite kontroll] [--json]`

/**
 * `user add|list|role`: for those who run the service. The first administrators come this way; afterwards administrators
 * invite and give roles in the service itself. Exit 0 done; 2 wrong use, or refused.
 */
export const userCommand: Command = async ([name, ...args]) => {
  const plan = name === 'add' ? add : name === 'list' ? list : name === 'role' ? role : null
  try {
    const work = plan?.(args) ?? null
    if (work === null) return fail(usage)
    return await withRegister(async () => {
      await print(await saying(work))
      return 0
    })
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message)
    throw error
  }
}

/** What to do once the database is there; null for wrong use. */
type Work = () => Promise<string>

/** A refusal in words: the codes are for programs. */
async function saying(work: Work): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, fieldErrors } = error
    throw new UsageError(code === 'INVALID' ? faultsInWords(fieldErrors) : sentences.code[code])
  }
}

function add(args: string[]): Work | null {
  const given = read(args, ['navn', 'epost', 'maalform'])
  if (given === null || given.positionals.length > 0) return null
  const { navn = '', epost = '', maalform = 'NB', rolle = '', ...about } = given.texts
  const fields = {
    name: navn,
    email: epost,
    maalform: maalform.toUpperCase(),
    role: rolle.toUpperCase(),
    ...about,
  }
  const asked = check(inviteSchema, fields)
  return async () => {
    const { userId, link } = await addUser(asked, now())
    if (given.json) return JSON.stringify({ userId, link })
    return `${userId}\nInvitasjonen gjelder i sju dager og kan brukes én gang. Lenken vises bare nå:\n${link}`
  }
}

function list(args: string[]): Work | null {
  const given = read(args, [])
  if (given === null || given.positionals.length > 0) return null
  return async () => {
    const users = [...(await listUsers('REGJERING', '', now())), ...(await listUsers('STORTING', '', now()))]
    if (given.json) return JSON.stringify(users)
    if (users.length === 0) return 'Ingen brukere. Den første lages med «oppfulgt user add».'
    return users.map(line).join('\n')
  }
}

function line({ userId, name, status, roles }: UserItem): string {
  const held = roles.map((it) => (it.about === null ? it.role : `${it.role}:${it.about.slug}`)).join(' ')
  return [userId, status, name ?? '–', held === '' ? '–' : held].join('\t')
}

function role(args: string[]): Work | null {
  const given = read(args, [])
  const [act, userId = '', name = '', ...more] = given?.positionals ?? []
  if (given === null || (act !== 'add' && act !== 'end') || name === '' || more.length > 0) return null
  const { departement, komite } = given.texts
  const asked = check(grantRoleSchema, { userId, role: name.toUpperCase(), departement, komite })
  return async () => {
    await (act === 'add' ? giveRoleTo(asked, now()) : endRoleOf(asked, now()))
    if (given.json) return JSON.stringify({ userId, role: asked.role })
    return act === 'add' ? 'Rollen er gitt.' : 'Rollen er avsluttet.'
  }
}

function read(args: string[], also: string[]) {
  const names = ['rolle', 'departement', 'komite', ...also]
  const options: ParseArgsConfig['options'] = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
    json: { type: 'boolean' },
  }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { json, ...given } = values
    const texts = given as Partial<Record<string, string>>
    const named: Partial<Record<string, string>> = { ...texts, ...slugs(texts) }
    return { texts: named, json: json === true, positionals }
  } catch {
    return null
  }
}

/** «HOD» and «KKK», as people write them, for the addresses the register has. */
function slugs({ departement, komite }: Partial<Record<string, string>>) {
  const committee = komite?.toLowerCase()
  return {
    ...(departement !== undefined && { departement: departement.toLowerCase() }),
    ...(committee !== undefined && { komite: committee === 'kkk' ? 'kontroll' : committee }),
  }
}

/** The same sentences as on the pages. */
const sentences = catalogues.nb.feilkoder

function check<Input>(schema: z.ZodType<Input>, fields: object): Input {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return parsed.data
  throw new UsageError(faultsInWords(toFieldErrors(parsed.error)))
}

/** How the fields are named here. */
const flags: Record<string, string> = {
  name: '--navn',
  email: '--epost',
  maalform: '--maalform',
  role: 'rollen',
  departement: '--departement',
  komite: '--komite',
  userId: 'bruker-id-en',
}

function faultsInWords(errors: FieldErrors): string {
  return Object.entries(errors)
    .map(([name, fault]) => `${flags[name] ?? name}: ${sentences.field[fault].toLowerCase()}`)
    .join('; ')
}
