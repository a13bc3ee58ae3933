import { expect, test } from 'vitest'
import { beforeLimit } from '@/lib/check/closed/before-limit'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  ['evaluere loven når den har virket i tre år', 'Departementet vil følge loven nøye.'],
  ['evaluere endringene etter at loven har fått virke i to år', 'Loven trådte i kraft 1. januar 2025.'],
  ['gjennomføre en evaluering av ordningen etter fem år', 'Ordningen er innført.'],
  ['evaluere forskriften etter 2 år', 'Det er satt av midler til evaluering.'],
  ['legge frem en rapport innen 1. juni 2026', 'Direktoratet har fått oppdraget.'],
  ['legge frem en plan innen utgangen av 2026', 'Arbeidet er i gang.'],
  [
    'legge frem en plan senest i forbindelse med statsbudsjettet for 2028',
    'Departementet er i dialog med partene.',
  ],
  ['levere en definisjon til Stortinget senest innen 1. april 2026', 'Oppdraget er gitt til direktoratet.'],
  ['innføre ordningen innen 1. august 2026', 'Departementet forbereder ordningen.'],
  ['komme tilbake med en sak i løpet av første halvår 2026', 'Saken følges opp i styringsdialogen.'],
  ['komme tilbake med en sak før juli 2026', 'Temaet er drøftet med kommunene.'],
  ['fjerne avgiften innen 2027', 'Avgiften er omtalt i budsjettet.'],
  ['rapportere til Stortinget etter at ordningen har virket i tre år', 'Ordningen ble innført i 2025.'],
  ['evaluere lova når ho har verka i tre år', 'Lova er sett i verk frå 2025.'],
  [
    'leggje fram ein rapport innan utgangen av 2026',
    'Oppdraget er gjeve til direktoratet. Det vert følgt opp.',
  ],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(beforeLimit, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  ['evaluere loven når den har virket i tre år', 'Evalueringen ble lagt frem i mars 2025.'],
  ['evaluere endringene etter at loven har fått virke i to år', 'Endringene er evaluert av Oslo Economics.'],
  ['evaluere forskriften etter 2 år', 'Evalueringen viser at forskriften virker.'],
  ['legge frem en rapport innen 1. juni 2026', 'Rapporten ble lagt frem 3. juni 2025.'],
  ['legge frem en plan innen utgangen av 2026', 'Planen ble lagt frem i Meld. St. 12 (2024–2025).'],
  ['legge frem en plan innen utgangen av 2024', 'Arbeidet er i gang.'],
  ['legge frem en plan for årene frem mot 2040', 'Planen ble lagt frem våren 2025.'],
  ['lage en fremskriving frem til 2040', 'Direktoratet har fått oppdraget.'],
  ['innføre ordningen innen 1. august 2026', 'Ordningen ble innført 1. januar 2025.'],
  ['sikre hjemmebesøk innen én uke etter fødsel', 'Tilbudet er etablert.'],
  ['sikre at klager blir besvart innen 30 dager', 'Nye rutiner er innført.'],
  ['legge frem en plan snarest', 'Planen er omtalt i meldingen.'],
  [
    'legge frem en plan i forbindelse med statsbudsjettet for 2026',
    'Planen er lagt frem i denne proposisjonen.',
  ],
  ['sikre rett til utdanning for dem som er født før 2027', 'Retten er lovfestet.'],
  ['leggje fram ein rapport innan utgangen av 2026', 'Rapporten vart lagd fram hausten 2024.'],
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(beforeLimit, asked, said)).toEqual([])
})
