import { expect, test } from 'vitest'
import { onlyAsked } from '@/lib/check/closed/only-asked'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  [
    'styrke tilsynet med bemanningsbyråer',
    'Arbeidstilsynet er i tildelingsbrevet for 2025 bedt om å prioritere dette.',
  ],
  [
    'styrke tilsynet med bemanningsbyråer',
    'Departementet har gitt Arbeidstilsynet i oppdrag å øke innsatsen.',
  ],
  ['utrede en ny modell for studiestøtte', 'Lånekassen har fått i oppdrag å utrede en modell.'],
  [
    'utrede en ny modell for studiestøtte',
    'Oppdraget er gitt til Direktoratet for høyere utdanning og kompetanse.',
  ],
  ['sikre raskere saksbehandling', 'Politidirektoratet ble bedt om å vurdere tiltak.'],
  ['sikre raskere saksbehandling', 'Saken følges opp i styringsdialogen med Utlendingsdirektoratet.'],
  ['sikre raskere saksbehandling', 'Vedtaket er tatt inn i tildelingsbrevet til direktoratet.'],
  ['gjennomgå regelverket for drosjer', 'Det er nedsatt en arbeidsgruppe som skal gå gjennom regelverket.'],
  ['gjennomgå regelverket for drosjer', 'Regjeringen har oppnevnt et utvalg som skal gjennomgå reglene.'],
  ['kartlegge omfanget av digital vold', 'Departementet har inngått avtale med en ekstern utreder.'],
  [
    'sørge for flere lærlingplasser i staten',
    'Det er statlige virksomheter som har ansvar for dette, og de er bedt om å øke antallet.',
  ],
  ['etablere et nasjonalt senter', 'Universitetet har fått ansvaret for å etablere senteret.'],
  ['betre beredskapen langs kysten', 'Kystverket har fått i oppdrag å vurdere korleis dette kan gjerast.'],
  ['betre beredskapen langs kysten', 'Kystverket vart i tildelingsbrevet bedt om å styrkje beredskapen.'],
  ['greie ut ein ny modell', 'Departementet har gjeve direktoratet i oppdrag å greie ut ein modell.'],
  ['greie ut ein ny modell', 'Det er sett ned ei arbeidsgruppe som skal sjå på saka.'],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(onlyAsked, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  [
    'gi Arbeidstilsynet i oppdrag å føre mer tilsyn',
    'Departementet har gitt Arbeidstilsynet i oppdrag å føre mer tilsyn.',
  ],
  ['oppnevne et utvalg som ser på reglene', 'Utvalget ble oppnevnt i april.'],
  [
    'sikre dette gjennom føringer til helseforetakene',
    'Det er gitt føringer i foretaksmøtet, og foretakene er bedt om å følge dem.',
  ],
  [
    'utrede en ny modell for studiestøtte',
    'Lånekassen fikk i oppdrag å utrede en modell, og leverte sin rapport i mars.',
  ],
  ['utrede en ny modell for studiestøtte', 'Lånekassen har på oppdrag fra departementet utredet en modell.'],
  [
    'sikre raskere saksbehandling',
    'Direktoratet er bedt om å prioritere saken. Saksbehandlingen er digitalisert, og nye rutiner er innført.',
  ],
  [
    'gjennomgå regelverket for drosjer',
    'Utvalget som ble oppnevnt i 2023, la frem sin utredning i mai 2025.',
  ],
  [
    'styrke tilsynet med bemanningsbyråer',
    'Tilsynet er gitt i oppdrag å prioritere dette, og loven ble endret 1. april 2025.',
  ],
  [
    'kartlegge omfanget av digital vold',
    'Instituttet fikk i oppdrag å kartlegge omfanget. Kartleggingen er gjennomført og publisert.',
  ],
  [
    'etablere et nasjonalt senter',
    'Senteret er etablert ved universitetet, som har fått ansvaret for driften.',
  ],
  ['etablere et nasjonalt senter', 'Senteret åpnet i august 2025.'],
  [
    'legge frem en sak om kulturskolen',
    'Regjeringen la frem Meld. St. 18 (2024–2025), der kommunene bes om å samarbeide.',
  ],
  [
    'greie ut ein ny modell',
    'Direktoratet fekk i oppdrag å greie ut ein modell, og leverte rapporten hausten 2024.',
  ],
  ['greie ut ein ny modell', 'Modellen er greidd ut av direktoratet på oppdrag frå departementet.'],
  [
    'betre beredskapen langs kysten',
    'Kystverket har fått i oppdrag å styrkje vakta, og to nye fartøy er sette i drift.',
  ],
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(onlyAsked, asked, said)).toEqual([])
})
