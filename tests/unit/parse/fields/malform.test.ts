import { expect, test } from 'vitest'
import { malformOf } from '@/lib/parse/fields/malform'

test.for([
  ['Stortinget ber regjeringa snarast opprette sikkerheitspsykiatrisk tilbod for barn under 18 år.', 'nn'],
  [
    'Stortinget ber regjeringa så snart som mogleg syte for at alle barnevernsinstitusjonar er knytte til eit helseteam.',
    'nn',
  ],
  ['Departementet reknar vedtaket som følgt opp.', 'nn'],
  ['Vedtaket blei gjort i samband med handsaminga av Meld. St. 15 (2020–2021).', 'nn'],
  ['Stortinget ber regjeringen legge frem en sak.', 'nb'],
  [
    'Vedtaket ble truffet ved behandling av Meld. St. 15 (2022–2023) Folkehelsemeldinga – Nasjonal strategi for utjamning av sosiale helseforskjellar.',
    'nb',
  ],
  [
    'Prop. 67 L (2024–2025) Endringar i bioteknologiloven (forbod utanfor helsetenesta) ble vedtatt, og endringene er ikke kontroversielle.',
    'nb',
  ],
  ['', 'nb'],
] as const)('«%s» is %s', ([text, malform]) => {
  expect(malformOf(text)).toBe(malform)
})
