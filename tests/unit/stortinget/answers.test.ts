import { describe, expect, test } from 'vitest'
import { ask, readAnswer } from '@/lib/stortinget/endpoint'
import { komiteer } from '@/lib/stortinget/endpoint/komiteer'
import { sak } from '@/lib/stortinget/endpoint/sak'
import { saker } from '@/lib/stortinget/endpoint/saker'
import { sesjoner } from '@/lib/stortinget/endpoint/sesjoner'
import { stortingsvedtak } from '@/lib/stortinget/endpoint/stortingsvedtak'
import { voteringer } from '@/lib/stortinget/endpoint/voteringer'
import { voteringsvedtak } from '@/lib/stortinget/endpoint/voteringsvedtak'
import { toText } from '@/lib/stortinget/html'
import { addressOf, dayOf, numberOf, readSesjonId, toSesjonId } from '@/lib/stortinget/rules'
import { folderSource } from '@/lib/stortinget/source/folder'
import { readXml } from '@/lib/stortinget/xml'
import {
  sakerAnswer,
  stortingsvedtakAnswer,
  voteringerAnswer,
  voteringsvedtakAnswer,
} from '../../support/stortinget-answers'

const saved = folderSource('tests/fixtures/stortinget')
const built = folderSource('tests/fixtures/stortinget/2024-2025')

describe('the contract with data.stortinget.no: a changed shape, a new field or a new word is told', () => {
  test('the sesjoner, with two digits at the end until 1998-99', async () => {
    const { data, news } = await ask(saved, sesjoner, null)
    expect(news).toEqual([])
    expect(data[0]).toEqual({ sesjon: '2016-2017', fra: '2016-10-01', til: '2017-09-30' })
    expect(data.at(-1)?.sesjon).toBe('1986-1987')
    expect(data.map(({ sesjon }) => sesjon)).toContain('1998-1999')
  })

  test('the committees', async () => {
    const { data, news } = await ask(saved, komiteer, { sesjon: '2011-2012' })
    expect(news).toEqual([])
    expect(data).toContainEqual({ kode: 'ARBSOS', navn: 'Arbeids- og sosialkomiteen' })
  })

  test('the saker of a sesjon, with and without a committee', async () => {
    const { data, news } = await ask(saved, saker, { sesjon: '2011-2012' })
    expect(news).toEqual([])
    expect(data).toHaveLength(13)
    expect(data[0]).toMatchObject({ id: 53520, status: 'mottatt', komite: null, sesjon: null, oppdatert: '2012-04-20', henvisning: 'Prop. 90 S (2011-2012)' }) // prettier-ignore
    expect(data.some(({ komite }) => komite !== null)).toBe(true)
  })

  test('one sak, with what was printed of it', async () => {
    const { data, news } = await ask(saved, sak, { sakId: 47163 })
    expect(news).toEqual([])
    expect(data.ferdigbehandlet).toBe(true)
    expect(data.publikasjoner).toHaveLength(4)
    expect(data.publikasjoner[2]).toMatchObject({ tekst: 'Innst. 109 S (2010-2011)', type: 'innstilling' })
  })

  test('the votes of a sak', async () => {
    const { data, news } = await ask(saved, voteringer, { sakId: 51448 })
    expect(news).toEqual([])
    expect(data[0]).toEqual({ id: 2175, sakId: 51448, tema: 'Forslag 24 - 26 på vegne av Per Olaf Lundteigen', for: 2, mot: 96, ikkeTilStede: 71, isVedtatt: false, tid: '2012-04-12T16:37:27', alternativId: null }) // prettier-ignore
  })

  test('the official example of stortingsvedtak, where most is empty', async () => {
    const { data, news } = await ask(saved, stortingsvedtak, { sesjon: '2019-2020' })
    expect(news).toEqual([])
    expect(data).toEqual([
      { id: 40025726, sakId: 77122, nummer: null, dato: '2019-10-04', tekst: '', tittel: '', typeKode: null, adresse: null },
    ]) // prettier-ignore
  })

  test('what a vote decided, in the documented order of elements', () => {
    const text = voteringsvedtakAnswer(24130, [{ nummer: 468, tekst: '<p>Stortinget ber regjeringen.<\\p>' }])
    const { data } = readAnswer(text, voteringsvedtak, { endpoint: 'voteringsvedtak', params: {} })
    expect(data).toEqual([{ nummer: 468, tekst: 'Stortinget ber regjeringen.' }])
  })

  test('new fields and new words are read over and told of', () => {
    const text = sakerAnswer([{ id: 1, status: 'utsatt' }]).replace(
      '<emne_liste/>',
      '<emne_liste/><hastesak>true</hastesak>',
    )
    const { data, news } = readAnswer(text, saker, { endpoint: 'saker', params: {} })
    expect(data[0]?.status).toBe('utsatt')
    expect(news).toEqual([
      'saker: feltet saker_liste[].hastesak er nytt',
      'sak.status: «utsatt» er et nytt ord',
    ])
  })

  test.for([
    [
      'a field is gone',
      voteringerAnswer(1, [{ id: 7 }]).replace(/<vedtatt>.*?<\/vedtatt>/, ''),
      'sak_votering_liste.0.vedtatt',
    ],
    [
      'a number is none',
      voteringerAnswer(1, [{ id: 7 }]).replace('<antall_for>0', '<antall_for>mange'),
      'er ikke et tall',
    ],
    ['the answer is to another question', sakerAnswer([]), 'roten heter saker_oversikt'],
  ] as const)('%s: the sentence says where', ([, text, words]) => {
    expect(() => readAnswer(text, voteringer, { endpoint: 'voteringer', params: { sakid: '1' } })).toThrow(
      words,
    )
  })
})

