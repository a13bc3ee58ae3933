import { beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { answerQuery } from '@/lib/search/queries'
import { suggest } from '@/lib/search/suggestion/queries'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type RawParams } from '@/lib/vedtak/schema'
import { makeDatabase, type TestDatabase } from '../support/database'
import { take, takeSample } from '../support/prop1s'
import { anAccount } from '../support/prop1s-text'

const day = '2026-01-10'
let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase('sample')
})

async function ask(raw: RawParams) {
  const { filter } = readFilter(raw)
  const matching = await chooseMatching(filter.q, day)
  const items = await listVedtak(filter, matching, { limit: 200, offset: 0, day })
  const counts = await countFacets(filter, matching, day)
  const count = (facet: string, value = '') =>
    counts.find((row) => row.facet === facet && row.value === value)?.antall ?? 0
  const suggestion = await suggest(filter, matching, { total: count('treff'), day })
  return {
    items,
    count,
    matching,
    suggestion,
    keys: items.map(({ sesjon, nummer }) => `${nummer} (${sesjon})`),
  }
}

describe('words', () => {
  test('«helse» finds «tannhelsetjenesten», «barnevern» and «institusjon» find «barnevernsinstitusjonar»', async () => {
    expect((await ask({ q: 'helse' })).keys).toContain('897 (2024-2025)')
    expect((await ask({ q: 'barnevern' })).keys).toContain('1002 (2024-2025)')
    expect((await ask({ q: 'institusjon' })).keys).toContain('1002 (2024-2025)')
  })

  test('the beginning of a word that is no word finds those that begin so', async () => {
    const { keys, items } = await ask({ q: 'preimplantasjonsdiag' })
    expect(keys).toContain('616 (2019-2020)')
    expect(items[0]?.treff?.reasons[0]).toMatchObject({
      found: ['preimplantasjonsdiagnostikk'],
      field: 'tittel',
    })
  })

  test('quoted words stand in exactly that order', async () => {
    const quoted = await ask({ q: '«psykisk helse»' })
    expect(quoted.items.length).toBeGreaterThan(0)
    for (const { treff } of quoted.items)
      expect(treff?.reasons[0]).toMatchObject({ typed: 'psykisk helse', relation: 'ordrett' })
    expect((await ask({ q: '«helse psykisk»' })).items).toEqual([])
  })

  test('a word with a minus takes its other forms and its compounds away too', async () => {
    const all = await ask({ q: 'alkohol' })
    const less = await ask({ q: 'alkohol -merking' })
    expect(all.keys).toEqual(expect.arrayContaining(['39 (2018-2019)', '44 (2018-2019)', '111 (2024-2025)']))
    expect(less.keys).toContain('111 (2024-2025)')
    expect(less.keys).not.toContain('39 (2018-2019)') // «innholdsmerking»
    const rest = await ask({ q: '-alkohol' })
    expect(rest.items.length + all.items.length).toBe(121)
  })

  test('where no vedtak has all the words, those that have some are shown, and that is said', async () => {
    const { items, matching } = await ask({ q: 'nalokson energidrikker' })
    expect(matching).toMatchObject({ kind: 'ord', isPartial: true })
    expect(items.map(({ nummer }) => nummer)).toEqual(expect.arrayContaining([502, 745]))
  })

  test('words of the form «og» are looked past, unless there is nothing else', async () => {
    const { matching } = await ask({ q: 'rett til behandling' })
    expect(matching.kind === 'ord' && matching.search.groups.map(({ typed }) => typed)).toEqual([
      'rett',
      'behandling',
    ])
    expect((await ask({ q: 'ikke' })).items.length).toBeGreaterThan(0)
  })

  test('filters and counts go with the words', async () => {
    const all = await ask({ q: 'tannhelse' })
    const open = await ask({ q: 'tannhelse', tilstand: 'apen' })
    expect(all.count('treff')).toBe(all.items.length)
    expect(open.items).toHaveLength(all.count('tilstand', 'APEN'))
    expect(open.count('tilstand', 'ANSES_FULGT_OPP')).toBe(all.count('tilstand', 'ANSES_FULGT_OPP'))
  })

  test.for(['nyeste', 'eldste', 'nummer'] as const)(
    'ordered by «%s» the hits are the same',
    async (sorter) => {
      const [best, other] = [await ask({ q: 'barn' }), await ask({ q: 'barn', sorter })]
      expect(other.keys.toSorted()).toEqual(best.keys.toSorted())
      expect(other.keys).not.toEqual(best.keys)
    },
  )
})

