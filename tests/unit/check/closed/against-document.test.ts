import { describe, expect, test } from 'vitest'
import { againstDocument } from '@/lib/check/closed/against-document'
import { keyText } from '@/lib/parse/key'
import { checked, foundIn } from '../../../support/checked-document'
import { anAccount, comesBack, done, propositionText } from '../../../support/prop1s-text'

const reknar = 'Departementet reknar oppmodingsvedtaket som følgt opp.'
const attende = 'Regjeringa vil kome attende til Stortinget på eigna måte.'
const asked = (words: string) => `Stortinget ber regjeringen ${words}.`
const bedt = (words: string) => `Stortinget bed regjeringa ${words}.`

interface Row {
  says: string
  /** Request and account of vedtak 20, which closes. */
  closed: [tekst: string, omtale: string]
  /** The same of vedtak 90. */
  other: [tekst: string, omtale: string]
}

const otherRequest = asked('styrke kollektivtilbudet i innlandet')
const annaBot = bedt('styrkje kollektivtilbodet i innlandet')

const reindeer = 'kartlegge bestanden av villrein, rovdyr og beitende storfe i fjellområdene'
const school = asked('sikre god skolehelse for elever i grunnskolen')
const eels =
  'Miljødirektoratet fikk i oppdrag å kartlegge bestanden av rødlistet ål i vassdragene på Sørlandet.'
const eelsNn =
  'Miljødirektoratet har i oppdrag å kartleggje bestanden av raudlista ål i vassdraga på Sørlandet.'

const contradicted: Row[] = [
  {
    says: 'it leans by number on one that comes back',
    closed: [
      asked('sikre trygge skoleveier'),
      `Saken må ses i sammenheng med vedtak nr. 90 (2024–2025). ${done}`,
    ],
    other: [otherRequest, `Arbeidet er omfattende. ${comesBack}`],
  },
  {
    says: 'the same in nynorsk',
    closed: [
      bedt('sikre trygge skulevegar'),
      `Dette blir følgt opp gjennom vedtak nr. 90 (2024–2025). ${reknar}`,
    ],
    other: [annaBot, `Arbeidet er omfattande. ${attende}`],
  },
  {
    says: 'the open one leans on it',
    closed: [asked('sikre trygge skoleveier'), `Tilskuddet er doblet. ${done}`],
    other: [otherRequest, `Det vises til omtalen av vedtak nr. 20 (2024–2025). ${comesBack}`],
  },
  {
    says: 'nearly the same request is open',
    closed: [asked(reindeer), `Villreinen følges. ${done}`],
    other: [asked('telle opp bestanden av villrein og rovdyr i fjellområdene'), comesBack],
  },
  {
    says: 'the same law, in the same sentence',
    closed: [asked('styrke båtvettet'), `Utredningen om ny fritidsbåtloven har vært på bred høring hos kommunene. ${done}`], // prettier-ignore
    other: [otherRequest, `Utredningen om ny fritidsbåtloven har vært på bred høring hos kommunene. ${comesBack}`], // prettier-ignore
  },
  {
    says: 'both requests name the same committee',
    closed: [asked('følge opp Fjordutvalget om cruiseskip'), `Fjordutvalget leverte i mars. ${done}`],
    other: [asked('la Fjordutvalget se på laksefisket'), `Fjordutvalget ga råd. ${comesBack}`],
  },
  {
    says: 'a plan it closes with is still to be laid forward in another closed account',
    closed: [
      asked('bekjempe ensomhet blant studenter'),
      `Temaet er med i handlingsplanen mot ensomhet. ${done}`,
    ],
    other: [
      otherRequest,
      `Regjeringen vil i 2026 legge frem en handlingsplan for å redusere ensomhet. ${done}`,
    ],
  },
  {
    says: 'the same in nynorsk',
    closed: [
      bedt('nedkjempe einsemd blant studentar'),
      `Temaet er med i handlingsplanen mot einsemd. ${reknar}`,
    ],
    other: [annaBot, `Regjeringa vil i 2026 leggje fram ein handlingsplan for å redusere einsemd. ${reknar}`],
  },
  {
    says: 'a compound says what the plan is about',
    closed: [school, `Dette dekkes av skolehelseplanen. ${done}`],
    other: [otherRequest, `Departementet tar sikte på å utarbeide en skolehelseplan. ${done}`],
  },
  {
    says: 'a strategy that is under way',
    closed: [asked('stanse marin forsøpling fra oppdrett'), `Vedtaket ivaretas av strategien mot marin forsøpling. ${done}`], // prettier-ignore
    other: [otherRequest, `Strategien mot marin forsøpling skal ferdigstilles i 2026. ${done}`],
  },
  {
    says: 'a register that is being made, in nynorsk',
    closed: [bedt('få oversyn over tvangsbruk i skulen'), `Oversynet kjem i registeret over tvangsbruk. ${reknar}`], // prettier-ignore
    other: [annaBot, `Direktoratet skal utvikle eit register over tvangsbruk. ${reknar}`],
  },
  {
    says: 'what remains of the same assignment is told in another account',
    closed: [asked('ta vare på ålen i sør'), `${eels} ${done}`],
    other: [otherRequest, `${eels} Kartleggingen av bestanden pågår. ${done}`],
  },
  {
    says: 'the same in nynorsk',
    closed: [bedt('ta vare på ålen i sør'), `${eelsNn} ${reknar}`],
    other: [annaBot, `${eelsNn} Direktoratet skal leggje fram tal for bestanden i 2026. ${reknar}`],
  },
]

