import { expect, test } from 'vitest'
import { openQuestions } from '@/lib/opplasting/reading/questions'
import { cleanUploadName, isLong, refuseKind } from '@/lib/opplasting/rules'
import { parseDocument } from '@/lib/parse/parse'
import { anAccount, propositionText } from '../../support/prop1s-text'

function questionsOf(text: string, known: Partial<Parameters<typeof openQuestions>[0]> = {}) {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.reason)
  return openQuestions({ parsed: result.document, text, today: '2026-01-10', sesjon: null, dato: null, hasDepartement: true, departementer: [], yearDays: [], ...known }) // prettier-ignore
}

const prop = propositionText({ sesjon: '2025-2026', accounts: [anAccount({ nummer: 90 })] })

test.for([
  ['nothing is asked that is known', prop, { dato: '2025-10-15' }, []],
  [
    'the day of other accounts of the year comes first',
    prop,
    { yearDays: ['2025-10-15'] },
    [['DATO', '2025-10-15']],
  ],
  ['a day that is printed is suggested', `${prop}\n\nTilråding fra departementet 26. september 2025.`, {}, [['DATO', '2025-09-26']]], // prettier-ignore
  ['a day that has not come is not', `${prop}\n\nTilråding fra departementet 26. september 2026.`, {}, [['DATO', undefined]]], // prettier-ignore
  ['a departement that the document names is suggested', prop, { dato: '2025-10-15', hasDepartement: false, departementer: [{ slug: 'hod', names: ['Helse- og omsorgsdepartementet'] }, { slug: 'kld', names: ['Klima- og miljødepartementet'] }] }, [['DEPARTEMENT', 'kld']]], // prettier-ignore
] as const)('%s', ([, text, known, expected], { expect }) => {
  expect(questionsOf(text, known).map(({ slag, forslag }) => [slag, forslag[0]?.verdi])).toEqual(expected)
})

test.for([
  [{ side: 'REGJERING', departementId: null, komiteId: null }, 'INNST', null, null],
  [{ side: 'REGJERING', departementId: 1, komiteId: null }, 'PROP_1_S', 1, null],
  [{ side: 'REGJERING', departementId: 1, komiteId: null }, 'PROP_1_S', 2, 'ANNET_DEPARTEMENT'],
  [{ side: 'REGJERING', departementId: 1, komiteId: null }, 'MELD_ST_ANMODNING', null, 'BARE_PROP'],
  [{ side: 'STORTING', departementId: null, komiteId: 3 }, 'INNST', null, null],
  [{ side: 'STORTING', departementId: null, komiteId: 3 }, 'PROP_1_S', 1, 'BARE_INNST'],
] as const)('%o takes in %s of %s: %s', ([scope, type, departementId, expected], { expect }) => {
  expect(refuseKind(scope, { type, departementId })).toBe(expected)
})

test('a name is no path, and a run that nobody sits and waits for is told of', () => {
  expect(cleanUploadName('..\\..\\c:\\<prop>\u202e.txt')).toBe('prop.txt')
  expect(cleanUploadName('///')).toBe('dokument')
  expect([isLong({ units: 51, milliseconds: 0 }), isLong({ units: 3, milliseconds: 300 })]).toEqual([
    true,
    false,
  ])
})
