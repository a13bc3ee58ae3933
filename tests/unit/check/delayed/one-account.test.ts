import { describe, expect, test } from 'vitest'
import { deadlinePassed } from '@/lib/check/delayed/deadline-passed'
import { demandUnanswered } from '@/lib/check/delayed/demand-unanswered'
import { openWithoutDate } from '@/lib/check/delayed/open-without-date'
import { promisePassed } from '@/lib/check/delayed/promise-passed'
import type { DocumentCheck } from '@/lib/check/document/types'
import { checked, foundIn } from '../../../support/checked-document'
import { anAccount, comesBack, done, propositionText, type Account } from '../../../support/prop1s-text'

type Row = [why: string, account: Partial<Account>, isFound: boolean, today?: string]

const reknar = 'Departementet reknar vedtaket som følgt opp.'
const attende = 'Regjeringa vil kome attende til Stortinget på eigna måte.'

/** One account in Prop. 1 S (2025–2026). */
function tell(check: DocumentCheck, rows: readonly Row[]): void {
  describe(check.rule, () => {
    test.for(rows)('%s', ([, account, isFound, today], { expect }) => {
      const one = anAccount({ sesjon: '2022-2023', dato: '7. mars 2023', nummer: 303, ...account })
      const found = foundIn(check, { sesjon: '2025-2026', accounts: [one] }, today)
      expect(found).toEqual(isFound ? [`303 (${one.sesjon.replace('-', '–')})`] : [])
    })
  })
}

const asks = (when: string) => `Stortinget ber regjeringen ${when} legge frem en stortingsmelding om havvind.`
const bed = (when: string) => `Stortinget bed regjeringa ${when} leggje fram ei stortingsmelding om havvind.`

tell(deadlinePassed, [
  ['a day has passed and nothing is said of it', { tekst: asks('innen 1. mars 2024'), omtale: `Arbeidet er omfattende. ${comesBack}` }, true], // prettier-ignore
  ['the end of a year has passed, in nynorsk', { tekst: bed('innan utgangen av 2024'), omtale: `Arbeidet er omfattande. ${attende}` }, true], // prettier-ignore
  ['a season has passed', { tekst: asks('i løpet av våren 2024'), omtale: comesBack }, true],
  ['the budget it should come in was laid before the Storting', { tekst: asks('i forbindelse med statsbudsjettet for 2025'), omtale: comesBack }, true], // prettier-ignore
  ['partly done counts as open', { tekst: asks('innen 1. mars 2024'), omtale: 'Anmodningsvedtaket anses som delvis fulgt opp.' }, true], // prettier-ignore
  ['the limit of a task that a directorate has is not the limit of the Storting', { tekst: asks('innen 1. mars 2024'), omtale: `Direktoratet har fått et oppdrag med frist 1. mai 2026. ${comesBack}` }, true], // prettier-ignore
  ['the day that only tells when the vedtak was adopted does not mention it', { tekst: asks('innen 1. mars 2024'), omtale: `Vedtaket ble truffet ved behandlingen av Dokument 8:12 S (2022–2023), jf. Innst. 201 S (2022–2023). ${comesBack}` }, true], // prettier-ignore
  ['the account says that the limit could not be met', { tekst: asks('innen 1. mars 2024'), omtale: `Det var ikke mulig å holde fristen. ${comesBack}` }, false], // prettier-ignore
  ['the account says so in nynorsk', { tekst: bed('innan utgangen av 2024'), omtale: `Tidsfristen var for knapp. ${attende}` }, false], // prettier-ignore
  ['the account names the same day', { tekst: asks('innen 1. mars 2024'), omtale: `Meldingen skulle vært klar 1. mars 2024. ${comesBack}` }, false], // prettier-ignore
  ['the limit lies ahead', { tekst: asks('innen utgangen av 2026'), omtale: comesBack }, false],
  ['the limit lies ahead of the print, and behind the day that is asked for', { tekst: asks('innen utgangen av 2025'), omtale: comesBack }, true, '2026-02-01'], // prettier-ignore
  ['it is reported as followed up', { tekst: asks('innen 1. mars 2024'), omtale: done }, false],
  ['it is proposed repealed', { tekst: asks('innen 1. mars 2024'), omtale: 'Vedtaket foreslås opphevet, jf. forslag til romertallsvedtak X.' }, false], // prettier-ignore
  ['urgency is no limit', { tekst: asks('så snart som mulig'), omtale: comesBack }, false],
  ['a time inside the matter is no limit', { tekst: 'Stortinget ber regjeringen sikre at alle får svar innen én uke.', omtale: comesBack }, false], // prettier-ignore
])

