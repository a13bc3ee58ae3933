import { describe, expect, test } from 'vitest'
import { readConclusion } from '@/lib/parse/fields/conclusion'

const origin =
  'Vedtaket ble truffet ved behandling av Dokument 8:85 S (2021–2022), jf. Innst. 255 S (2021–2022). '

describe('the ministry regards the vedtak as followed up', () => {
  test.for([
    ['Anmodningsvedtaket anses som fulgt opp.', 'seed 004:2438'],
    ['Anmodningsvedtaket anses som fult opp.', 'misprint, seed 004:5029'],
    ['Anmodningsvedtaket anses med dette som fulgt opp.', 'other ministries'],
    [
      'Anmodningsvedtaket anses med foreslått budsjett og redegjørelsen over for å være fulgt opp.',
      'seed 004:22419',
    ],
    ['Vedtaket anses oppfylt.', 'older'],
    ['Anmodningsvedtaket ansees å være fulgt opp.', 'older spelling'],
    ['Regjeringen anser anmodningsvedtaket som fulgt opp.', 'active'],
    ['På denne bakgrunn anser departementet vedtaket som fulgt opp.', 'inverted'],
    ['Departementet viser til komiteens merknad og anser vedtaket som fulgt opp.', 'names the committee'],
    ['Med dette anses vedtaket for å være ivaretatt.', 'inverted passive'],
    ['Departementet vil på denne bakgrunn anse vedtaket som fulgt opp.', 'with «vil»'],
    ['Vedtak nr. 35, punkt 51, anses som fulgt opp.', 'a punkt is the unit'],
    ['Vedtaket er med dette fulgt opp.', 'without «anses»'],
    ['Anmodningen er dermed imøtekommet.', 'older noun'],
    ['Dette anses som fulgt opp.', 'pronoun'],
    ['Vedtakspunktet anses som fulgt opp.', 'a punkt'],
    ['Regjeringen anser derfor anmodningsvedtakene nr. 12 og 13 (2020–2021) som fulgt opp.', 'two at once'],
    ['Med dette er anmodningsvedtak nr. 35, punkt 51 (2021–2022) å anse som fulgt opp.', '«er å anse som»'],
    ['Vedtaket er gjennomført.', 'carried out'],
    ['Departementet reknar med dette oppmodinga frå Stortinget som følgd opp.', 'nynorsk, feminine'],
    ['Regjeringa ser det slik at vedtaket er følgt opp.', 'nynorsk, «ser det slik»'],
    [
      'Etter departementets syn er vedtaket fulgt opp gjennom forskriftsendring 1. juli 2021.',
      'inverted fact',
    ],
    ['Stortingets anmodning er besvart i Ot.prp. nr. 109 (2004–2005).', 'older, «besvart»'],
    ['Anmodningsvedtaket vil med dette være fulgt opp.', '«vil med dette»'],
    ['Vedtaket er dermed fulgt opp, og rapporteringen avsluttes.', 'both at once'],
    ['Departementet foreslår at vedtaket anses fulgt opp.', '«foreslår at»'],
    ['Rapporteringen på vedtaket avsluttes.', 'only the reporting'],
    ['Departementet reknar vedtaket som følgt opp.', 'nynorsk'],
    ['Oppmodingsvedtaket vert med dette rekna som følgt opp.', 'nynorsk passive with «vert»'],
    ['Oppmodingsvedtaket reknast som følgt opp.', 'nynorsk s-passive'],
    ['Vedtaket blir sett på som følgt opp.', 'nynorsk, «blir sett på som»'],
    ['Regjeringa ser på oppmodinga som oppfylt.', 'nynorsk active'],
    ['Vedtaket er no følgt opp.', 'nynorsk, short'],
    ['Rapporteringa på oppmodingsvedtaket vert avslutta.', 'nynorsk, only the reporting'],
  ])('«%s» (%s)', ([sentence]) => {
    const account = `${origin}Loven ble endret i 2024. ${sentence}`
    const read = readConclusion(account)
    expect(read).toMatchObject({ conclusion: 'ANSES_FULGT_OPP', conclusionSentence: sentence })
    expect(account.slice(read.start, read.end)).toBe(sentence)
  })
})

