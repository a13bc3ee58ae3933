import { expect, test } from 'vitest'
import { refused } from '@/lib/check/closed/refused'
import { marked } from '../../../support/closed-account'

test.for<[string, string]>([
  ['innføre makspris på legevakt', 'Regjeringen vil ikke innføre makspris.'],
  ['innføre makspris på legevakt', 'Regjeringen ser ikke behov for en makspris.'],
  ['innføre makspris på legevakt', 'Departementet finner det ikke hensiktsmessig å innføre dette.'],
  ['innføre makspris på legevakt', 'En makspris anses ikke som nødvendig.'],
  ['senke aldersgrensen for lett motorsykkel', 'Departementet går ikke inn for å senke aldersgrensen.'],
  [
    'senke aldersgrensen for lett motorsykkel',
    'Regjeringen har kommet til at aldersgrensen ikke bør endres, og fremmer ikke forslag om dette. Dagens aldersgrense videreføres.',
  ],
  [
    'fremme forslag om nasjonal leverandørliste',
    'Regjeringen har etter en samlet vurdering valgt ikke å fremme et slikt forslag.',
  ],
  ['fremme forslag om nasjonal leverandørliste', 'Forslaget vil ikke bli fremmet.'],
  ['fremme forslag om nasjonal leverandørliste', 'Departementet fraråder en slik liste.'],
  ['forskriftsfeste krav til bemanning i barnehager', 'Det er ikke aktuelt å forskriftsfeste slike krav nå.'],
  [
    'forskriftsfeste krav til bemanning i barnehager',
    'Dagens regelverk er etter departementets syn tilstrekkelig, og dette foreslås ikke endret.',
  ],
  ['øke støtten til lokalaviser', 'Regjeringen finner ikke rom for å øke støtten.'],
  ['øke støtten til lokalaviser', 'Av budsjettmessige grunner kan regjeringen ikke prioritere dette.'],
  ['innføre makspris på ferjer', 'Regjeringa vil ikkje innføre makspris.'],
  ['innføre makspris på ferjer', 'Departementet ser ikkje grunn til å innføre dette.'],
  ['innføre makspris på ferjer', 'Det er ikkje tenleg å innføre ein slik makspris.'],
  ['endre regelverket for jakt', 'Departementet støttar ikkje forslaget, og reglane vert ikkje endra.'],
])('must mark: %s – %s', ([asked, said]) => {
  expect(marked(refused, asked, said)).not.toEqual([])
})

test.for<[string, string]>([
  ['ikke innføre makspris på legevakt', 'Regjeringen vil ikke innføre makspris.'],
  ['ikke endre ansvarsdelingen før en gjennomgang er gjort', 'Regjeringen vil ikke endre ansvarsdelingen.'],
  [
    'vurdere å senke aldersgrensen',
    'Departementet har vurdert saken og finner det ikke hensiktsmessig å senke aldersgrensen.',
  ],
  ['utrede en makspris', 'En makspris er utredet. Direktoratets rapport viser at den ikke er nødvendig.'],
  ['innføre makspris på legevakt', 'Makspris er innført, og gjelder ikke bare legevakt.'],
  [
    'innføre makspris på legevakt',
    'Maksprisen er innført. Departementet har ikke funnet grunn til å tallfeste effekten for flyreiser.',
  ],
  [
    'innføre makspris på legevakt',
    'Stortinget skrev at «det ikke er nødvendig med makspris». Makspris er innført.',
  ],
  ['innføre makspris på legevakt', 'Komiteens mindretall ser ikke behov for makspris. Ordningen er innført.'],
  ['styrke tilbudet til døve', 'Tilbudet er styrket. Brukere som ikke ønsker tolk, skal respekteres.'],
  ['styrke tilbudet til døve', 'Det er ikke lenger nødvendig å søke, siden tilbudet er automatisk.'],
  ['fremme forslag om nasjonal leverandørliste', 'Forslaget ble fremmet i Prop. 44 L (2024–2025).'],
  ['øke støtten til lokalaviser', 'Støtten er økt. Støtten kan ikke brukes til investeringer.'],
  [
    'forby engangsvape',
    'Forbudet trådte i kraft 1. juli 2025, og det er ikke adgang til å selge slike produkter.',
  ],
  ['innføre makspris på ferjer', 'Makspris er innført frå 2025. Ordninga gjeld ikkje berre riksvegferjer.'],
  [
    'vurdere makspris på ferjer',
    'Spørsmålet er vurdert. Departementet finn det ikkje tenleg å innføre makspris.',
  ],
])('must not mark: %s – %s', ([asked, said]) => {
  expect(marked(refused, asked, said)).toEqual([])
})
