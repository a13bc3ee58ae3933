import { z } from 'zod'
import { readSesjon } from '../parse/citation/sesjon'
import type { ForslagKey } from './types'

const address = z.object({
  sesjon: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .refine((text) => readSesjon(text).sesjon === text),
  nummer: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
})

/** The representantforslag that an address names; null when it names none. */
export function readAddress(parts: { sesjon: string; nummer: string }): ForslagKey | null {
  return address.safeParse(parts).data ?? null
}