describe('the ministry comes back', () => {
  test.for([
    ['Regjeringen vil komme tilbake til Stortinget på egnet måte.', 'seed 004:3046'],
    ['Regjeringen vil etter gjennomført høring komme tilbake til Stortinget på egnet måte.', 'seed 004:5129'],
    ['Departementet kommer tilbake til saken i statsbudsjettet for 2027.', 'a budget'],
    ['Regjeringen tar sikte på å komme tilbake til Stortinget våren 2026.', 'a season'],
    ['Departementet vil holde Stortinget orientert om arbeidet.', 'keeps informed'],
    ['Stortinget vil bli orientert på egnet måte.', 'passive'],
    ['Regjeringen vil legge fram en proposisjon for Stortinget i 2026.', 'lays before'],
    ['Departementet vil redegjøre for arbeidet i Prop. 1 S (2026–2027).', 'next year'],
    ['Departementet vil komme tilbake til Stortinget når Bufdir har levert tilrådingar.', 'an event'],
    ['Vedtaket anses derfor ikke fulgt opp ennå.', 'denied, without «som»'],
    ['Rapportering på vedtaket videreføres i Prop. 1 S (2026–2027).', 'the reporting goes on'],
    [
      'Departementet planlegger derfor å rapportere på vedtaket i neste års budsjettproposisjon.',
      'next year',
    ],
    [
      'Regjeringa tek sikte på å leggje fram ein proposisjon for Stortinget våren 2026.',
      'nynorsk, lays before',
    ],
    ['Anmodningsvedtaket anses ikke som fulgt opp.', 'denied'],
    ['Vedtaket kan ikke anses som fulgt opp før loven er endret.', 'denied'],
    ['Vedtaket vil anses som fulgt opp når loven trer i kraft.', 'only later'],
    ['Vedtaket vil være fulgt opp når forskriften er fastsatt.', 'only later'],
    ['Regjeringa kjem attende til Stortinget på eigna måte.', 'nynorsk'],
    ['Regjeringa vil kome tilbake til Stortinget med ei sak.', 'nynorsk, -e'],
    ['Departementet vil halde Stortinget orientert om saka på eigna måte.', 'nynorsk'],
    ['Vedtaket er ikkje følgt opp.', 'nynorsk, denied'],
    ['Departementet reknar ikkje oppmodingsvedtaket som følgt opp.', 'nynorsk, denied'],
  ])('«%s» (%s)', ([sentence]) => {
    expect(readConclusion(`${origin}Arbeidet er i gang. ${sentence}`)).toMatchObject({
      conclusion: 'KOMMER_TILBAKE',
      conclusionSentence: sentence,
    })
  })
})

describe('the ministry proposes repeal', () => {
  test.for([
    [
      'Anmodningsvedtak nr. 82 (2018–2019), 3. desember 2018, foreslås opphevet, jf. forslag til romertallsvedtak X.',
    ],
    ['Regjeringen foreslår at vedtaket oppheves.'],
    ['Departementet foreslår derfor å oppheve anmodningsvedtak nr. 12 (2020–2021).'],
    ['Det fremmes forslag om opphevelse av vedtaket.'],
    ['Stortinget bes om å oppheve vedtaket.'],
    ['Vedtaket vert foreslått oppheva, jf. framlegg til romartalsvedtak V.'],
    ['Oppmodingsvedtaket blir føreslått oppheva.'],
  ])('«%s»', ([sentence]) => {
    expect(readConclusion(`${origin}Tiltaket er kostbart. ${sentence}`)).toMatchObject({
      conclusion: 'FORESLATT_OPPHEVET',
      conclusionSentence: sentence,
    })
  })
})

describe('a part is done and a part is left', () => {
  test.for([
    [
      'Vedtaket om å sikre at det ikke blir opphold i ordningen, ble gitt som oppdrag til Helsedirektoratet og anses oppfylt. Det resterende i anmodningsvedtaket vil følges opp av departementet, og regjeringen vil komme tilbake til Stortinget på egnet måte.',
      'seed 004:3036',
    ],
    [
      'Første del av vedtaket anses oppfylt. For den andre delen vil regjeringen komme tilbake til Stortinget på egnet måte.',
      'halves',
    ],
    [
      'Første punkt i vedtaket er fulgt opp i Prop. 1 S (2021–2022). Når det gjelder andre punkt, vil regjeringen komme tilbake til Stortinget i løpet av 2026.',
      'punkter',
    ],
    ['Anmodningsvedtaket anses som delvis fulgt opp.', '«delvis»'],
    [
      'Vedtaket anses delvis fulgt opp. Regjeringen vil komme tilbake til Stortinget.',
      '«delvis» and a promise',
    ],
    [
      'Den første delen av vedtaket er følgt opp. Resten av vedtaket reknar departementet ikkje som følgt opp.',
      'nn',
    ],
    ['Oppmodingsvedtaket vert rekna som delvis følgt opp.', 'nynorsk'],
  ])('«%s» (%s)', ([text]) => {
    expect(readConclusion(origin + text).conclusion).toBe('DELVIS_FULGT_OPP')
  })
})

