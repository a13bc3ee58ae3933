import { z } from 'zod'
import type { ParsedDocument } from '../../parse/types'
import { unextractableReasons, type Extraction, type FileKind, type Page } from '../types'

const kinds = ['TEXT', 'PDF', 'DOCX', 'ODT', 'HTML', 'XML'] as const satisfies readonly FileKind[]

/** What the child is to do: `read` null only takes the text out. */
export const taskSchema = z.object({
  limits: z.object({
    bytes: z.number(),
    unpackedBytes: z.number(),
    pages: z.number(),
    milliseconds: z.number(),
    memoryMegabytes: z.number(),
  }),
  read: z.object({ withSpans: z.boolean() }).nullable(),
})

export type Task = z.infer<typeof taskSchema>

const line = z.int().min(1)
const page: z.ZodType<Page> = z.object({ number: line, printed: z.string().max(20).nullable(), line })

const extraction: z.ZodType<Extraction> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    extract: z.object({ kind: z.enum(kinds), text: z.string(), pages: z.array(page) }),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(unextractableReasons) }),
])

/** The reading is the reader's own, of a text: what is looked at is that it is one. */
const document = z.custom<ParsedDocument>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && 'issues' in value,
)

/** What the child answers. */
export const answerSchema = z.object({ extraction, document: document.nullable() })
