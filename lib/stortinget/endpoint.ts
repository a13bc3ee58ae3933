import { z } from 'zod'
import { StortingetFault } from './fault'
import type { AnswerSource, Question } from './types'
import { unknownFields } from './unknown-fields'
import { readXml, type Plain } from './xml'

/** One kind of question to the Storting's data: how it is asked, what shape its answer has, and what of it is used. */
export interface Endpoint<Asked, Shape extends z.ZodType, Data> {
  name: string
  root: string
  params: (asked: Asked) => Record<string, string>
  schema: Shape
  take: (answer: z.output<Shape>) => { data: Data; strangers?: string[] }
}

export interface Answer<Data> {
  data: Data
  /** What the answer says that nobody has seen before: new fields, new words. It is read all the same. */
  news: string[]
}

/**
 * Asks a source and reads the answer. Throws `StortingetFault` where there is none, where it is not XML, and where it does not
 * have the shape of its endpoint: the sentence names the field.
 */
export async function ask<Asked, Shape extends z.ZodType, Data>(
  source: AnswerSource,
  endpoint: Endpoint<Asked, Shape, Data>,
  asked: Asked,
): Promise<Answer<Data>> {
  const question = { endpoint: endpoint.name, params: endpoint.params(asked) }
  return readAnswer(await source.read(question), endpoint, question)
}

/** Reads an answer that is at hand. */
export function readAnswer<Asked, Shape extends z.ZodType, Data>(
  text: string,
  endpoint: Endpoint<Asked, Shape, Data>,
  question: Question,
): Answer<Data> {
  const { root, content } = readXml(text)
  if (root !== endpoint.root) throw shapeFault(question, `roten heter ${root}, ikke ${endpoint.root}`)
  const { parsed, left } = parseRows(endpoint.schema, content)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    throw shapeFault(question, first === undefined ? '' : toldIssue(first))
  }
  const { data, strangers = [] } = endpoint.take(parsed.data)
  const rows = left.map((issue) => `${endpoint.name}: en rad er ikke brukt, ${toldIssue(issue)}`)
  const fields = unknownFields(endpoint.schema, content).map(
    (field) => `${endpoint.name}: feltet ${field} er nytt`,
  )
  return { data, news: [...rows, ...fields, ...strangers] }
}

type Issue = z.core.$ZodIssue

const toldIssue = ({ path, message }: Issue): string => `${path.join('.')}: ${message}`

/**
 * A row that cannot be read is left out, so that one of a thousand does not keep the rest away. Where every second row is such a
 * one it is the shape that has changed, and nothing is read.
 */
function parseRows<Shape extends z.ZodType>(
  schema: Shape,
  content: Plain,
): { parsed: z.ZodSafeParseResult<z.output<Shape>>; left: Issue[] } {
  const parsed = schema.safeParse(content)
  if (parsed.success || content === null || typeof content !== 'object' || Array.isArray(content))
    return { parsed, left: [] }
  const bad = new Map<string, Map<PropertyKey, Issue>>()
  for (const issue of parsed.error.issues) {
    const [list, row] = issue.path
    if (typeof list !== 'string' || typeof row !== 'number') return { parsed, left: [] }
    bad.set(list, (bad.get(list) ?? new Map<PropertyKey, Issue>()).set(row, issue))
  }
  const kept = { ...content }
  for (const [list, rows] of bad) {
    const all = content[list]
    if (!Array.isArray(all) || rows.size * 2 >= all.length) return { parsed, left: [] }
    kept[list] = all.filter((_, i) => !rows.has(i))
  }
  return { parsed: schema.safeParse(kept), left: [...bad.values()].flatMap((rows) => [...rows.values()]) }
}

function shapeFault(question: Question, what: string): StortingetFault {
  return new StortingetFault(
    'STORTINGET_FORM',
    `Svaret på ${nameOf(question)} har en annen form enn ventet: ${what}.`,
  )
}

/** «saker?sesjonid=2024-2025» */
export function nameOf({ endpoint, params }: Question): string {
  const query = new URLSearchParams(params).toString()
  return query === '' ? endpoint : `${endpoint}?${query}`
}
