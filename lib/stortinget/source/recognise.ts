import { readSesjonId, toSesjonId } from '../rules'
import type { Question } from '../types'
import { readXml, type Plain } from '../xml'

/** By its root an answer is of one endpoint, and a field right below says what was asked for. */
const roots: Partial<Record<string, { endpoint: string; field: string; param: 'sesjonid' | 'sakid' | 'voteringid' }>> = {
  saker_oversikt: { endpoint: 'saker', field: 'sesjon_id', param: 'sesjonid' },
  stortingsvedtak_oversikt: { endpoint: 'stortingsvedtak', field: 'sesjon_id', param: 'sesjonid' },
  komiteer_oversikt: { endpoint: 'komiteer', field: 'sesjon_id', param: 'sesjonid' },
  detaljert_sak: { endpoint: 'sak', field: 'id', param: 'sakid' },
  sak_votering_oversikt: { endpoint: 'voteringer', field: 'sak_id', param: 'sakid' },
  voteringsvedtak_oversikt: { endpoint: 'voteringsvedtak', field: 'votering_id', param: 'voteringid' },
} // prettier-ignore

/**
 * The question a saved answer belongs to: by its root, and by what stands right below it. Lists that do not say their sesjon have it
 * in the name of the file, or in what most of their rows say. null: nothing tells. Throws `StortingetFault` for what is no XML.
 */
export function questionOf(text: string, fileName: string): Question | null {
  const { root, content } = readXml(text)
  if (root === 'sesjoner_oversikt') return { endpoint: 'sesjoner', params: {} }
  const known = roots[root]
  if (known === undefined) return null
  const { endpoint, field, param } = known
  const told = textAt(content, field)
  if (param !== 'sesjonid') return /^\d+$/.test(told) ? { endpoint, params: { [param]: told } } : null
  const sesjon = readSesjonId(told) ?? sesjonInName(fileName) ?? sesjonOfRows(content)
  if (sesjon === null) return endpoint === 'komiteer' ? { endpoint: 'allekomiteer', params: {} } : null
  return { endpoint, params: { sesjonid: toSesjonId(sesjon) } }
}

/** «saker_2024-2025.xml», «Saker 2024–2025 (1).xml»; null where the name has none or several. */
function sesjonInName(name: string): string | null {
  const found = [...name.matchAll(/(?<!\d)(\d{4})\p{Pd}(\d{4})(?!\d)/gu)].flatMap(([, from, to]) => readSesjonId(`${from}-${to}`) ?? []) // prettier-ignore
  return new Set(found).size === 1 ? (found[0] ?? null) : null
}

/** The sesjon that more than half of the saker are treated in. */
function sesjonOfRows(content: Plain): string | null {
  const list = isObject(content) ? content.saker_liste : null
  if (!Array.isArray(list)) return null
  const told = list.flatMap((row) => readSesjonId(textAt(row, 'behandlet_sesjon_id')) ?? [])
  return told.find((one) => told.filter((other) => other === one).length * 2 > told.length) ?? null
}

function textAt(content: Plain | undefined, field: string): string {
  const value = isObject(content) ? content[field] : null
  return typeof value === 'string' ? value.trim() : ''
}

function isObject(content: Plain | undefined): content is { [name: string]: Plain } {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}
