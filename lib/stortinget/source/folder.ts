import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { nameOf } from '../endpoint'
import { StortingetFault } from '../fault'
import type { AnswerSource, Question } from '../types'
import { assertXml, largestAnswer, textOf } from './answer'
import { questionOf } from './recognise'

/** Nobody saves more answers of one sesjon than this. */
const mostFiles = 20_000
const deepest = 4

/**
 * Saved answers in a folder, one file each, named as the question is: `saker?sesjonid=2024-2025`, with or without `.xml`, or with
 * a hyphen for the characters that not every file system takes: `saker-sesjonid-2024-2025.xml`. A file with another name, there or
 * in a folder below, is known by what it says it answers.
 */
export function folderSource(folder: string): AnswerSource {
  let known: Promise<Map<string, string>> | null = null
  return {
    name: path.basename(path.resolve(folder)),
    read: async (question) => {
      for (const name of fileNames(question)) {
        const text = await readAnswer(path.join(folder, name), question)
        if (text !== null) return text
      }
      known ??= recogniseAll(folder)
      const file = (await known).get(nameOf(question))
      const text = file === undefined ? null : await readAnswer(file, question)
      if (text !== null) return text
      throw new StortingetFault('STORTINGET_FIL_MANGLER', `Mappen mangler ${nameOf(question)}.`)
    },
  }
}

export function fileNames(question: Question): string[] {
  const name = nameOf(question)
  const plain = name.replace(/[?&=]/g, '-')
  return [`${plain}.xml`, plain, `${name}.xml`, name]
}

/** null: there is no such file. */
async function readAnswer(file: string, question: Question): Promise<string | null> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  if (found.size > largestAnswer)
    throw new StortingetFault('STORTINGET_FOR_STORT', `${path.basename(file)} er for stor.`)
  const text = textOf(await readFile(file), question)
  assertXml(text, { question, type: null })
  return text
}

/** Which file answers which question, by what the files say. Of several answers to one, the first by name. */
async function recogniseAll(folder: string): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const file of (await listFiles(folder, 0)).slice(0, mostFiles)) {
    const question = await recogniseFile(file)
    if (question !== null && !known.has(question)) known.set(question, file)
  }
  return known
}

async function recogniseFile(file: string): Promise<string | null> {
  try {
    const text = await readAnswer(file, { endpoint: path.basename(file), params: {} })
    const question = text === null ? null : questionOf(text, path.basename(file))
    return question && nameOf(question)
  } catch (error) {
    if (error instanceof StortingetFault) return null
    throw error
  }
}

async function listFiles(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const inOrder = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const files = inOrder.flatMap((entry) => (entry.isFile() && !entry.name.endsWith('.json') ? [path.join(folder, entry.name)] : [])) // prettier-ignore
  if (depth >= deepest) return files
  for (const entry of inOrder)
    if (entry.isDirectory()) files.push(...(await listFiles(path.join(folder, entry.name), depth + 1)))
  return files
}
