import 'server-only'
import { db } from '@/lib/db/client'
import { isCompound } from '../compound'
import { phrasesFor, variantsOf } from '../variants'
import type { Relation, WordGroup } from './types'

/** So many compounds of one word are searched for, the shortest first: they are nearest to the word. */
export const mostCompounds = 400
/** «mål» is in too many words for that to mean anything. */
const shortestInside = 4
const shortestBeginning = 3
/** Long guesses are compounds themselves, and hardly part of longer ones. */
const longestVariantInside = 8
const mostVariantsInside = 8

interface Asked {
  group: number
  form: string
  relation: Relation
  inside: boolean
}

interface Found {
  group: number
  form: string
  relation: Relation
  ord: string
  nokkel: string
  key: string
  same: boolean
}

/** The words of the register that each typed word stands for. Typed words in small letters, as `tokensOf` gives them. */
export async function expandWords(typed: readonly string[], lastIsOpen = false): Promise<WordGroup[]> {
  const groups: WordGroup[] = typed.map((word) => ({
    typed: word,
    words: new Map(),
    phrases: [],
    isCut: false,
  }))
  if (typed.length === 0) return groups
  const rows = await lookUp(typed.flatMap(formsToAsk))
  for (const row of rows) addFound(groups, row, typed)
  await addPhrases(groups)
  const last = groups.at(-1)
  if (lastIsOpen && last?.words.size === 0) await addBeginnings(last)
  return groups
}

function formsToAsk(word: string, group: number): Asked[] {
  const inside = word.length >= shortestInside
  return [
    { group, form: word, relation: 'form' as const, inside },
    ...variantsOf(word).map((form, index) => ({
      group,
      form,
      relation: 'synonym' as const,
      inside: inside && index < mostVariantsInside && form.length <= longestVariantInside,
    })),
  ]
}

/** One question for all words: those with the same key, and those with the key inside them. */
async function lookUp(asked: Asked[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    WITH spurt AS MATERIALIZED (
      SELECT "group", form, relation, inside, ordnokkel(form) AS key
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS s("group" int, form text, relation text, inside boolean)
    )
    SELECT s."group", s.form, s.relation, s.key, o.ord, o.nokkel, TRUE AS same
    FROM spurt s JOIN ord o ON o.nokkel = s.key
    UNION ALL
    SELECT s."group", s.form, s.relation, s.key, o.ord, o.nokkel, FALSE
    FROM spurt s CROSS JOIN LATERAL (
      SELECT o.ord, o.nokkel FROM ord o
      WHERE (o.nokkel || '') LIKE '%' || s.key || '%' AND o.nokkel <> s.key
      ORDER BY length(o.ord), o.ord LIMIT ${mostCompounds * 4}
    ) o
    WHERE s.inside AND length(s.key) > 2`
}

const nearness: Record<Relation, number> = { ordet: 0, form: 1, synonym: 2, sammensetning: 3, begynnelse: 4 }

function addFound(groups: WordGroup[], found: Found, typed: readonly string[]): void {
  const group = groups[found.group]
  if (!group) return
  const { ord, nokkel, key, form, same } = found
  if (!same && !isCompound(nokkel, { key, typed: form })) return
  const relation = same ? (ord === typed[found.group] ? 'ordet' : found.relation) : 'sammensetning'
  const held = group.words.get(ord)
  if (held !== undefined && nearness[held] <= nearness[relation]) return
  if (relation === 'sammensetning' && countCompounds(group) >= mostCompounds) group.isCut = true
  else group.words.set(ord, relation)
}

function countCompounds({ words }: WordGroup): number {
  let count = 0
  for (const relation of words.values()) if (relation === 'sammensetning') count += 1
  return count
}

/** «utrede» is also «greier ut»: the first word in all its forms, the rest as they are. */
async function addPhrases(groups: WordGroup[]): Promise<void> {
  for (const group of groups) {
    for (const [first, ...rest] of phrasesFor(group.typed)) {
      const rows = await db().$queryRaw<
        { ord: string }[]
      >`SELECT ord FROM ord WHERE nokkel = ordnokkel(${first})`
      if (rows.length > 0) group.phrases.push([rows.map(({ ord }) => ord), ...rest.map((word) => [word])])
    }
  }
}

/** A last word that is no word yet: «barnev» on the way to «barnevern». */
async function addBeginnings(group: WordGroup): Promise<void> {
  if (group.typed.length < shortestBeginning) return
  const rows = await db().$queryRaw<{ ord: string }[]>`
    SELECT ord FROM ord WHERE (ord || '') LIKE ${`${group.typed}%`} ORDER BY length(ord), ord LIMIT ${mostCompounds}`
  for (const { ord } of rows) group.words.set(ord, 'begynnelse')
}
