import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** A file of ours: its path from the root, its text, and what it imports. */
export interface SourceFile {
  path: string
  text: string
  /** Paths from the root for our own files (without ending when it resolves to none), names for packages. */
  imports: { name: string; isOwn: boolean; isTypeOnly: boolean }[]
}

const FOLDERS = ['app', 'components', 'lib', 'i18n', 'prisma', 'scripts', 'tests']
const LEFT_OUT = new Set(['node_modules', 'generated', '.next', 'fixtures', 'samples', 'migrations'])

/** Every TypeScript and JavaScript file of the project, generated ones left out. */
export function readSourceFiles(): SourceFile[] {
  const rootFiles = readdirSync(root).filter((name) => /\.(?:ts|mjs)$/.test(name))
  const paths = [...rootFiles, ...FOLDERS.flatMap((folder) => listFiles(join(root, folder)))]
  const known = new Set(paths)
  return paths.map((path) => toSourceFile(path, known))
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(path)
    return /\.(?:tsx?|mjs)$/.test(entry.name) ? [relative(root, path)] : []
  })
}

function toSourceFile(path: string, known: ReadonlySet<string>): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const { importedFiles } = ts.preProcessFile(text, true, true)
  const imports = importedFiles.map(({ fileName, pos }) => {
    const name = resolveOwn(path, fileName, known)
    const isTypeOnly = /\b(?:import|export)\s+type\b[^;'"]*$/.test(text.slice(Math.max(0, pos - 600), pos))
    return { name: name ?? fileName, isOwn: name !== null, isTypeOnly }
  })
  return { path, text, imports }
}

function resolveOwn(from: string, name: string, known: ReadonlySet<string>): string | null {
  if (!name.startsWith('.') && !name.startsWith('@/')) return null
  const base = name.startsWith('@/') ? name.slice(2) : posix.join(dirname(from), name)
  const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts']
  return endings.map((ending) => base + ending).find((path) => known.has(path)) ?? base
}
