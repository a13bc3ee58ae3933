import { describe, test } from 'vitest'
import { hasNoRemarks, readJudged } from '@/lib/parse/innst/judgement'
import { readSpeaker } from '@/lib/parse/innst/speaker'

describe('what a sentence says of signing off', () => {
  test.for([
    ['Komiteen mener at vedtak nr. 108 kan kvitteres ut.', ['UTKVITTERT']],
    ['Komiteen anser vedtaket som utkvittert.', ['UTKVITTERT']],
    ['Komiteen meiner vedtaket kan kvitterast ut.', ['UTKVITTERT']],
    ['Komiteen anser derfor ikke anmodningsvedtaket som utkvittert.', ['IKKE_UTKVITTERT']],
    ['Komiteen meiner at vedtaket ikkje kan utkvitterast.', ['IKKE_UTKVITTERT']],
    ['Vedtaket kan etter komiteens syn ikke kvitteres ut før loven er vedtatt.', ['IKKE_UTKVITTERT']],
    ['Komiteen opprettholder vedtaket.', ['IKKE_UTKVITTERT']],
    [
      'Komiteen mener vedtak 12 (2020–2021) kan kvitteres ut, men at vedtak 13 (2020–2021) ikke kan kvitteres ut.',
      ['UTKVITTERT', 'IKKE_UTKVITTERT'],
    ],
    ['Komiteen kan ikke se annet enn at vedtaket kan kvitteres ut.', ['UTKVITTERT']],
    ['Komiteen ba helse- og omsorgskomiteen vurdere om vedtaket kan kvitteres ut.', []],
    ['Når loven er vedtatt, kan vedtaket kvitteres ut.', []],
    ['Vedtaket ble ikke kvittert ut i Innst. 216 S (2024–2025).', []],
    ['Komiteen opprettholder sin merknad om rapportering.', []],
    ['Komiteen tar redegjørelsen til orientering.', []],
  ] as const)('%s', ([sentence, results], { expect }) => {
    expect(readJudged(sentence).map(({ resultat }) => resultat)).toEqual(results)
  })
})

describe('who says it', () => {
  test.for([
    ['Komiteen mener at', { who: 'KOMITE', hvem: 'komiteen', partier: [] }],
    ['Kontroll- og konstitusjonskomiteen mener at', { who: 'KOMITE', hvem: 'komiteen', partier: [] }],
    [
      'Komiteens flertall, medlemmene fra Arbeiderpartiet, Senterpartiet og Sosialistisk Venstreparti, mener at',
      {
        who: 'KOMITE',
        hvem: 'flertall',
        partier: ['Arbeiderpartiet', 'Senterpartiet', 'Sosialistisk Venstreparti'],
      },
    ],
    [
      'Fleirtalet i komiteen, medlemene frå Høgre og Venstre, meiner at',
      { who: 'KOMITE', hvem: 'flertall', partier: ['Høgre', 'Venstre'] },
    ],
    [
      'Komiteens medlemmer fra Rødt og Miljøpartiet De Grønne mener at',
      { who: 'KOMITE', hvem: 'mindretall', partier: ['Rødt', 'Miljøpartiet De Grønne'] },
    ],
    [
      'Et annet mindretall, medlemmet fra Fremskrittspartiet, mener at',
      { who: 'KOMITE', hvem: 'mindretall', partier: ['Fremskrittspartiet'] },
    ],
    ['Helse- og omsorgskomiteen skriver at', { who: 'FAGKOMITE', komite: 'helse- og omsorgskomiteen' }],
    ['Komiteen viser til at departementet mener', { who: 'OTHER' }],
    [
      'Komiteen viser til departementets omtale. Etter komiteens syn',
      { who: 'KOMITE', hvem: 'komiteen', partier: [] },
    ],
    ['Vedtaket', null],
  ] as const)('%s', ([text, speaker], { expect }) => {
    expect(readSpeaker(text)).toEqual(speaker)
  })

  test.for([
    'Komiteen har ingen merknader.',
    'Komiteen har ikkje merknader til vedtaka.',
    'Energi- og miljøkomiteen har ingen ytterligere merknader.',
  ])('nothing to remark: %s', (sentence, { expect }) => expect(hasNoRemarks(sentence)).toBe(true))
})
