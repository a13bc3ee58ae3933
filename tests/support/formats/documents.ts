import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseText } from '@/lib/parse/parse'
import { root } from '../source-files'
import { forslagParts, printedParts, svarbrevParts, type Part } from './parts'

/** A document of one of the other kinds: its text as printed, and its parts for the writers of the formats. */
export interface WrittenDocument {
  name: string
  citation: string
  text: string
  parts: Part[]
}

const read = (folder: string, name: string, toParts: (text: string) => Part[]): WrittenDocument => {
  const text = readFileSync(join(root, folder, name), 'utf8')
  const { citation } = parseText(text).document.document
  return { name, citation: citation ?? '', text, parts: toParts(text) }
}

const former = (folder: string): WrittenDocument[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => read(folder, name, printedParts))

function handedIn(text: string): Part[] {
  const { document } = parseText(text)
  if (document.kind === 'REPRESENTANTFORSLAG') return forslagParts(document)
  if (document.kind === 'SVARBREV') return svarbrevParts(document)
  throw new Error('neither a proposal nor a letter')
}

/** Innstillinger, meldinger, a representantforslag and a svarbrev. */
export const documents: readonly WrittenDocument[] = [
  ...former('tests/fixtures/former/innst'),
  ...former('tests/fixtures/former/meldst'),
  read('prisma/samples', 'representantforslag-200-s-2024-2025.txt', handedIn),
  read('prisma/samples', 'svarbrev-representantforslag-200-s-2024-2025.txt', handedIn),
]
