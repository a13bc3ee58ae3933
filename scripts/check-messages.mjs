// @ts-check
// Every text exists in all languages, and every one is used: run before each build. One line for each fault,
// exit code 1. Reads the project in the current folder.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkUnverified, compareCatalogues, textsOf } from './messages/catalogues.mjs'
import { compareUses, findUses } from './messages/uses.mjs'

const root = process.cwd()
const LANGUAGES = ['nb', 'nn', 'en']

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(path.join(root, 'messages', `${name}.json`), 'utf8'))

const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(read(language))]))
const faults = [
  ...compareCatalogues(catalogues),
  ...checkUnverified(read('uverifisert'), catalogues),
  ...compareUses(findUses(root, 'scripts/tsconfig.build.json'), catalogues.nb ?? new Map()),
]
for (const fault of new Set(faults)) console.error(fault)
if (faults.length > 0) process.exitCode = 1
