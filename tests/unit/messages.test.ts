import { expect, test } from 'vitest'
import en from '@/messages/en.json'
import nb from '@/messages/nb.json'
import nn from '@/messages/nn.json'

type Catalogue = { [key: string]: string | Catalogue }

/** «list.count» → the names of what is filled in: ICU arguments and tags. */
function argumentsOf(catalogue: Catalogue, prefix = ''): [string, string[]][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string[]][] => {
    const path = prefix + key
    if (typeof value !== 'string') return argumentsOf(value, `${path}.`)
    const names = [...value.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? '')
    return [[path, [...new Set(names)].sort()]]
  })
}

test.for([
  ['nynorsk', nn],
  ['English', en],
] as const)('%s has the same texts as bokmål, with the same blanks to fill', ([, catalogue]) => {
  expect(Object.fromEntries(argumentsOf(catalogue))).toEqual(Object.fromEntries(argumentsOf(nb)))
})

function textsOf(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
}

test('nynorsk has no word left over from bokmål', () => {
  // The glossary shows both forms, and the file's head is the same for all.
  const texts = Object.entries(nn).flatMap(([name, part]) =>
    name === 'glossary' || name === 'csv' ? [] : textsOf(part),
  )
  expect(
    texts.filter((text) => /\b(?:ikke|fra|hva|uten|noe|Departementets|komiteens|hvordan)\b/u.test(text)),
  ).toEqual([])
})

test('the register never says what it must not', () => {
  const banned = /obligatorisk|påkrevd|klikk her|under arbeid|godkjent/iu
  expect(textsOf(nb).filter((text) => banned.test(text))).toEqual([])
})
