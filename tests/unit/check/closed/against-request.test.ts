import { expect, test } from 'vitest'
import { againstRequest } from '@/lib/check/closed/against-request'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  ['opprettholde sykehotellet i Bodø', 'Sykehotellet ble lagt ned i juni 2025.'],
  ['bevare lokalradioordningen', 'Lokalradioordningen er avviklet.'],
  [
    'videreføre sjømatordningen',
    'Regjeringen har gått gjennom tilbudet. Sjømatordningen avvikles fra nyttår.',
  ],
  ['ikke redusere beredskapen i nord', 'Beredskapen er redusert med to fartøy.'],
  ['styrke flomvarslingen', 'Flomvarslingen er redusert som følge av budsjettet.'],
  ['øke støtten til korps', 'Støtten til korps ble kuttet i 2025.'],
  ['avvikle aktivitetskravet', 'Aktivitetskravet videreføres.'],
  ['oppheve bomavgiften', 'Bomavgiften er økt.'],
  ['forby lakseoppdrett i fjorden', 'Lakseoppdrett er fortsatt tillatt på visse vilkår.'],
  ['etablere minst ti nye plasser', 'Det er etablert seks plasser.'],
  ['redusere egenandelen til 50 prosent', 'Egenandelen er satt til 75 pst.'],
  ['sørge for at bøter ikke lenger blir soneform', 'Straffen skal fortsatt være bøter eller samfunnsstraff.'],
  ['etablere et nasjonalt råd', 'Regjeringen har i stedet valgt å styrke direktoratet.'],
  ['lovfeste retten til tolk', 'Direktoratet har gitt ut en veileder om bruk av tolk.'],
  ['legge frem en stortingsmelding om skog', 'Landbruksdirektoratet har levert en rapport om skog.'],
  [
    'halde oppe kysttilbodet; vidareføre reiselivsordninga',
    'Reiselivsordninga er avvikla frå 2025, og ein annan søknadsveg finst ikkje i dag.',
  ],
  ['lovfeste retten til nynorsk', 'Det er laga ein rettleiar, og dei tilsette har fått opplæring.'],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(againstRequest, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  ['opprettholde sykehotellet i Bodø', 'Sykehotellet er opprettholdt, og parkeringsplassen er utvidet.'],
  ['bevare lokalradioordningen', 'Lokalradioordningen er ikke avviklet, men styrket.'],
  ['ikke redusere beredskapen i nord', 'Beredskapen er styrket, og responstiden er redusert.'],
  ['styrke flomvarslingen', 'Flomvarslingen er styrket. Antall falske varsler er redusert.'],
  ['øke støtten til korps', 'Støtten til korps er økt, og kravet til rapportering er fjernet.'],
  ['avvikle aktivitetskravet', 'Aktivitetskravet er avviklet.'],
  ['oppheve bomavgiften', 'Bomavgiften ble opphevet i 2025.'],
  ['forby lakseoppdrett i fjorden', 'Forbudet er innført.'],
  ['etablere minst ti nye plasser', 'Det er etablert ti plasser, hvorav fire plasser i nord.'],
  ['redusere egenandelen til 50 prosent', 'Egenandelen er nå 50 pst., mot 75 pst. tidligere.'],
  ['lovfeste retten til tolk', 'Retten fremgår av ny tolkelov, jf. Prop. 156 L (2020–2021).'],
  ['lovfeste retten til tolk', 'Det vises til redegjørelsen under vedtak nr. 12 (2023–2024).'],
  ['legge frem en stortingsmelding om skog', 'Regjeringen la frem Meld. St. 11 (2024–2025) i april.'],
  ['styrke tilbudet til døve', 'Tilbudet er styrket gjennom flere tiltak i kommunene.'],
  ['vidareføre reiselivsordninga', 'Reiselivsordninga er vidareført med same ramme, og ho er utvida.'],
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(againstRequest, asked, said)).toEqual([])
})
