import { describe, expect, test } from 'vitest'
import { findAlike } from '@/lib/check/likeness/alike'
import { findRepeats, type Request } from '@/lib/check/likeness/repeats'
import { contentStems } from '@/lib/check/likeness/words'
import { requestRepeated } from '@/lib/check/repeated/request-repeated'
import { keyText } from '@/lib/parse/key'
import { foundIn } from '../../../support/checked-document'
import { readProp, hodBytes } from '../../../support/samples'
import { anAccount } from '../../../support/prop1s-text'

const request = (nummer: number, sesjon: string, text: string): Request => ({
  key: { sesjon, nummer, punkt: null },
  text,
})
const told = (requests: readonly Request[]) =>
  findRepeats(requests).map(({ later, earlier }) => `${keyText(later)} gjentar ${keyText(earlier)}`)

const ferries =
  'Stortinget ber regjeringen legge frem en plan for utslippsfrie ferjer på alle fylkesveisamband.'

describe('requests made again', () => {
  test.for<[why: string, second: string, isFound: boolean]>([
    ['the same words', ferries, true],
    ['another form around the same matter', 'Stortinget ber regjeringen sørge for at det snarest mulig fremmes en plan for utslippsfrie ferjer på fylkesveisamband.', true], // prettier-ignore
    ['other endings', 'Stortinget henstiller til regjeringen å utarbeide planen for den utslippsfrie ferja på fylkesveisambandene.', true], // prettier-ignore
    ['the same form around another matter', 'Stortinget ber regjeringen legge frem en plan for lærernes arbeidstid i alle videregående skoler.', false], // prettier-ignore
    ['a word or two in common', 'Stortinget ber regjeringen sikre at ferjer har livbåter.', false],
    ['the same matter, and much more', 'Stortinget ber regjeringen utrede tilskudd til utslippsfrie ferjer, ladestasjoner for tungtransport, biogass i landbruket, landstrøm i havnene og klimakrav i offentlige anskaffelser.', false], // prettier-ignore
  ])('%s', ([, second, isFound], { expect }) => {
    const found = told([request(20, '2021-2022', ferries), request(90, '2023-2024', second)])
    expect(found).toEqual(isFound ? ['90 (2023–2024) gjentar 20 (2021–2022)'] : [])
  })

  test('in nynorsk as in bokmål', () => {
    const first =
      'Stortinget bed regjeringa leggje fram ein heilskapleg strategi for vern av villreinen i fjellheimen.'
    const again = 'Stortinget oppmodar regjeringa om snarast å kome attende med strategien for vern av villrein i fjellheimen, og han skal vere heilskapleg.' // prettier-ignore
    expect(told([request(20, '2021-2022', first), request(90, '2023-2024', again)])).toHaveLength(1)
  })

  test('within a sesjon nothing repeats', () => {
    expect(told([request(20, '2021-2022', ferries), request(21, '2021-2022', ferries)])).toEqual([])
  })

  test('the later repeats the earlier, in whatever order they are given', () => {
    const list = [request(90, '2023-2024', ferries), request(20, '2021-2022', ferries)]
    expect(told(list)).toEqual(told(list.toReversed()))
  })

  test('a request that names the earlier one needs few words in common', () => {
    const named = 'Stortinget ber regjeringen følge opp vedtak nr. 20 (2021–2022) om utslippsfrie ferjer på fylkesveisamband, og ber om at saken kommer i statsbudsjettet og omfatter alle ruter med offentlig tilskudd, også hurtigbåter i nord.' // prettier-ignore
    expect(findRepeats([request(20, '2021-2022', ferries), request(90, '2023-2024', named)])).toMatchObject([
      { isNamed: true },
    ])
  })

  test('a rule about a document gives both places', () => {
    const accounts = [
      anAccount({ sesjon: '2022-2023', dato: '7. mars 2023', nummer: 33, tekst: ferries }),
      anAccount({ nummer: 44, tekst: ferries }),
    ]
    expect(foundIn(requestRepeated, { sesjon: '2025-2026', accounts })).toEqual([
      '44 (2024–2025) og 33 (2022–2023)',
    ])
  })
})

test('no pair that is alike enough is missed by looking up rare words only', () => {
  const { vedtak } = readProp(hodBytes())
  const list = vedtak.map(({ text }) => ({ stems: [...new Set(contentStems(text))] }))
  const threshold = { likeness: 0.3, shared: 2 }
  const all = list.flatMap(({ stems: a }, earlier) =>
    list.slice(earlier + 1).flatMap(({ stems: b }, after) => {
      const shared = b.filter((stem) => a.includes(stem)).length
      const likeness = (2 * shared) / (a.length + b.length)
      return likeness >= threshold.likeness && shared >= threshold.shared ? [`${earlier}-${earlier + after + 1}`] : [] // prettier-ignore
    }),
  )
  expect(findAlike(list, threshold).map(({ earlier, later }) => `${earlier}-${later}`).sort()).toEqual(all.sort()) // prettier-ignore
})

test('ten thousand requests are compared in seconds', () => {
  const { vedtak } = readProp(hodBytes())
  const requests = Array.from({ length: 10_000 }, (_, at) => {
    const [a, b] = [vedtak[at % vedtak.length], vedtak[(at * 7 + 3) % vedtak.length]]
    const words = `${a?.text ?? ''} ${b?.text ?? ''}`
      .split(' ')
      .filter((_word, index) => (index * 31 + at) % 5 < 1)
    return request(at % 1500, `${2009 + (at % 16)}-${2010 + (at % 16)}`, `${words.join(' ')} sak${at} tema${at % 997} emne${(at * 13) % 911}`) // prettier-ignore
  })
  const before = performance.now()
  findRepeats(requests)
  expect(performance.now() - before).toBeLessThan(20_000)
})