test('a type that is empty, and a date of the year one, are none; «//» becomes https', () => {
  const text = stortingsvedtakAnswer('2024-2025', [
    { nummer: 704, sak: 102357, tekst: '<p>Stortinget ber regjeringen a&nbsp;b.</p><ol><li>Én</li><li>To</li></ol>', dato: '0001-01-01', type: null },
  ]) // prettier-ignore
  const { data } = readAnswer(text, stortingsvedtak, { endpoint: 'stortingsvedtak', params: {} })
  expect(data[0]).toMatchObject({
    dato: null,
    typeKode: null,
    tekst: 'Stortinget ber regjeringen a b.\n\nÉn\nTo',
    adresse: 'https://www.stortinget.no/no/Saker-og-publikasjoner/Vedtak/Vedtak/Sak/?p=102357',
  })
})

test.for([
  ['<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'DOCTYPE'],
  ['<x><y></x>', 'ikke gyldig XML'],
  ['<x>&a;</x>', 'ikke gyldig XML'],
  ['', 'ikke gyldig XML'],
  ['<x>'.repeat(50), 'for dypt'],
] as const)('%s is refused', ([text, words]) => {
  expect(() => readXml(text)).toThrow(words)
})

test.for([
  ['<p>En</p><p>To<br/>tre</p>', 'En\n\nTo\ntre'],
  ['En setning\n over to linjer', 'En setning over to linjer'],
  ['<p>Med <b>fete</b> ord &amp; tegn<\\p>', 'Med fete ord & tegn'],
  ['<p>Ord</p><script>alert(1)</script>', 'Ord'],
  ['', ''],
] as const)('%s as plain text', ([markup, text]) => {
  expect(toText(markup)).toBe(text)
})

test.for([
  ['1998-99', '1998-1999'],
  ['1999-2000', '1999-2000'],
  ['1999-00', '1999-2000'],
  ['2024-2026', null],
  ['2024', null],
] as const)('the sesjon %s is %s', ([text, sesjon]) => {
  expect(readSesjonId(text)).toBe(sesjon)
})

test('sesjoner are asked for as the data name them', () => {
  expect([toSesjonId('1998-1999'), toSesjonId('1999-2000'), toSesjonId('2024-2025')]).toEqual(['1998-99', '1999-2000', '2024-2025']) // prettier-ignore
})

test('an address that is no address of the web, and a day that is none, are none', () => {
  expect(['javascript:alert(1)', '//', 'www.stortinget.no'].map(addressOf)).toEqual([null, null, null])
  expect(['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '', '2025', '2025-02-30'].map(dayOf)).toEqual([null, null, null, null, null]) // prettier-ignore
})

const question = { endpoint: 'x', params: {} }

test('a prefix of the namespace, and nil under any prefix, change nothing', async () => {
  const { data, news } = await ask(built, sak, { sakId: 102357 })
  expect(news).toEqual([])
  expect(data.ferdigbehandlet).toBe(true)
  expect(data.publikasjoner.map(({ tekst }) => tekst)).toEqual(['Dokument 8:119 S (2024-2025)', 'Innst. 294 S (2024-2025)']) // prettier-ignore
  expect(data.publikasjoner[1]?.adresse).toMatch(/^https:\/\/www\.stortinget\.no\//)
  expect(readXml('<a xmlns:i="x"><b i:nil="1"/><c i:nil=" true "/><d i:nil="false">e</d></a>').content).toEqual({ b: null, c: null, d: 'e' }) // prettier-ignore
})

test('a henstilling, no type, no date and a budget decision, built from the documentation', async () => {
  const { data, news } = await ask(built, stortingsvedtak, { sesjon: '2024-2025' })
  expect(news).toEqual([])
  expect(data.slice(-4).map(({ nummer, dato, typeKode }) => [nummer, dato, typeKode])).toEqual([
    [1240, '2025-06-20', 'RO'],
    [1241, '2025-06-20', null],
    [1242, null, 'ANMOD'],
    [1243, '2025-06-20', 'BUDSJETT'],
  ])
  expect(data.at(-4)?.tekst).toMatch(
    /viser:\n\nat en liste holder seg som liste\nat «tegn» & mellomrom blir lest$/,
  )
})

test('a text with its tags as elements reads like one with them as text', () => {
  const text = '<p>Stortinget ber om <b>A &amp; B</b>:</p><ul><li>én</li><li>1 &lt; 2</li></ul>'
  const asText = stortingsvedtakAnswer('2024-2025', [{ nummer: 1, sak: 2, tekst: text }])
  const [escaped = ''] = /(?<=<stortingsvedtak_tekst>).*(?=<\/stortingsvedtak_tekst>)/.exec(asText) ?? []
  const read = (answer: string) => readAnswer(answer, stortingsvedtak, question).data[0]?.tekst
  expect(read(asText)).toBe('Stortinget ber om A & B:\n\nén\n1 < 2')
  expect(read(asText.replace(escaped, text))).toBe(read(asText))
})

test('one row of many that cannot be read is told of and left; where half of them cannot, the shape has changed', () => {
  const rows = (bad: number) => {
    const text = voteringerAnswer(1, Array.from({ length: 4 }, (_, i) => ({ id: i + 1 })))
    return Array.from({ length: bad }).reduce<string>((answer) => answer.replace('<antall_for>0', '<antall_for>x'), text)
  } // prettier-ignore
  const { data, news } = readAnswer(rows(1), voteringer, question)
  expect(data.map(({ id }) => id)).toEqual([2, 3, 4])
  expect(news).toEqual(['voteringer: en rad er ikke brukt, sak_votering_liste.0.antall_for: er ikke et tall'])
  expect(() => readAnswer(rows(2), voteringer, question)).toThrow('har en annen form enn ventet')
})

test.for([
  ['704', 704],
  [' 704 ', 704],
  ['704.', 704],
  ['Vedtak nr. 704', 704],
  ['704 A', null],
  ['35, punkt 51', null],
  ['1–60', null],
  ['0', null],
  ['', null],
] as const)('the number «%s» is %s', ([text, nummer]) => {
  expect(numberOf(text)).toBe(nummer)
})

test('a number with a letter does not keep the other vedtak of the sesjon away', () => {
  const text = stortingsvedtakAnswer('2024-2025', [704, 705].map((nummer) => ({ nummer, sak: 1, tekst: 'Stortinget ber.' })))
  const { data, news } = readAnswer(text.replace('>704<', '>704 A<'), stortingsvedtak, question)
  expect(data.map(({ nummer }) => nummer)).toEqual([null, 705])
  expect(news).toEqual(['stortingsvedtak: 40000704 har nummeret «704 A», som ikke kan leses'])
}) // prettier-ignore

test('fields that may be missing are missing, and empty elements are none', () => {
  const bare = '<saker_oversikt><saker_liste><sak><id>7</id></sak><sak><id>8</id><komite/><sist_oppdatert_dato/></sak></saker_liste></saker_oversikt>' // prettier-ignore
  const { data } = readAnswer(bare, saker, question)
  expect(data[0]).toEqual({ id: 7, sesjon: null, tittel: '', korttittel: '', type: null, dokumentgruppe: null, status: null, henvisning: '', komite: null, oppdatert: null }) // prettier-ignore
  expect(data[1]).toMatchObject({ id: 8, komite: null, oppdatert: null })
  expect(readAnswer('<saker_oversikt><saker_liste/></saker_oversikt>', saker, question).data).toEqual([])
})

test('a sesjon of 1,200 vedtak is read whole', () => {
  const all = Array.from({ length: 1200 }, (_, i) => ({
    nummer: i + 1,
    sak: 1,
    tekst: `<p>Nr. ${i + 1}</p>`,
  }))
  const { data } = readAnswer(stortingsvedtakAnswer('2024-2025', all), stortingsvedtak, question)
  expect([data.length, data.at(-1)?.tekst]).toEqual([1200, 'Nr. 1200'])
})