describe('what decides when an account says several things', () => {
  test.for([
    [
      'Regjeringen vil komme tilbake til Stortinget om resultatene fra analysen. Anmodningsvedtaket anses som fulgt opp.',
      'ANSES_FULGT_OPP',
      'seed 004:2535: the judgement beats the promise',
    ],
    [
      'Vedtakets del om standard er oppfylt gjennom felles retningslinjer. Anmodningsvedtaket anses som fulgt opp.',
      'ANSES_FULGT_OPP',
      'seed 004:5170: the part, then the whole',
    ],
    [
      'Vedtaket er fulgt opp med oppdrag til Helsedirektoratet. Regjeringen vil komme tilbake til Stortinget på egnet måte.',
      'KOMMER_TILBAKE',
      'a fact is not a judgement',
    ],
    [
      'Regjeringen vurderer at intensjonen i vedtaket er oppfylt. Vedtaket foreslås opphevet.',
      'FORESLATT_OPPHEVET',
      'seed 004:4969',
    ],
    [
      'Komiteen anser derfor ikke anmodningsvedtaket som utkvittert. Anmodningsvedtaket anses som fulgt opp.',
      'ANSES_FULGT_OPP',
      'seed 004:5570',
    ],
    [
      'Anmodningsvedtaket anses som fulgt opp. Se også omtale under kap. 732 i del II.',
      'ANSES_FULGT_OPP',
      'something else comes last',
    ],
    [
      'Vedtaket ble i Prop. 1 S (2023–2024) ansett som fulgt opp. Regjeringen vil komme tilbake til Stortinget på egnet måte.',
      'KOMMER_TILBAKE',
      'an earlier year is told',
    ],
  ])('«%s» → %s (%s)', ([text, conclusion]) => {
    expect(readConclusion(origin + text).conclusion).toBe(conclusion)
  })
})

describe('what is not the ministry’s conclusion', () => {
  test.for([
    ['Komiteen anser derfor ikke anmodningsvedtaket som utkvittert.', 'the committee speaks'],
    ['Flertallet mener at vedtaket er fulgt opp.', 'the majority speaks'],
    ['Komiteen uttalte: «Vedtaket anses som fulgt opp.»', 'a quote'],
    ['Det fremgår av Innst. 141 S (2021–2022) at vedtaket anses som fulgt opp.', 'an innstilling speaks'],
    ['Anbefalingene fra utvalget anses som gjennomført.', 'not the vedtak'],
    ['Loven foreslås opphevet, jf. vedtak nr. 12.', 'the law is repealed'],
    ['Tiltakene i handlingsplanen er gjennomført.', 'the measures'],
    ['Vedtaket vil bli fulgt opp.', 'nothing said of how'],
    ['Som oppfølging av vedtaket foreslås forskriften opphevet.', 'the regulation is repealed'],
    ['Målet er at flere pasienter skal komme tilbake i arbeid.', 'to come back to work'],
    ['Vedtaket ber regjeringen komme tilbake til Stortinget med en sak.', 'the request retold'],
    ['Departementet mener forslaget i vedtaket er vanskelig å få gjennomført.', 'what can be done'],
    ['Rapporten har vært på høring.', 'nothing'],
    ['', 'empty'],
  ])('«%s» (%s)', ([text]) => {
    expect(readConclusion(origin + text)).toEqual({ conclusion: 'ANNET', conclusionSentence: null })
  })
})

test('a hostile text costs no more than its length', () => {
  const hostile = 'vedtaket anses som er å foreslås vil komme '.repeat(20_000)
  const started = performance.now()
  readConclusion(hostile)
  expect(performance.now() - started).toBeLessThan(5_000)
})

describe('formulas of other ministries and years', () => {
  test.each([
    ['Vedtaket ansees med dette som ferdig behandlet.', 'ANSES_FULGT_OPP'],
    ['Vedtaket er følgelig fulgt opp gjennom Prop. 1 S (2024–2025).', 'ANSES_FULGT_OPP'],
    ['Oppmodinga er etter departementet si vurdering følgd opp.', 'ANSES_FULGT_OPP'],
    ['Justis- og beredskapsdepartementet ser vedtaket som følgt opp.', 'ANSES_FULGT_OPP'],
    ['Departementet foreslår at Stortinget opphever vedtaket, jf. forslag til vedtak IX.', 'FORESLATT_OPPHEVET'],
    ['Bokstav a er følgd opp ved lovendring. Bokstav b er under arbeid.', 'DELVIS_FULGT_OPP'],
    ['Punkt 1 og 2 er fulgt opp. Når det gjelder punkt 3, vil departementet komme tilbake til Stortinget.', 'DELVIS_FULGT_OPP'],
    ['Departementet vil gi en vurdering i Finansmarkedsmeldingen 2019.', 'KOMMER_TILBAKE'],
    ['Finansdepartementet uttaler i brev 27. august 2007: «Departementet anser vedtaket som fulgt opp.»', 'ANSES_FULGT_OPP'],
    // What somebody else is quoted with, a law that is repealed and a point that is not done say nothing of the kind.
    ['Direktoratet uttaler i brev 27. august 2007: «Vi anser vedtaket som fulgt opp.»', 'ANNET'],
    ['Stortinget opphever loven.', 'ANNET'],
    ['Direktoratet ser vedtaket i sammenheng med planen.', 'ANNET'],
  ])('%s', (account, conclusion) => {
    expect(readConclusion(account).conclusion).toBe(conclusion)
  }) // prettier-ignore
})
