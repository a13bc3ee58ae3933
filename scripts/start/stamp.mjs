// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A fingerprint of files and folders by name and content, and of further words.
 * @param {string} root
 * @param {readonly string[]} names relative to the root; those that do not exist count as empty
 * @param {readonly string[]} [words]
 */
export function fingerprint(root, names, words = []) {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\0`)
  for (const name of names) addTo(hash, root, name)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} name */
function addTo(hash, root, name) {
  const file = path.join(root, name)
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) {
    hash.update(`${name}\0${found.size}\0`).update(readFileSync(file))
    return
  }
  for (const child of readdirSync(file).sort()) {
    if (child !== 'generated' && child !== 'node_modules') addTo(hash, root, `${name}/${child}`)
  }
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** A stamp is written last and by renaming, so that it never stands on half a result. @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, stamp)
  renameSync(unfinished, file)
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true })
}
