import { describe, expect, test } from 'vitest'
import { readBodies } from '@/lib/parse/fields/bodies'

const origin =
  'Vedtaket ble truffet ved behandling av Dokument 8:85 S (2021–2022), jf. Innst. 255 S (2021–2022). '
const inAccount = (sentence: string) => readBodies('', origin + sentence).map(({ name }) => name)
const inRequest = (sentence: string) => readBodies(sentence, '').map(({ name }) => name)

describe('an organisation that gets a task, does one or is party', () => {
  test.for([
    [
      'Helsedirektoratet fikk i tildelingsbrev for 2025 i oppdrag å definere begrepet.',
      ['Helsedirektoratet'],
    ],
    ['På oppdrag fra departementet, utredet Helsedirektoratet markedet.', ['Helsedirektoratet']],
    [
      'Det er gitt oppdrag til Direktoratet for medisinske produkter i samarbeid med Helsedirektoratet om en utredning.',
      ['Direktoratet for medisinske produkter', 'Helsedirektoratet'],
    ],
    [
      'Helsedirektoratet, i samarbeid med Norsk helsenett SF, har fått oppdrag om foreldrestøtte.',
      ['Helsedirektoratet', 'Norsk helsenett SF'],
    ],
    [
      'Evalueringen er utført av PwC på oppdrag fra Helse- og omsorgsdepartementet.',
      ['Helse- og omsorgsdepartementet', 'PwC'],
    ],
    [
      'Det vises til arbeidet med Innovasjons- og samskapingsutvalget (oppnevnt oktober 2024), som skal levere sin utredning.',
      ['Innovasjons- og samskapingsutvalget'],
    ],
    [
      'Det er Helse Nord RHF og Universitetssykehuset i Nord-Norge (UNN) som har ansvar for vurderingen.',
      ['Helse Nord RHF', 'Universitetssykehuset i Nord-Norge'],
    ],
    [
      'De regionale helseforetakene er blitt enige med Røde Kors og Norsk Folkehjelp om en avtale.',
      ['de regionale helseforetakene', 'Røde Kors', 'Norsk Folkehjelp'],
    ],
    ['Kartleggingen ble utført av Nordlys Analyse og publisert i februar.', ['Nordlys Analyse']],
    // seed 004:4260
    [
      'Strategien er tatt inn i oppdragsdokumentene til regionale helseforetak for 2025.',
      ['regionale helseforetak'],
    ],
    [
      'Oppdraget er gitt til regionale helseforetak. De regionale helseforetakene har levert en plan.',
      ['de regionale helseforetakene'],
    ],
    [
      'Statens vegvesen og Jernbanedirektoratet har utredet tiltaket.',
      ['Statens vegvesen', 'Jernbanedirektoratet'],
    ],
    [
      'Samferdselsdepartementet har bedt Bane NOR om å vurdere saken.',
      ['Samferdselsdepartementet', 'Bane NOR'],
    ],
    [
      'Justis- og beredskapsdepartementet ga Politidirektoratet i oppdrag å kartlegge behovet sammen med Kripos.',
      ['Justis- og beredskapsdepartementet', 'Politidirektoratet', 'Kripos'],
    ],
    [
      'Direktoratet for samfunnssikkerhet og beredskap (DSB) leder arbeidet.',
      ['Direktoratet for samfunnssikkerhet og beredskap'],
    ],
    ['Utdanningsdirektoratet og NOKUT samarbeider om oppdraget.', ['Utdanningsdirektoratet', 'NOKUT']],
    [
      'Oppdraget er gitt til Norges vassdrags- og energidirektorat.',
      ['Norges vassdrags- og energidirektorat'],
    ],
    ['Arbeidet skjer i dialog med KS og Oslo kommune.', ['KS', 'Oslo kommune']],
    [
      'Miljødirektoratet har fått i oppdrag å greie ut saka i samarbeid med Havforskingsinstituttet.',
      ['Miljødirektoratet', 'Havforskingsinstituttet'],
    ],
    [
      'Landbruks- og matdepartementet har gjeve Mattilsynet i oppdrag å gå gjennom regelverket.',
      ['Landbruks- og matdepartementet', 'Mattilsynet'],
    ],
    [
      'Dei regionale helseføretaka fekk i 2024 i oppdrag å byggje opp tilbodet.',
      ['dei regionale helseføretaka'],
    ],
    ['I november bad departementet Bufdir om å følgje opp vedtaket.', ['Bufdir']],
    [
      'Samferdselsdepartementet sendte brev til Bane NOR SF og Norske tog AS.',
      ['Samferdselsdepartementet', 'Bane NOR SF', 'Norske tog AS'],
    ],
    [
      'Statsforvaltaren i Rogaland og Landbruksdirektoratet har ansvar for kartlegginga.',
      ['Statsforvaltaren i Rogaland', 'Landbruksdirektoratet'],
    ],
    [
      'Kunnskapsdepartementet foreslår midler til Universitetet i Oslo, NTNU og Høgskulen på Vestlandet.',
      ['Kunnskapsdepartementet', 'Universitetet i Oslo', 'NTNU', 'Høgskulen på Vestlandet'],
    ],
    [
      'Direktoratet for strålevern og atomsikkerhet har fått i oppdrag å måle radon.',
      ['Direktoratet for strålevern og atomsikkerhet'],
    ],
    [
      'Arbeidet ledes av Senter for medisinsk etikk i samarbeid med Statistisk sentralbyrå.',
      ['Senter for medisinsk etikk', 'Statistisk sentralbyrå'],
    ],
    ['Kripos, Økokrim og PST er også involvert i arbeidet.', ['Kripos', 'Økokrim', 'PST']],
    ['Saka er utgreidd av Noregs institutt i samråd med Sametinget.', ['Sametinget']],
  ] as [string, string[]][])('«%s»', ([sentence, names]) => {
    expect(inAccount(sentence)).toEqual(names)
  })

  test.for([
    ['Stortinget ber regjeringen i konsultasjon med KS vurdere tiltak.', ['KS']],
    [
      'Stortinget ber regjeringen gi styringssignal til de regionale helseforetakene om å sikre tilgang.',
      ['de regionale helseforetakene'],
    ],
    [
      'Stortinget ber regjeringen sørge for at Folkehelseinstituttet, Helsedirektoratet og helseforetakene utnytter mulighetene.',
      ['Folkehelseinstituttet', 'Helsedirektoratet'],
    ],
    ['Stortinget ber regjeringen gi Enova i oppdrag å utvide støtteordningen.', ['Enova']],
    ['Stortinget ber regjeringa syte for at Statens vegvesen utbetrar vegen.', ['Statens vegvesen']],
  ] as [string, string[]][])('in a request: «%s»', ([sentence, names]) => {
    expect(inRequest(sentence)).toEqual(names)
  })
})

