import { expect, test } from 'vitest'
import { findDeviations, type Printed } from '@/lib/stortinget/deviation/find'
import type { StortingsvedtakData } from '@/lib/stortinget/types'

const tekst = 'Stortinget ber regjeringen sikre at barn får hjelp innen to uker.'
const printed = (rest: Partial<Printed> = {}): Printed => ({ vedtakId: 1, sesjon: '2024-2025', nummer: 961, punkt: '', dokumentId: 2, dokument: 'Prop. 1 S (2025–2026)', linje: 3439, dato: '2025-06-13', tekst, ...rest }) // prettier-ignore
const told = (rest: Partial<StortingsvedtakData> = {}): StortingsvedtakData => ({ id: 40, sakId: 7, nummer: 961, dato: '2025-06-10', tekst, tittel: '', typeKode: 'ANMOD', adresse: null, ...rest }) // prettier-ignore
const seriesWithout = (nummer: number) => Array.from({ length: 599 }, (_, i) => told({ id: 1000 + i, nummer: i + 1, tekst: `Noe ${i}.` })).filter((one) => one.nummer !== nummer) // prettier-ignore
const another = told({ id: 41, nummer: 1200, tekst: 'Noe annet.' })

test.for([
  [
    'another day',
    {},
    [told()],
    [
      [
        'DATO_MOT_STORTINGET',
        'Prop. 1 S (2025–2026), linje 3439, har datoen 13. juni 2025 for vedtak 961 (2024–2025); Stortingets data har 10. juni 2025 (data.stortinget.no, stortingsvedtak 40).',
      ],
    ],
  ],
  [
    'other words',
    { dato: '2025-06-10' },
    [told({ tekst: tekst.replace('to uker', 'fire måneder') })],
    [
      [
        'TEKST_MOT_STORTINGET',
        'Prop. 1 S (2025–2026), linje 3439, gjengir vedtak 961 (2024–2025) med «innen to uker.» der Stortingets data har «innen fire måneder.» (data.stortinget.no, stortingsvedtak 40).',
      ],
    ],
  ],
  [
    'another number',
    { nummer: 962 },
    [told(), told({ id: 42, nummer: 962, tekst: 'Om noe annet.' })],
    [
      [
        'NUMMER_MOT_STORTINGET',
        'Prop. 1 S (2025–2026), linje 3439, har teksten som vedtak 962 (2024–2025); Stortingets data har den som vedtak nr. 961 (data.stortinget.no, stortingsvedtak 40).',
      ],
    ],
  ],
  [
    'not among the data, which have nearly every number',
    { nummer: 500, tekst: 'Ukjent.' },
    [...seriesWithout(500), told({ id: 43, nummer: 600 })],
    [
      [
        'MANGLER_HOS_STORTINGET',
        'Vedtak 500 (2024–2025) står i Prop. 1 S (2025–2026), linje 3439, men ikke i Stortingets data (data.stortinget.no).',
      ],
    ],
  ],
  ['not among the few that a saved piece of the data has', { nummer: 500, tekst: 'Ukjent.' }, [told()], []],
  [
    'one of the requests that the data have under one number',
    { dato: '2025-06-10' },
    [told({ tekst: `I\n\nStortinget ber regjeringen utrede saken.\n\nII\n\n${tekst}` })],
    [],
  ],
  [
    'half of a request, where the data have two',
    { dato: '2025-06-10', tekst: 'Stortinget ber regjeringen utrede saken.' },
    [told({ tekst: `Stortinget ber regjeringen utrede saken nøye.\n\n${tekst}` })],
    [
      [
        'TEKST_MOT_STORTINGET',
        'Prop. 1 S (2025–2026), linje 3439, gjengir vedtak 961 (2024–2025) med «saken.» der Stortingets data har «saken nøye. Stortinget ber regjeringen sikre at barn får hjelp innen to …» (data.stortinget.no, stortingsvedtak 40).',
      ],
    ],
  ],
  [
    'a translation',
    { dato: '2025-06-10' },
    [
      told({
        tekst: 'Stortinget ber regjeringa sikre at born får hjelp innan to veker, og at dei ikkje må vente.',
      }),
    ],
    [],
  ],
  ['after the last of the data', { nummer: 1201, tekst: 'Ukjent.' }, [another], []],
  [
    'set in another way',
    { dato: '2025-06-10', tekst: '«Stortinget ber regjeringen sikre at barn får hjelp innen to  uker»' },
    [told()],
    [],
  ],
  [
    'a punkt, whose own words the data do not have',
    { punkt: '3', dato: '2025-06-10', tekst: 'Bare et punkt.' },
    [told()],
    [],
  ],
  ['no day and no words in the data', {}, [told({ dato: null, tekst: '' })], []],
] as const)('%s', ([, ours, data, expected]) => {
  const found = findDeviations([printed(ours)], [...data])
  expect(found.map(({ rule, message }) => [rule, message])).toEqual(expected)
})
