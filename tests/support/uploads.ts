import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { perform } from '@/lib/handling/mutations'
import * as acts from '@/lib/opplasting/mutations'
import { workOnUpload } from '@/lib/opplasting/task/mutations'
import { viewerOf } from './users'

/** When everybody in these tests acts, and the day their documents became public. */
export const uploadedAt = new Date('2026-01-10T10:00:00Z')
export const publicDay = '2025-10-15'

/** What somebody does on a page, without the page. */
export async function act<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  userId: string,
  input: unknown,
): Promise<Data> {
  const viewer = await viewerOf(userId, uploadedAt)
  if (viewer === null) throw new Error('nobody')
  return perform(handling, handling.schema.parse(input), { viewer, now: uploadedAt })
}

/** What the worker does, when it is not to be tried again. */
export const work = (id: string) => workOnUpload(id, { isLastTry: true })

export async function upload(
  userId: string,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'prop.txt',
): Promise<string> {
  const { opplastingId } = await act(acts.uploadFile, userId, { fil: new File([content], name) })
  await work(opplastingId)
  return opplastingId
}

/** A document whose day somebody has told, ready to be looked over. */
export async function ready(userId: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const opplastingId = await upload(userId, content)
  await act(acts.answerQuestion, userId, { opplastingId, sporsmal: 'DATO', svar: publicDay })
  await work(opplastingId)
  return opplastingId
}

export async function save(userId: string, opplastingId: string, places: number[]): Promise<void> {
  await act(acts.saveUnits, userId, { opplastingId, valgt: places.join() })
  await work(opplastingId)
}

export const rowOf = (id: string) =>
  db().opplasting.findUniqueOrThrow({ where: { id }, include: { enhetList: { orderBy: { plass: 'asc' } } } })

/** Each unit with what would come of it and what came. */
export const outcomes = async (id: string) => (await rowOf(id)).enhetList.map(({ nummer, utfall, resultat }) => [nummer, utfall, resultat]) // prettier-ignore
