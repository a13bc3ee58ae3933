import { expect, test } from 'vitest'
import { readDelkrav } from '@/lib/parse/fields/delkrav'

test.for([
  [
    'Stortinget ber om at saken inneholder:\na. forslag til forebygging\nb. en gjennomgang av ordningene\nc. forenkling.',
    ['forslag til forebygging', 'en gjennomgang av ordningene', 'forenkling'],
  ],
  ['Stortinget ber regjeringen:\n1. endre loven\n2. styrke tilsynet', ['endre loven', 'styrke tilsynet']],
  [
    'Stortinget ber regjeringa om å\n– auke løyvinga\n– endre forskrifta.',
    ['auke løyvinga', 'endre forskrifta'],
  ],
  [
    'Stortinget ber regjeringen utrede (a) kostnader, (b) nytte og (c) alternativer.',
    ['kostnader', 'nytte', 'alternativer'],
  ],
  [
    'Stortinget ber regjeringen a) utrede saken, b) fremme forslag og c) rapportere årlig.',
    ['utrede saken', 'fremme forslag', 'rapportere årlig'],
  ],
  [
    'Stortinget ber regjeringen sikre at det ikke blir opphold i utdanningen, at området videreføres, og at leger godkjennes som spesialister.',
    [
      'at det ikke blir opphold i utdanningen',
      'at området videreføres',
      'at leger godkjennes som spesialister',
    ],
  ],
  [
    'Stortinget ber regjeringen endre loven. Stortinget ber regjeringen også styrke tilsynet.',
    ['Stortinget ber regjeringen endre loven.', 'Stortinget ber regjeringen også styrke tilsynet.'],
  ],
  ['Stortinget ber regjeringen endre loven. Stortinget ber regjeringen komme tilbake på egnet måte.', []],
  ['Stortinget ber regjeringen sikre at barn og unge får hjelp.', []],
  ['Stortinget ber regjeringen utrede og fremme forslag om endringer i loven.', []],
  ['Stortinget ber regjeringen om en melding om § 3 b) og andre regler.', []],
  ['', []],
] as [string, string[]][])('«%s»', ([request, demands]) => {
  const found = readDelkrav(request)
  expect(found.map(({ text }) => text)).toEqual(demands)
  for (const { text, start, end } of found) expect(request.slice(start, end)).toBe(text)
})
