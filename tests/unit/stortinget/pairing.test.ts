import { expect, test } from 'vitest'
import { pairVotes, type SakVotes } from '@/lib/stortinget/pairing/pair'
import { readRomertall } from '@/lib/stortinget/pairing/romertall'
import type { VoteringData } from '@/lib/stortinget/types'
import { realVoteringer, type AVotering } from '../../support/stortinget-answers'

const vote = ({ id, tema = '', for: ja = 0, mot = 0, vedtatt = true, tid = '2025-05-20T15:00:00', alternativ }: AVotering): VoteringData => ({ id, sakId: 1, tema, for: ja, mot, ikkeTilStede: null, isVedtatt: vedtatt, tid, alternativId: alternativ ?? null }) // prettier-ignore
const vedtak = (nummer: number, dato: string | null = '2025-05-20', tekst = `Stortinget ber om ${nummer}.`) => ({ id: nummer, nummer, dato, tekst }) // prettier-ignore
const sakOf = (sak: Partial<SakVotes>): SakVotes => ({ vedtak: [], voteringer: [], isShared: () => false, decided: new Map(), ...sak }) // prettier-ignore
const told = (sak: Partial<SakVotes>) =>
  [...pairVotes(sakOf(sak)).entries()].map(([id, { voteringId, kobling }]) => [id, voteringId, kobling])

test.for([
  ['Romertall I.', [1]],
  ['Romertallene I og II.', [1, 2]],
  ['romertallene I, II, III, IV, V, VI, VII og VIII.', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['Romertall II - IV', [2, 3, 4]],
  ['romartalla I–III og V', null],
  ['Stor bokstav B romertall I', null],
  ['Resten av romertall I samt romertall II', null],
  ['Romertall IIII', null],
  ['Romertall III–I', null],
  ['Innstillingens tilråding.', null],
] as const)('the points of «%s»', ([tema, points]) => {
  expect(readRomertall(tema)).toEqual(points)
})

test.for([
  [
    'palliativ medisin',
    102357,
    [
      [704, 24852, 'ROMERTALL'],
      [705, 24853, 'ROMERTALL'],
    ],
    '2025-05-20',
  ],
  ['Varhaug, by alternative voting', 102722, [[829, 25268, 'ENESTE']], '2025-06-02'],
  [
    'rehabilitering, two points at once',
    103099,
    [
      [1032, 25979, 'ENESTE'],
      [1033, 25979, 'ENESTE'],
    ],
    '2025-06-12',
  ],
  [
    'Helseplattformen, a proposal and the advice',
    100708,
    [
      [468, null, 'FLERE_MULIGE'],
      [469, null, 'FLERE_MULIGE'],
    ],
    '2025-02-18',
  ],
] as const)('the votes of the real sak on %s', ([, sakId, expected, dato]) => {
  const requests = expected.map(([nummer]) => vedtak(nummer, dato))
  expect(told({ vedtak: requests, voteringer: realVoteringer(sakId).map(vote) })).toEqual(expected)
})

test('the words the Storting ties to a vote decide where points do not', () => {
  const voteringer = realVoteringer(100708).map(vote)
  const decided = new Map([
    [24130, [{ nummer: 468, tekst: 'Stortinget ber om «468»' }]],
    [24131, [{ nummer: 469, tekst: 'Stortinget ber  om 469.' }]],
  ])
  expect(
    told({ vedtak: [vedtak(468, '2025-02-18'), vedtak(469, '2025-02-18')], voteringer, decided }),
  ).toEqual([
    [468, 24130, 'TEKST'],
    [469, 24131, 'TEKST'],
  ])
})

test.for([
  [
    'the same words by two votes, and no number',
    { decided: new Map([1, 2].map((id) => [id, [{ nummer: null, tekst: 'Stortinget ber om 704.' }]])) },
    'FLERE_MULIGE',
  ],
  [
    'mirrored votes that are both carried',
    { voteringer: [vote({ id: 1, alternativ: 2 }), vote({ id: 2, alternativ: 1 })] },
    'FLERE_MULIGE',
  ],
  [
    'the same point twice',
    { voteringer: [vote({ id: 1, tema: 'Romertall I' }), vote({ id: 2, tema: 'Romertall I' })] },
    'FLERE_MULIGE',
  ],
  [
    'more points than vedtak',
    { voteringer: [vote({ id: 1, tema: 'Romertall I' }), vote({ id: 2, tema: 'Romertall II' })] },
    'FLERE_MULIGE',
  ],
  [
    'a vote on the second point alone, and two vedtak that day',
    { vedtak: [vedtak(704), vedtak(705)], voteringer: [vote({ id: 1, tema: 'Romertall II' })] },
    'FLERE_MULIGE',
  ],
  ['votes of another day', { voteringer: [vote({ id: 1, tid: '2025-05-21T10:00:00' })] }, 'INGEN_VOTERING'],
  ['no day', { vedtak: [vedtak(704, null)] }, 'INGEN_DATO'],
] as const)('none is chosen: %s', ([, sak, kobling]) => {
  const voteringer = [vote({ id: 1, tema: 'Forslag nr. 1' }), vote({ id: 2, tema: 'Forslag nr. 2' })]
  const pairs = told({ vedtak: [vedtak(704)], voteringer, ...sak })
  expect(pairs.map(([, id, found]) => [id, found])).toEqual(pairs.map(() => [null, kobling]))
  expect(pairs.map(([id]) => id)).toContain(704)
})

test('points of a vote that another sak has too are not counted', () => {
  const voteringer = [vote({ id: 1, tema: 'Romertall I' }), vote({ id: 2, tema: 'Romertall II' })]
  const pair = { vedtak: [vedtak(704), vedtak(705)], voteringer }
  expect(told(pair)).toEqual([[704, 1, 'ROMERTALL'], [705, 2, 'ROMERTALL']]) // prettier-ignore
  expect(told({ ...pair, isShared: (id) => id === 2 }).map(([, , kobling]) => kobling)).toEqual(['FLERE_MULIGE', 'FLERE_MULIGE']) // prettier-ignore
})
