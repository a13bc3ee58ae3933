import { expect, test } from 'vitest'
import { workRemains } from '@/lib/check/closed/work-remains'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  ['utrede et forbud mot plast i fiskeri', 'Miljødirektoratet utreder saken, og svaret ventes våren 2026.'],
  ['utrede et forbud mot plast i fiskeri', 'Utredningsarbeidet er godt i gang.'],
  ['innføre en pantordning for vinduer', 'Regjeringen tar sikte på å innføre ordningen i løpet av 2027.'],
  ['innføre en pantordning for vinduer', 'Det arbeides med en forskrift som vil regulere dette.'],
  ['innføre en pantordning for vinduer', 'Forslag til forskrift er på høring.'],
  [
    'legge frem en plan for skredsikring',
    'Samferdselsdepartementet vil legge frem planen for Stortinget neste år.',
  ],
  ['legge frem en plan for skredsikring', 'Statens vegvesen arbeider nå med en slik plan.'],
  ['legge frem en plan for skredsikring', 'Planen er under utarbeidelse.'],
  ['styrke rettsvernet for varslere', 'Det skal oppnevnes et utvalg som skal se på reglene.'],
  ['styrke rettsvernet for varslere', 'Regjeringen har besluttet at det skal utarbeides en ny veileder.'],
  ['lovfeste retten til skolefrukt', 'Lovforslaget er ennå ikke fremmet.'],
  ['lovfeste retten til skolefrukt', 'Departementet planlegger å sende et lovforslag på høring.'],
  ['evaluere omsettingskravet', 'Evalueringen pågår, og departementet avventer resultatet.'],
  ['evaluere omsettingskravet', 'Oppdraget har frist 1. juni 2026.'],
  ['opprette et register over bobiler', 'Det gjenstår å avklare finansieringen.'],
  ['opprette et register over bobiler', 'Etableringen av registeret er planlagt, men ikke ferdig.'],
  ['greie ut ei ny tilskotsordning', 'Direktoratet greier ut saka, og arbeidet held fram.'],
  ['innføre ei ny tilskotsordning', 'Regjeringa tek sikte på å innføre ordninga frå 2027.'],
  ['innføre ei ny tilskotsordning', 'Departementet vil sende eit framlegg på høyring.'],
  ['leggje fram ein strategi for språk', 'Det blir arbeidd godt, men strategien er enno ikkje ferdig.'],
  ['leggje fram ein strategi for språk', 'Strategien skal leggjast fram i 2026.'],
  ['leggje fram ein strategi for språk', 'Departementet arbeider med ein strategi.'],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(workRemains, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  [
    'utrede et forbud mot plast i fiskeri',
    'Utredningen ble overlevert i mai 2025. Departementet vil vurdere anbefalingene.',
  ],
  [
    'utrede et forbud mot plast i fiskeri',
    'Direktoratet utredet saken i 2024 og konkluderte med at et forbud er mulig.',
  ],
  [
    'innføre en pantordning for vinduer',
    'Pantordningen ble innført 1. januar 2025. Ordningen skal bidra til økt ombruk.',
  ],
  [
    'innføre en pantordning for vinduer',
    'Ordningen er innført, og departementet vil fortsette å følge med på hvordan den virker.',
  ],
  [
    'innføre en pantordning for vinduer',
    'Forskriften trådte i kraft 1. juli 2025. Produsenten skal ta imot vinduer uten vederlag.',
  ],
  [
    'legge frem en plan for skredsikring',
    'Planen ble lagt frem i Meld. St. 14 (2024–2025). Tiltakene følges opp i de årlige budsjettene.',
  ],
  [
    'legge frem en plan for skredsikring',
    'Regjeringen la i mars frem Meld. St. 14 (2024–2025), og vil gjennomføre tiltakene trinnvis.',
  ],
  ['styrke rettsvernet for varslere', 'Det er bevilget 20 mill. kroner, og en ny veileder er publisert.'],
  [
    'styrke rettsvernet for varslere',
    'Reglene er endret. Dersom det blir behov, vil departementet vurdere nye tiltak.',
  ],
  [
    'styrke rettsvernet for varslere',
    'Arbeidsgiver skal etter loven utarbeide rutiner, og Arbeidstilsynet har styrket sitt tilsyn.',
  ],
  [
    'lovfeste retten til skolefrukt',
    'Retten er lovfestet fra 1. august 2025. Kommunen skal gjennomføre ordningen.',
  ],
  [
    'lovfeste retten til skolefrukt',
    'Departementet varslet i 2023 at regjeringen ville fremme et lovforslag. Loven er vedtatt og har trådt i kraft.',
  ],
  [
    'sikre god dialog med partene',
    'Departementet har løpende kontakt med partene, og følger opp saken i de årlige møtene.',
  ],
  [
    'oppnevne et utvalg som ser på reglene',
    'Utvalget ble oppnevnt i statsråd 4. april 2025 og skal levere sin utredning innen 2027.',
  ],
  ['sette i gang et forsøk med gratis buss', 'Forsøket er satt i gang i tre byer.'],
  [
    'evaluere omsettingskravet',
    'Evalueringen er gjennomført. Stortinget skrev at «regjeringen vil legge frem en ny lov».',
  ],
  [
    'greie ut ei ny tilskotsordning',
    'Utgreiinga vart overlevert hausten 2024. Departementet vil vurdere tilrådingane.',
  ],
  ['innføre ei ny tilskotsordning', 'Ordninga er innført frå 2025, og ho skal medverke til meir aktivitet.'],
  [
    'leggje fram ein strategi for språk',
    'Strategien vart lagd fram i juni. Departementet vil følgje med på utviklinga.',
  ],
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(workRemains, asked, said)).toEqual([])
})
