// @ts-check
/** @typedef {{ [key: string]: string | Catalogue }} Catalogue */
/** @typedef {Map<string, string>} Texts «list.count» → the text */

/** Words that never stand in a text for readers. */
const BANNED = /obligatorisk|påkrevd|påkravd|required field|klikk her|click here|under arbeid|\*/iu
/** The Storting approves nothing a departement claims. Inside the departement somebody approves a text: there it is the word. */
const BANNED_IN_PUBLIC = /godkjent/iu
const INTERNAL =
  /^(?:arbeidsliste|rapporteringsaar|utkast|kontroll|notater|godkjenning|rettelse|publisering|fordeling|overforing|varsler|brev|feilkoder)\./u

/**
 * Every text of a catalogue under its whole key.
 * @param {Catalogue} catalogue @param {string} [prefix] @returns {Texts}
 */
export function textsOf(catalogue, prefix = '') {
  const texts = new Map()
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [path, text] of textsOf(value, `${prefix}${key}.`)) texts.set(path, text)
  }
  return texts
}

/** What is filled in, ICU arguments and tags, in alphabetical order. @param {string} text */
function blanksOf(text) {
  const names = [...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? '')
  return [...new Set(names)].sort().join(', ')
}

/**
 * What is wrong with the catalogues beside each other: bokmål decides which texts exist.
 * @param {Record<string, Texts>} catalogues by language, «nb» among them
 * @returns {string[]} one line for each fault
 */
export function compareCatalogues(catalogues) {
  const own = catalogues.nb ?? new Map()
  return Object.entries(catalogues).flatMap(([language, texts]) => {
    const file = `messages/${language}.json`
    const missing = [...own.keys()].filter((key) => !texts.has(key)).map((key) => `${file}: mangler ${key}`)
    const extra = [...texts.keys()]
      .filter((key) => !own.has(key))
      .map((key) => `${file}: ${key} finnes ikke i nb.json`)
    return [...missing, ...extra, ...[...texts].flatMap(([key, text]) => faultsOf(file, key, text, own))]
  })
}

/** @param {string} file @param {string} key @param {string} text @param {Texts} own */
function faultsOf(file, key, text, own) {
  const faults = []
  if (text.trim() === '') faults.push(`${file}: ${key} er tom`)
  if (BANNED.test(text)) faults.push(`${file}: ${key} sier «${BANNED.exec(text)?.[0]}»`)
  if (!INTERNAL.test(key) && BANNED_IN_PUBLIC.test(text)) faults.push(`${file}: ${key} sier «godkjent»`)
  const wanted = own.get(key)
  if (wanted !== undefined && blanksOf(wanted) !== blanksOf(text)) {
    faults.push(`${file}: ${key} fyller inn «${blanksOf(text)}», nb.json «${blanksOf(wanted)}»`)
  }
  return faults
}

/**
 * The list of texts whose term no official document was found to confirm.
 * @param {Record<string, Record<string, string>>} unverified language → key → why
 * @param {Record<string, Texts>} catalogues
 */
export function checkUnverified(unverified, catalogues) {
  return Object.entries(unverified).flatMap(([language, keys]) =>
    Object.keys(keys)
      .filter((key) => !catalogues[language]?.has(key))
      .map((key) => `messages/uverifisert.json: ${language} har ingen tekst ${key}`),
  )
}