tell(promisePassed, [
  ['a season that was ahead last year', { omtale: `Regjeringen vil legge frem en sak for Stortinget våren 2024. ${comesBack}` }, true], // prettier-ignore
  ['the same in nynorsk', { omtale: `Departementet tek sikte på å sende framlegget på høyring hausten 2024. ${attende}` }, true], // prettier-ignore
  ['the time stands first', { omtale: `I løpet av første halvår 2024 vil direktoratet kartlegge behovet. ${comesBack}` }, true], // prettier-ignore
  ['closed with a promise that lay behind it in print', { omtale: `Forskriften skal etter planen fastsettes i løpet av 2024. ${done}` }, true], // prettier-ignore
  ['a promise that has passed on the day that is asked for', { omtale: `Utvalget skal levere innen 1. desember 2025. ${comesBack}` }, true, '2026-03-01'], // prettier-ignore
  ['the same, closed in print: nobody reports on it any more', { omtale: `Utvalget skal levere innen 1. desember 2025. ${done}` }, false, '2026-03-01'], // prettier-ignore
  [
    'a promise that lies ahead',
    { omtale: `Regjeringen vil legge frem en sak våren 2026. ${comesBack}` },
    false,
  ],
  ['what was done then', { omtale: `Regjeringen la frem en sak våren 2024. ${comesBack}` }, false],
  ['what was done then, in nynorsk', { omtale: `Framlegget blei sendt på høyring hausten 2024. ${attende}` }, false], // prettier-ignore
  ['told to be kept in the next sentence', { omtale: `Utvalget skal levere utredningen innen 1. juni 2024. Utredningen ble levert 28. mai 2024. ${comesBack}` }, false], // prettier-ignore
  ['how things are since a year', { omtale: `Fra 2024 skal alle kommuner ha en plan. ${comesBack}` }, false],
  ['a rule that has come into force and shall secure something', { omtale: `Loven trådte i kraft 1. juli 2024 og skal sikre lik tilgang. ${comesBack}` }, false], // prettier-ignore
  ['a letter with its day', { omtale: `Direktoratet skal følge opp i tråd med brev av 3. mars 2024. ${comesBack}` }, false], // prettier-ignore
  ['what another is quoted to have said', { omtale: `Komiteen skrev: «Regjeringen vil legge frem en sak våren 2024.» ${comesBack}` }, false], // prettier-ignore
])

tell(openWithoutDate, [
  ['open in the third account, without any time', { omtale: comesBack }, true],
  ['the same in nynorsk', { omtale: attende }, true],
  ['open in the second account', { sesjon: '2023-2024', dato: '7. mars 2024', omtale: comesBack }, false],
  ['it says when', { omtale: `Lovforslaget skal sendes på høring i løpet av 2026. ${comesBack}` }, false],
  ['it says when, in nynorsk', { omtale: `Ei sak vil bli lagd fram våren 2026. ${attende}` }, false],
  ['closed', { omtale: done }, false],
  ['closed in nynorsk', { omtale: reknar }, false],
  ['the Storting itself asked for it in five years', { tekst: 'Stortinget ber regjeringen evaluere loven etter at den har virket i fem år.', omtale: comesBack }, false], // prettier-ignore
  ['nothing is concluded and the table says Nei', { omtale: 'Departementet har dialog med partene.', avsluttes: 'Nei' }, true], // prettier-ignore
  ['nothing is concluded and the table says Ja', { omtale: 'Departementet har dialog med partene.', avsluttes: 'Ja' }, false], // prettier-ignore
].map(([why, account, isFound]) => [why, { tekst: asks(''), ...(account as Partial<Account>) }, isFound] as Row)) // prettier-ignore

const two =
  'Stortinget ber regjeringen sikre at skolebøkene blir gratis for elevene, og at ferjene mellom øyene får elektrisk framdrift.'
const toNynorsk =
  'Stortinget bed regjeringa syte for at skulebøkene blir gratis for elevane, og at ferjene mellom øyane får elektrisk framdrift.'

