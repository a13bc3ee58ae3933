import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask } from '@/lib/stortinget/endpoint'
import { sak } from '@/lib/stortinget/endpoint/sak'
import { saker } from '@/lib/stortinget/endpoint/saker'
import { sesjoner } from '@/lib/stortinget/endpoint/sesjoner'
import { stortingsvedtak } from '@/lib/stortinget/endpoint/stortingsvedtak'
import { voteringer } from '@/lib/stortinget/endpoint/voteringer'
import { fileNames, folderSource } from '@/lib/stortinget/source/folder'
import { questionOf } from '@/lib/stortinget/source/recognise'
import { sakerAnswer } from '../../support/stortinget-answers'

const saved = folderSource('tests/fixtures/stortinget')
const folder = mkdtempSync(path.join(tmpdir(), 'svar-'))
afterAll(() => rmSync(folder, { recursive: true }))
const copy = (from: string, to: string) => {
  mkdirSync(path.dirname(path.join(folder, to)), { recursive: true })
  copyFileSync(`tests/fixtures/stortinget/${from}`, path.join(folder, to))
}

test('a folder knows a file of any name by what it says it answers, in folders below too', async () => {
  copy('2024-2025/stortingsvedtak-sesjonid-2024-2025.xml', 'a/nedlastet (1).xml')
  copy('2024-2025/sak-sakid-102357.xml', 'a/b/sak.xml')
  copy('voteringer-sakid-51448.xml', 'votes.xml')
  copy('saker-sesjonid-2011-2012.xml', 'saker 2011–2012.xml')
  copy('sesjoner.xml', 'sesjoner_alle')
  writeFileSync(path.join(folder, 'notat.txt'), 'ikke xml')
  const source = folderSource(folder)
  expect((await ask(source, stortingsvedtak, { sesjon: '2024-2025' })).data).toHaveLength(11)
  expect((await ask(source, sak, { sakId: 102357 })).data.id).toBe(102357)
  expect((await ask(source, voteringer, { sakId: 51448 })).data[0]?.id).toBe(2175)
  expect((await ask(source, saker, { sesjon: '2011-2012' })).data).toHaveLength(13)
  expect((await ask(source, sesjoner, null)).data).not.toEqual([])
  await expect(ask(source, voteringer, { sakId: 1 })).rejects.toThrow('Mappen mangler voteringer?sakid=1')
})

test('a folder takes the sesjon of saker from what most of them say, where neither answer nor name does', () => {
  const text = sakerAnswer([{ id: 1 }, { id: 2 }, { id: 3, behandlet: '2023-2024' }])
  const asked = { endpoint: 'saker', params: { sesjonid: '2024-2025' } }
  expect(questionOf(text, 'saker.xml')).toEqual(asked)
  expect(questionOf(sakerAnswer([{ id: 1, behandlet: null }]), 'saker.xml')).toBeNull()
  expect(questionOf('<noe_annet/>', 'x.xml')).toBeNull()
})

test('a folder reads a file as an office tool saves it: UTF-16, or the older alphabet', async () => {
  const text = sakerAnswer([{ id: 1, tittel: 'Særlig om tannhelse' }])
  writeFileSync(path.join(folder, 'saker-sesjonid-1990-91.xml'), Buffer.from(`\uFEFF${text}`, 'utf16le'))
  writeFileSync(path.join(folder, 'saker-sesjonid-1991-92.xml'), Buffer.from(text.replace('utf-8', 'iso-8859-1'), 'latin1')) // prettier-ignore
  for (const sesjon of ['1990-1991', '1991-1992'])
    expect((await ask(folderSource(folder), saker, { sesjon })).data[0]?.tittel).toBe('Særlig om tannhelse')
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
