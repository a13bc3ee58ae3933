import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { nameOf } from '../endpoint'
import { StortingetFault } from '../fault'
import type { AnswerSource, Question } from '../types'
import { assertXml, largestAnswer } from './answer'

/**
 * Saved answers in a folder, one file each, named as the question is: `saker?sesjonid=2024-2025`, with or without `.xml`, or with
 * a hyphen for the characters that not every file system takes: `saker-sesjonid-2024-2025.xml`.
 */
export function folderSource(folder: string): AnswerSource {
  return {
    name: path.basename(path.resolve(folder)),
    read: async (question) => {
      for (const name of fileNames(question)) {
        const file = path.join(folder, name)
        const found = await stat(file).catch(() => null)
        if (!found?.isFile()) continue
        if (found.size > largestAnswer)
          throw new StortingetFault('STORTINGET_FOR_STORT', `${name} er for stor.`)
        const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
        assertXml(text, { question, type: null })
        return text
      }
      throw new StortingetFault('STORTINGET_FIL_MANGLER', `Mappen mangler ${nameOf(question)}.`)
    },
  }
}

export function fileNames(question: Question): string[] {
  const name = nameOf(question)
  const plain = name.replace(/[?&=]/g, '-')
  return [`${plain}.xml`, plain, `${name}.xml`, name]
}
