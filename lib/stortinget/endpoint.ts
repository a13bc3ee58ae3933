import { z } from 'zod'
import { StortingetFault } from './fault'
import type { AnswerSource, Question } from './types'
import { unknownFields } from './unknown-fields'
import { readXml } from './xml'

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
  const parsed = endpoint.schema.safeParse(content)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    const where = first === undefined ? '' : `${first.path.join('.')}: ${first.message}`
    throw shapeFault(question, where)
  }
  const { data, strangers = [] } = endpoint.take(parsed.data)
  const fields = unknownFields(endpoint.schema, content).map(
    (field) => `${endpoint.name}: feltet ${field} er nytt`,
  )
  return { data, news: [...fields, ...strangers] }
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