const notContradicted: Row[] = [
  {
    says: 'it leans on one that is closed',
    closed: [
      asked('sikre trygge skoleveier'),
      `Saken må ses i sammenheng med vedtak nr. 90 (2024–2025). ${done}`,
    ],
    other: [otherRequest, `Tilskuddet er økt. ${done}`],
  },
  {
    says: 'it names an open one, and leans on nothing',
    closed: [asked('sikre trygge skoleveier'), `Stortinget traff samtidig vedtak nr. 90 (2024–2025). Tilskuddet er doblet. ${done}`], // prettier-ignore
    other: [otherRequest, comesBack],
  },
  {
    says: 'another request in the same form is open',
    closed: [asked(reindeer), `Planen er lagt frem. ${done}`],
    other: [asked('kartlegge bestanden av sjøfugl, sel og kråkeboller langs kysten'), comesBack],
  },
  {
    says: 'everyday names are shared',
    closed: [
      asked('styrke båtvettet'),
      `Stortingsmeldingen er lagt frem, og kommuneloven er endret. ${done}`,
    ],
    other: [otherRequest, `Stortingsmeldingen drøfter også kommuneloven. ${comesBack}`],
  },
  {
    says: 'the same law is named in sentences of their own',
    closed: [asked('styrke båtvettet'), `Aldersgrensen i fritidsbåtloven er hevet. ${done}`],
    other: [otherRequest, `Farten er regulert i fritidsbåtloven. ${comesBack}`],
  },
  {
    says: 'the plan was laid forward, says the other account',
    closed: [
      asked('bekjempe ensomhet blant studenter'),
      `Temaet er med i handlingsplanen mot ensomhet. ${done}`,
    ],
    other: [otherRequest, `Regjeringen la i mars frem en handlingsplan mot ensomhet. ${done}`],
  },
  {
    says: 'a plan about another matter is to come',
    closed: [
      asked('bekjempe ensomhet blant studenter'),
      `Temaet er med i handlingsplanen mot ensomhet. ${done}`,
    ],
    other: [
      otherRequest,
      `Regjeringen vil legge frem en handlingsplan for forebygging av skogbrann. ${done}`,
    ],
  },
  {
    says: 'the same thing is done about another matter',
    closed: [
      asked('forebygge skogbrann'),
      `Dette står i handlingsplanen for forebygging av skogbrann. ${done}`,
    ],
    other: [otherRequest, `Det skal utarbeides en handlingsplan for forebygging av fallulykker. ${done}`],
  },
  {
    says: 'another kind of thing about the same matter is to come',
    closed: [
      asked('stanse marin forsøpling fra oppdrett'),
      `Forskriften om marin forsøpling er endret. ${done}`,
    ],
    other: [otherRequest, `Regjeringen vil legge frem en strategi mot marin forsøpling. ${done}`],
  },
  {
    says: 'something else will be done within the plan',
    closed: [
      asked('bekjempe ensomhet blant studenter'),
      `Handlingsplanen mot ensomhet er lagt frem. ${done}`,
    ],
    other: [otherRequest, `Kulturtilbudet vil bli fulgt opp i handlingsplanen mot ensomhet. ${done}`],
  },
  {
    says: 'the plan is named, and is not what the request is about',
    closed: [asked('gi fiskerne bedre pensjon'), `Pensjonen er hevet. Budsjettet nevner også handlingsplanen mot ensomhet. ${done}`], // prettier-ignore
    other: [otherRequest, `Regjeringen vil i 2026 legge frem en handlingsplan mot ensomhet. ${done}`],
  },
  {
    says: 'the same in nynorsk',
    closed: [bedt('gje fiskarane betre pensjon'), `Pensjonen er heva. Budsjettet nemner òg handlingsplanen mot einsemd. ${reknar}`], // prettier-ignore
    other: [annaBot, `Regjeringa vil i 2026 leggje fram ein handlingsplan mot einsemd. ${reknar}`],
  },
  {
    says: 'a plan without a word of what it is about',
    closed: [asked('sikre trygge skoleveier'), `Planen er lagt frem. ${done}`],
    other: [otherRequest, `Departementet vil legge frem planen i 2026. ${done}`],
  },
  {
    says: 'the same assignment, told as done in the other account',
    closed: [asked('ta vare på ålen i sør'), `${eels} ${done}`],
    other: [otherRequest, `${eels} Direktoratet leverte kartleggingen av bestanden i mai. ${done}`],
  },
  {
    says: 'another assignment of the same body goes on',
    closed: [asked('ta vare på ålen i sør'), `${eels} ${done}`],
    other: [otherRequest, `Miljødirektoratet fikk i oppdrag å rydde strandsonen for plast fra fiskeriene. Ryddingen av strandsonen pågår. ${done}`], // prettier-ignore
  },
  {
    says: 'what goes on under the same assignment has nothing to do with it',
    closed: [asked('ta vare på ålen i sør'), `${eels} ${done}`],
    other: [otherRequest, `${eels} Regjeringen vil bygge ut jernbanen. ${done}`],
  },
]

