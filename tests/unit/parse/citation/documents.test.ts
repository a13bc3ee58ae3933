import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'
import type { CitationKind } from '@/lib/parse/citation/types'
import { hodPath } from '../../../support/samples'
import { root } from '../../../support/source-files'

const inFixtures = (name: string) => join(root, 'prisma/samples', name)

/** The five real documents whole, running heads among the text. The counts stand for lists that were read. */
const DOCUMENTS: readonly [title: string, path: string, counts: Partial<Record<CitationKind, number>>][] = [
  [
    'Prop. 1 S (2025–2026) HOD',
    hodPath,
    {
      dok8: 60,
      dokument: 10,
      innst: 213,
      lovvedtak: 12,
      'meld-st': 211,
      nou: 21,
      'ot-st-prp': 2,
      prop: 213,
      vedtak: 244,
    },
  ],
  [
    'Meld. St. 9 (2023–2024)',
    inFixtures('meld-st-9-2023-2024.txt'),
    {
      dok8: 1,
      dokument: 2,
      innst: 2,
      lovvedtak: 1,
      'meld-st': 68,
      nou: 47,
      prop: 19,
      'st-meld': 2,
      vedtak: 2,
    },
  ],
  [
    'HelseOmsorg21-rådet 2/2023',
    inFixtures('helseomsorg21-radet-2-2023.txt'),
    { 'meld-st': 1, nou: 11, 'st-meld': 2 },
  ],
  ['representantforslag', inFixtures('representantforslag-200-s-2024-2025.txt'), { dok8: 1 }],
  [
    'svarbrev',
    inFixtures('svarbrev-representantforslag-200-s-2024-2025.txt'),
    { dok8: 2, 'meld-st': 8, sporsmal: 1 },
  ],
]

/** What a reader stops at: a name of a series, or «vedtak» and a number. Looser than any rule on purpose. */
const CUE =
  /(?<!\p{L})(?:[Ii]nnst\.|Prop\b|prop\.|Meld\.|[Dd]okument(?= ?\n? ?(?:nr|\d))|[Dd]ok\. ?\d|NOU|[Ss]t\. ?(?:meld|Meld|prp)|Ot\.|[Ss]kriftlig spørsmål|[Rr]epresentantforslag(?= \d)|[Ll]ov-?\n?vedtak(?=\s\d))|vedtak(?:et|ene)?[\s(]+(?:nr|\d)/gu

/** The cues that name no document: read one by one. */
const NONE = [
  /^NOU(?:-?en|-er|-ens)?\W(?!\d{4}:\s?\d)/u, // «NOU-er», «levere en NOU innen», «NOU at:»
  /^NOU 2020: Tjenes/u, // the number is missing in print, Meld. St. 9, line 3038
  /^NOU2023: Tid/u, // the number is missing in print, HelseOmsorg21-rådet, line 226
  /^NOUen /u,
  /^vedtak nr\. Stikkord/iu, // table head
  /^Innst\. \n\n2020–2021 876/u, // cut by the table page: whole in the cleaned text
  /^dokument 2025 fått/u, // «oppdrags-⏎dokument 2025»
]

describe('a whole document', () => {
  test.for(DOCUMENTS)('%s: every place that names a document is a citation', ([, path]) => {
    const text = readFileSync(path, 'utf8')
    const citations = findCitations(text)
    const isCited = (at: number) => citations.some(({ start, end }) => start <= at && at < end)
    const missed = [...text.matchAll(CUE)]
      .filter(({ index }) => !isCited(index))
      .map(({ index }) => text.slice(index, index + 40))
      .filter((place) => !NONE.some((pattern) => pattern.test(place)))
    expect(missed).toEqual([])
  })

  test.for(DOCUMENTS)('%s: the kinds are counted as they were read', ([, path, expected]) => {
    const counts: Record<string, number> = {}
    for (const { kind } of findCitations(readFileSync(path, 'utf8'))) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual(expected)
  })

  test('the impossible and the incomplete prints of the proposition are the known ones', () => {
    const doubted = findCitations(readFileSync(hodPath, 'utf8')).filter(
      ({ problems }) => problems.length > 0 && !problems.includes('sesjon mangler'),
    )
    expect(new Set(doubted.map(({ citation, problems }) => `${citation}: ${problems.join(', ')}`))).toEqual(
      new Set([
        'Innst. 325 (2024–2025): bokstav mangler',
        'Innst. 380 (2024–2025): bokstav mangler',
        'Innst. 387 (2023–2024): bokstav mangler',
        'Dokument 8:49 (2023–2024): bokstav mangler',
        'Meld. St. 9 (2024–2027): sesjonen 2024–2027 finnes ikke',
        'Meld. St. 28 (2024–2024): sesjonen 2024–2024 finnes ikke',
        'Meld. St. 23 (2023–2023): sesjonen 2023–2023 finnes ikke',
        'St. Meld. 21 (2024–2025): rekken heter Meld. St. fra 2009–2010',
      ]),
    )
  })
})