describe('each hit says why it is there', () => {
  test('by the sentence, with the word marked in the other written form too', async () => {
    const { items } = await ask({ q: 'kapasitetsøkning' })
    const hit = items.find(({ nummer }) => nummer === 999)
    expect(hit?.treff?.reasons).toContainEqual({
      typed: 'kapasitetsøkning',
      found: ['kapasitetsauka'],
      relation: 'synonym',
      field: 'vedtak',
    })
    expect(hit?.treff?.excerpt?.pieces.filter((piece) => piece.hit)).toEqual([
      { text: 'kapasitetsauka', hit: true },
    ])
    expect(hit?.treff?.excerpt?.pieces.map(({ text }) => text).join('')).toMatch(
      /^Stortinget ber regjeringa sikre .*måte\.$/,
    )
  })

  test('every hit of every word has a reason and shows it', async () => {
    for (const q of ['helse', 'skule', 'rusavhengige', 'kommunar', '«revidert nasjonalbudsjett»']) {
      const { items } = await ask({ q })
      expect(items.length).toBeGreaterThan(0)
      for (const { treff } of items) {
        expect(treff?.reasons).not.toEqual([])
        const shown = [...(treff?.tittel ?? []), ...(treff?.excerpt?.pieces ?? [])]
        expect(shown.some(({ hit }) => hit)).toBe(true)
      }
    }
  })

  test('a document: adopted in it, or the account refers to it', async () => {
    const { items } = await ask({ sitat: 'Innst. 189 S (2023–2024)' })
    const hit = items.find(({ nummer }) => nummer === 489)
    expect(hit?.siteringer).toContainEqual({ sitat: 'Innst. 189 S (2023–2024)', rolle: 'GJORT_I' })
    expect(items.every(({ siteringer }) => siteringer.length > 0)).toBe(true)
  })
})

describe('«Mente du»', () => {
  test.for([
    ['tannhelsetjenesteb', 'tannhelsetjeneste'],
    ['nalokxon', 'nalokson'],
    ['selvmorsforebygging', 'selvmordsforebygging'],
    ['sykepleire', 'sykepleier'],
    ['ensohmet', 'ensomhet'],
  ] as const)('«%s» → «%s»', async ([typed, meant]) => {
    const { items, suggestion } = await ask({ q: typed })
    expect(items).toEqual([])
    expect(suggestion?.q).toBe(meant)
    expect((await ask({ q: suggestion?.q })).items).toHaveLength(suggestion?.count ?? 0)
  })

  test('the rest of the search and the filters stay', async () => {
    const { suggestion } = await ask({ q: 'barn hepattit', tilstand: 'anses-fulgt-opp' })
    expect(suggestion).toBeNull()
    const within = await ask({ q: 'hepattit -alkohol', sesjon: '2024-2025' })
    expect(within.suggestion?.q).toBe('hepatitt -alkohol')
    const corrected = await ask({ q: within.suggestion?.q, sesjon: '2024-2025' })
    expect(corrected.items).toHaveLength(within.suggestion?.count ?? 0)
  })

  test('nothing is proposed for what is found', async () => {
    for (const q of ['tannhelse', 'abort', 'BPA']) expect((await ask({ q })).suggestion).toBeNull()
  })

  test('æ, ø and å are never taken for a, o and e: «for» and «før» stay apart', async () => {
    const { matching } = await ask({ q: 'før' })
    const words = matching.kind === 'ord' ? [...(matching.search.groups[0]?.words.keys() ?? [])] : []
    expect(words).toContain('før')
    expect(words).not.toContain('for')
  })
})

describe('nothing typed is anything but text', () => {
  test.for([
    "'; DROP TABLE vedtak; --",
    '\\',
    "' | 'x",
    ':*',
    '(((',
    '%_%',
    '\u0001x\u0002',
    '-',
    '"',
    '-"" -',
    '!!',
    '\uD800',
    'a'.repeat(400),
  ])('«%s»', async (q) => {
    await expect(ask({ q })).resolves.toBeDefined()
  })

  test('any text gets an answer', { timeout: 120_000 }, async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'helse',
        '-barn',
        '«psykisk',
        'helse»',
        '"',
        '-',
        "'",
        '\\',
        '&',
        '|',
        '!',
        '<->',
        ':A',
        '(',
        ')',
        '%',
        'Innst. 2 S',
        '83',
        'øl',
      ),
    )
    const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const answer = await answerQuery(q, day)
        expect(answer.kind).toMatch(/^(?:tom|ett|flere|dokument|ord)$/)
        const { items, count } = await ask({ q })
        expect(items).toHaveLength(Math.min(200, count('treff')))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the list of words', () => {
  test('holds every word of every vedtak, after a second reading too', async () => {
    const missing = () =>
      database.query('SELECT o FROM vedtak, unnest(tsvector_to_array(sok)) o EXCEPT SELECT ord FROM ord')
    expect(await missing()).toEqual([])
    await takeSample()
    await take({ sesjon: '2025-2026', accounts: [anAccount({ stikkord: 'Tareskogens tilbakekomst' })] })
    expect(await missing()).toEqual([])
    expect((await ask({ q: 'tareskog' })).items).toHaveLength(1)
  })

  test('the product may add to it, and change nothing', async () => {
    const rights = await database.query<{ right: string }>(
      "SELECT privilege_type AS right FROM information_schema.role_table_grants WHERE grantee = 'app' AND table_name = 'ord' ORDER BY 1",
    )
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT'])
  })
})
