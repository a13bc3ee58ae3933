import { expect, test } from 'vitest'
import { likeUnlike } from '@/lib/check/delayed/like-unlike'
import { foundIn } from '../../../support/checked-document'
import { anAccount, comesBack, done } from '../../../support/prop1s-text'

const same =
  'Havnekomiteen, som gikk gjennom alle fiskerihavnene langs kysten, overleverte rapporten sin 4. april 2025. Rapporten har vært på offentlig høring hos kommunene.'
const likt =
  'Hamnekomiteen, som gjekk gjennom alle fiskerihamnene langs kysten, overleverte rapporten sin 4. april 2025. Rapporten har vore på offentleg høyring hos kommunane.'

test.for<[why: string, first: string, second: string, isFound: boolean]>([
  ['one report closes one vedtak and leaves the other open', `${same} ${done}`, `${same} ${comesBack}`, true],
  ['the same in nynorsk', `${likt} Departementet reknar vedtaket som følgt opp.`, `${likt} Regjeringa vil kome attende til Stortinget på eigna måte.`, true], // prettier-ignore
  ['told in other words, and little more', `${same} ${done}`, `Rapporten fra havnekomiteen om fiskerihavnene langs kysten har vært på offentlig høring hos kommunene etter at komiteen overleverte den 4. april 2025. ${comesBack}`, true], // prettier-ignore
  ['both are closed', `${same} ${done}`, `${same} ${done}`, false],
  ['both are open', `${same} ${comesBack}`, `${same} ${comesBack}`, false],
  ['only what they conclude and where they were adopted is alike', `Vedtaket ble truffet ved behandlingen av Prop. 1 S (2024–2025), jf. Innst. 9 S (2024–2025). Ferjene går nå elektrisk. ${done}`, `Vedtaket ble truffet ved behandlingen av Prop. 1 S (2024–2025), jf. Innst. 9 S (2024–2025). Skolebøkene må utredes. ${comesBack}`, false], // prettier-ignore
  ['they are short', `Departementet følger opp. ${done}`, `Departementet følger opp. ${comesBack}`, false],
  ['of two accounts one tells much more', `${same} ${done}`, `Fiskerihavnene er viktige for distriktene. Kystverket arbeider med en plan for vedlikehold, sikring og mudring av innseilinger, og har bedt kommunene om innspill til prioriteringer før sommeren. Næringsaktørene har meldt behov for dypere kaier, bedre strømforsyning og mottak for avfall. ${comesBack}`, false], // prettier-ignore
])('like accounts, unlike conclusions: %s', ([, first, second, isFound], { expect }) => {
  const found = foundIn(likeUnlike, {
    sesjon: '2025-2026',
    accounts: [anAccount({ nummer: 12, omtale: first }), anAccount({ nummer: 15, omtale: second })],
  })
  expect(found).toEqual(isFound ? ['12 (2024–2025) og 15 (2024–2025)'] : [])
})

test('is for those who work with it, not for the public', () => {
  expect(likeUnlike.isPublic).toBe(false)
})