describe('an organisation that is only mentioned', () => {
  test.for([
    ['Inntaket skjer etter prioriteringsveiledere fra Helsedirektoratet.', 'a source'],
    ['Forslagene fra Kvinnehelseutvalget skal innlemmes i arbeidet.', 'the verb belongs to the proposals'],
    ['Det vises til Koronautvalgets rapport.', 'genitive'],
    ['Regjeringen støtter vurderinger fra Helsedirektoratet om ansvaret.', 'a source'],
    ['Rapportene som Koronakommisjonen avga, er fulgt opp.', 'whose reports'],
    ['Ordningen er som den Studentsamskipnaden i Oslo kan tilby.', 'a comparison'],
    ['Se Prop. 1 S (2025–2026) for Kommunal- og distriktsdepartementet.', 'whose document'],
    ['Departementet vil følge opp dette videre.', 'no name'],
    ['Regjeringen har lagt frem en melding for Stortinget.', 'government and Storting'],
    ['Kontroll- og konstitusjonskomiteen merket seg at saken ikke er fremmet.', 'a committee'],
    ['Klagenemnda er et forvaltningsorgan.', 'a common noun'],
    ['Henvisende sykehus kan gi støtte.', 'a common noun'],
    ['Regelverket er til vurdering, og rammeverket skal revideres.', 'ends like a name'],
    ['Posten omfatter tilskudd til kommunene.', 'a budget item'],
    ['Departementet samarbeider med Norsk og andre.', 'a bare adjective'],
    ['Direktoratet for medisinske produkters vurdering er lagt til grunn.', 'genitive'],
    ['Fagdepartementene har ansvar for egen sektor.', 'a common noun'],
    ['Regjeringen samarbeider med Sverige og EU om saken.', 'countries'],
    ['Barn med ADHD har rett til BUP.', 'abbreviations that are no organisations'],
  ])('«%s» (%s)', ([sentence]) => {
    expect(inAccount(sentence as string)).toEqual([])
  })

  test.for([
    ['Stortinget ber regjeringen gjennomføre en evaluering av Norsk pasientskadeerstatning.'],
    ['Stortinget ber regjeringen revidere loven etter at Koronakommisjonen har levert sin rapport.'],
    ['Stortinget ber regjeringen sikre at Koronakommisjonen gjør en grundig vurdering.'],
    ['Stortinget ber regjeringen følge opp anbefalingene fra Riksrevisjonen.'],
  ])('in a request: «%s»', ([sentence]) => {
    expect(inRequest(sentence as string)).toEqual([])
  })
})

test('an abbreviation stands for the name that introduced it', () => {
  const account = `${origin}Energidepartementet ga i brev av 3. mars 2024 Norges vassdrags- og energidirektorat (NVE) i oppdrag å gå gjennom regelverket. NVE leverte sin rapport. Norsk Eksempelverk (NEV) er et verk. NEV har fått i oppdrag å følge med.`
  expect(readBodies('', account).map(({ name }) => name)).toEqual([
    'Energidepartementet',
    'Norges vassdrags- og energidirektorat',
    'Norsk Eksempelverk',
  ])
})

test('«Nemnda» and «Utvalget» stand for the one name of that kind', () => {
  const one = 'Kvinnen kan søke til Nasjonal klagenemnd for abort. Nemnda informerer sykehuset om avslaget.'
  expect(inAccount(one)).toEqual(['Nasjonal klagenemnd for abort'])
  const two = 'Det vises til Tannhelseutvalget og Kvinnehelseutvalget. Utvalget har levert sin utredning.'
  expect(inAccount(two)).toEqual([])
})

test('ministries come first, each body once, the longer name wins', () => {
  const found = readBodies(
    'Stortinget ber regjeringen innføre en ordning der Helse Nord kan refundere overnatting.',
    `${origin}Helsedirektoratet har vurdert saken. Helse- og omsorgsdepartementet har sendt oppdragsdokument til Helse Nord RHF. Helsedirektoratet følger med.`,
  )
  expect(found.map(({ name }) => name)).toEqual([
    'Helse- og omsorgsdepartementet',
    'Helse Nord RHF',
    'Helsedirektoratet',
  ])
})

test('a hostile text costs no more than its length', () => {
  const started = performance.now()
  readBodies('', 'Helse- og Norsk Den norske i samarbeid med Statens til '.repeat(10_000))
  readBodies('', `Norsk ${'a'.repeat(300_000)}`)
  expect(performance.now() - started).toBeLessThan(5_000)
})
