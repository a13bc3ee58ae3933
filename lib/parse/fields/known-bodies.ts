/**
 * Names that no ending gives away, across the ministries' fields. Organisations with a telling form
 * («Helsedirektoratet», «Statens vegvesen», «Vestre Viken HF») need no line here.
 */
export const KNOWN_BODIES = (
  'Kripos|Økokrim|PST|Nav|NAV|KS|NVE|DSB|NSM|DFØ|Digdir|FHI|UDI|UNE|IMDi|POD|Politihøgskolen|NOKUT|NTNU|Sikt|' +
  'NIFU|NORCE|NILU|NINA|NIVA|NIKU|NIBIO|Nofima|SINTEF|Sintef|Fafo|FFI|NUPI|PRIO|Simula|NRK|Lånekassen|Lånekassa|' +
  'Husbanken|Kartverket|Arkivverket|Riksarkivet|Nasjonalbiblioteket|Helfo|Statped|Bufdir|Bufetat|Udir|Hdir|DMP|' +
  'Bane NOR|Bane Nor|Vy|Nye Veier|Avinor|Entur|Ruter|Posten Norge|Posten Bring|SSB|Statistisk sentralbyrå|Statnett|Statkraft|Enova|Gassnova|Equinor|Petoro|' +
  'Innovasjon Norge|Siva|SIVA|Norad|Norec|Norfund|Eksfin|Investinor|Argentum|Design og arkitektur Norge|DOGA|' +
  'Statsbygg|Forsvaret|Forsvarsbygg|Forsvarsmateriell|Heimevernet|Etterretningstjenesten|Politiets sikkerhetstjeneste|' +
  'Sykehuspartner|Sykehusbygg|Sykehusinnkjøp|Luftambulansetjenesten|Helseklage|Amathea|Riksadvokaten|Riksantikvaren|' +
  'Riksteatret|Rikskonsertene|Norsk Tipping|Norsk Rikstoto|Norsk rikstoto|Sametinget|Finnmarkseiendommen|Longyearbyen lokalstyre|' +
  'Sysselmesteren på Svalbard|Store Norske|Den norske kirke|Kirkens Bymisjon|Kirkens Nødhjelp|Røde Kors|Norges Røde Kors|' +
  'Norsk Folkehjelp|Frelsesarmeen|Blå Kors|Redd Barna|Redningsselskapet|Hovedredningssentralen|Kreftforeningen|' +
  'LO|NHO|YS|Unio|Akademikerne|Virke|Spekter|Landsorganisasjonen|Næringslivets Hovedorganisasjon|Abelia|Maskinentreprenørenes Forbund|' +
  'Norges Bondelag|Norsk Bonde- og Småbrukarlag|Norges Fiskarlag|Fiskebåt|Sjømat Norge|Norsk Industri|' +
  'PwC|Deloitte|KPMG|EY|BDO|Rambøll|Multiconsult|COWI|Norconsult|Menon Economics|Oslo Economics|Vista Analyse|' +
  'Samfunnsøkonomisk analyse|Proba samfunnsanalyse|Agenda Kaupang|Oxford Research|Ideas2evidence|ideas2evidence|Ipsos|Kantar'
).split('|')

/** Capitalised words that follow «i samarbeid med» or «avtale med» and are no organisation of ours. */
export const NOT_BODIES = new Set(
  (
    'EU EØS EFTA FN NATO Nato OECD Norge Noreg Sverige Danmark Finland Island Norden Europa Tyskland Frankrike Storbritannia USA ' +
    'Ukraina Russland Russland Kina Nederland Polen Færøyene Grønland Europakommisjonen EU-kommisjonen Stortinget Regjeringen Regjeringa ' +
    'Departementet Kongen Grunnloven Covid-19 Innst Prop Meld Dokument NOU St Lov Vedtak Riksrevisjonen Sivilombudet Stortingets'
  ).split(' '),
)
