import { z } from 'zod'
import type { Plain } from './xml'

/** The fields of an answer that its shape does not know, each once: «saker_liste[].ny_dato». */
export function unknownFields(schema: z.ZodType, value: Plain): string[] {
  const found = new Set<string>()
  collect(schema, value, { path: '', found })
  return [...found]
}

function collect(
  schema: z.core.$ZodType,
  value: Plain | undefined,
  at: { path: string; found: Set<string> },
): void {
  const shape = withContent(schema, value)
  if (shape instanceof z.ZodArray && Array.isArray(value)) {
    for (const item of value) collect(shape.element, item, { ...at, path: `${at.path}[]` })
    return
  }
  if (!(shape instanceof z.ZodObject) || typeof value !== 'object' || value === null || Array.isArray(value))
    return
  const fields: Partial<Record<string, z.core.$ZodType>> = shape.shape
  for (const [name, inner] of Object.entries(value)) {
    const path = at.path === '' ? name : `${at.path}.${name}`
    const known = fields[name]
    if (known === undefined) at.found.add(path)
    else collect(known, inner, { ...at, path })
  }
}

/** What of a shape the value is held against: without the wrappings, and of several the one for objects. */
function withContent(schema: z.core.$ZodType, value: Plain | undefined): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return withContent(schema.unwrap(), value)
  if (schema instanceof z.ZodPipe) return withContent(schema.in, value)
  if (schema instanceof z.ZodUnion) {
    const isObject = typeof value === 'object' && value !== null
    const one = schema.options.find((option) => option instanceof z.ZodObject === isObject)
    return one === undefined ? schema : withContent(one, value)
  }
  return schema
}