tell(demandUnanswered, [
  ['one of two is spoken of', { tekst: two, omtale: `Gratis skolebøker for elevene er innført. ${done}` }, true], // prettier-ignore
  ['the same in nynorsk', { tekst: toNynorsk, omtale: `Gratis skulebøker for elevane er innførte. ${reknar}` }, true], // prettier-ignore
  ['both are spoken of', { tekst: two, omtale: `Gratis skolebøker for elevene er innført, og ferjene går nå elektrisk. ${done}` }, false], // prettier-ignore
  ['neither is spoken of: they are answered together', { tekst: two, omtale: `Departementet følger opp. ${comesBack}` }, false], // prettier-ignore
  ['all are said to be answered', { tekst: two, omtale: `Gratis skolebøker for elevene er innført. Begge delene er fulgt opp. ${done}` }, false], // prettier-ignore
  ['there is one demand', { tekst: 'Stortinget ber regjeringen gjøre skolebøkene gratis.', omtale: done }, false], // prettier-ignore
  ['a second act in the same sentence', { tekst: 'Stortinget ber regjeringen kartlegge skredfaren langs riksveiene i Nordland, og utarbeide retningslinjer for stenging ved storm.', omtale: `Skredfaren langs riksveiene i Nordland er kartlagt. ${done}` }, true], // prettier-ignore
  ['a second act, in nynorsk', { tekst: 'Stortinget bed regjeringa kartleggje skredfaren langs riksvegane i Nordland, samt å utarbeide retningsliner for stenging ved storm.', omtale: `Skredfaren langs riksvegane i Nordland er kartlagd. ${reknar}` }, true], // prettier-ignore
  ['a part that is named by itself', { tekst: 'Stortinget ber regjeringen bygge ut jernbanen på Vestlandet med kryssingsspor, herunder universell utforming av perronger.', omtale: `Jernbanen på Vestlandet er bygget ut med tre kryssingsspor. ${done}` }, true], // prettier-ignore
  ['a work behind what the first is for', { tekst: 'Stortinget ber regjeringen lage en strategi mot plast i havet for å redusere forsøplingen og etablere mottak for kasserte fiskegarn.', omtale: `Strategien mot plast i havet skal redusere forsøplingen. ${done}` }, true], // prettier-ignore
  ['what the act is for is no second one', { tekst: 'Stortinget ber regjeringen lage en strategi mot plast i havet for å hindre forsøpling og forebygge skader på sjøfuglenes hekkeplasser.', omtale: `Strategien mot plast i havet hindrer forsøpling. ${done}` }, false], // prettier-ignore
  ['two verbs for one thing', { tekst: 'Stortinget ber regjeringen styrke og utvide redningstjenesten langs kysten.', omtale: `Redningstjenesten langs kysten er styrket. ${done}` }, false], // prettier-ignore
  ['both acts of the sentence are told', { tekst: 'Stortinget ber regjeringen kartlegge skredfaren langs riksveiene i Nordland, og utarbeide retningslinjer for stenging ved storm.', omtale: `Skredfaren langs riksveiene i Nordland er kartlagt, og retningslinjer for stenging finnes. ${done}` }, false], // prettier-ignore
  ['the rest is answered as the rest', { tekst: two, omtale: `Gratis skolebøker for elevene er innført. Det resterende i vedtaket følges opp av departementet. ${comesBack}` }, false], // prettier-ignore
  ['to come back to the Storting is no demand of its own', { tekst: 'Stortinget ber regjeringen gjøre skolebøkene gratis for elevene. Stortinget ber regjeringen komme tilbake på egnet måte.', omtale: `Skolebøkene er gratis for elevene. ${done}` }, false], // prettier-ignore
])

test('a passed promise is shown on the line where its sentence begins', () => {
  const omtale = `Arbeidet er i gang.\n\nRegjeringen vil legge frem en sak for Stortinget våren 2024. ${comesBack}`
  const text = propositionText({
    sesjon: '2025-2026',
    accounts: [anAccount({ sesjon: '2022-2023', dato: '7. mars 2023', omtale })],
  })
  const [found] = promisePassed.find(checked(text))
  expect(found?.lines).toEqual([text.split('\n').findIndex((line) => line.startsWith('Regjeringen vil legge')) + 1]) // prettier-ignore
})