const accounts = ({ closed, other }: Row) => ({
  sesjon: '2025-2026',
  accounts: [
    anAccount({ nummer: 20, stikkord: 'Første sak', tekst: closed[0], omtale: closed[1], avsluttes: 'Ja' }),
    anAccount({ nummer: 90, stikkord: 'Andre sak', tekst: other[0], omtale: other[1] }),
  ],
})

const ofFirst = (row: Row) =>
  foundIn(againstDocument, accounts(row)).filter((units) => units.startsWith('20 '))

describe('MOTSIER_DOKUMENTET', () => {
  test.for(contradicted)('must find: $says', (row) => {
    expect(ofFirst(row)).toEqual(['20 (2024–2025) og 90 (2024–2025)'])
  })

  test.for(notContradicted)('must not find: $says', (row) => {
    expect(ofFirst(row)).toEqual([])
  })

  const outside = (omtale: string, tail: string, tekst = 'ta vare på ålen i sør') => {
    const account = anAccount({ nummer: 20, tekst: asked(tekst), omtale, avsluttes: 'Ja' })
    const lines = Array.from({ length: 130 }, () => 'Feltet er i god stand.')
    const text = [propositionText({ sesjon: '2025-2026', accounts: [account] }), ...lines, tail].join('\n\n')
    return { text, found: againstDocument.find(checked(text)) }
  }

  test.for<[says: string, tail: string, isFound: boolean]>([
    [
      'the rest of the assignment',
      `${eels}\n\nKartleggingen av bestanden er satt i gang i fire vassdrag.`,
      true,
    ],
    ['nothing more of it', `${eels}\n\nJernbanen er satt i drift.`, false],
    ['something else below the next heading', `${eels}\n\nLaks\n\nKartleggingen av bestanden er satt i gang.`, false], // prettier-ignore
    ['that it comes back about the vedtak', `Om vedtak nr. 20 (2024–2025): ${comesBack}`, true],
    ['that it comes back about another', `Om vedtak nr. 21 (2024–2025): ${comesBack}`, false],
  ])('the text outside the accounts tells %s', ([, tail, isFound], { expect }) => {
    const { text, found } = outside(`${eels} ${done}`, tail)
    expect(found.map(({ vedtak }) => vedtak.map(keyText))).toEqual(isFound ? [['20 (2024–2025)']] : [])
    const [first = ''] = tail.split('\n')
    if (isFound) expect(found[0]?.lines).toContain(text.split('\n').lastIndexOf(first) + 1)
  })

  test('one account of several vedtak does not contradict itself', () => {
    const omtale = `Regjeringen vil legge frem en handlingsplan mot ensomhet. ${done}`
    const one = anAccount({ nummer: 20, tekst: asked('bekjempe ensomhet'), omtale })
    expect(foundIn(againstDocument, { sesjon: '2025-2026', accounts: [one] })).toEqual([])
  })

  test('is never shown to the public', () => {
    expect(againstDocument.isPublic).toBe(false)
  })
})
