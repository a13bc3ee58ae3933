import { readFileSync } from 'node:fs'
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
import { addressOf, dayOf, readSesjonId, toSesjonId } from '@/lib/stortinget/rules'
import { fileNames, folderSource } from '@/lib/stortinget/source/folder'
import { readXml } from '@/lib/stortinget/xml'
import {
  sakerAnswer,
  stortingsvedtakAnswer,
  voteringerAnswer,
  voteringsvedtakAnswer,
} from '../../support/stortinget-answers'

const saved = folderSource('tests/fixtures/stortinget')

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
  expect(['0001-01-01T00:00:00', '', '2025'].map(dayOf)).toEqual([null, null, null])
})

test('saved answers are found by the question, as it is or with hyphens', async () => {
  expect(fileNames({ endpoint: 'saker', params: { sesjonid: '2024-2025' } })).toEqual([
    'saker-sesjonid-2024-2025.xml',
    'saker-sesjonid-2024-2025',
    'saker?sesjonid=2024-2025.xml',
    'saker?sesjonid=2024-2025',
  ])
  await expect(ask(saved, saker, { sesjon: '2020-2021' })).rejects.toThrow('mangler saker?sesjonid=2020-2021')
  expect(readFileSync('tests/fixtures/stortinget/README.md', 'utf8')).toContain('NLOD')
})
