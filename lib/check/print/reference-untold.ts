import { keyId, keyText } from '../../parse/key'
import { resolveVedtak } from '../../parse/citation/resolve'
import type { ParsedDocument, VedtakKey } from '../../parse/types'
import { listParts, placesOf, type PlacedCitation } from '../document/places'
import type { CheckedDocument, DocumentCheck } from '../document/types'

/** «se omtale av dette under anmodningsvedtak nr. 832», «gjort greie for under vedtak nr. 83»: right before the reference. */
const POINTS_HERE =
  /(?:omtal(?:e|en|t|a)|redegjør(?:else|elsen|else[rn]e)|redegjort|utgreiing(?:a|en)?|gjort greie|gjer greie)\s(?:[^.;:]{0,40}\s)?(?:under|av|for|i|om|på)\s$/iu
/** What is finished, or another ministry's, is not to be reported here. */
const IS_ELSEWHERE =
  /kvitter(?:t|te|es|ast)?\sut|utkvitter|kvittert|opphev|tidligere\srapportert|tidlegare\srapportert|avslutt(?:a|et)\si|\p{Lu}\p{L}+(?:-\s(?:og\s)?\p{L}+)*\s?(?:-\sog\s\p{L}+)?departementet|(?:annet|anna|andre)\sdepartement/iu
const BEFORE = 80
const SENTENCE = 300
const SENTENCE_END = /(?<=\p{L}{3}[.!?]|\)[.!?])\s+(?=\p{Lu})/u

/**
 * A reference to a vedtak that the document should account for and does not: «se omtale under vedtak nr. …» anywhere; inside an
 * account, «må ses i sammenheng med vedtak nr. …» of the same sesjon or a later one; or to one of a sesjon that has not begun.
 * A sentence that says that it is closed, or another departement's, is none.
 */
export const referenceUntold: DocumentCheck = {
  rule: 'HENVISNING_UTEN_OMTALE',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence:
    'Teksten viser til et vedtak som dokumentet ikke omtaler der leseren blir vist, eller som ikke kan finnes ennå.',
  find: (document) => {
    const reported = reportedKeys(document.parsed)
    const found = new Map<string, { told: Told; keys: VedtakKey[]; lines: Set<number>; own: VedtakKey[] }>()
    for (const citation of placesOf(document).citations) {
      const told = judge(citation, { document, reported })
      if (told === null) continue
      const own = citation.telling?.keys ?? []
      const id = own.length > 0 ? `${told.says}${own.map(keyId).join()}` : `${told.says}${keyId(told.key)}`
      const known = found.get(id) ?? { told, keys: [], lines: new Set(), own }
      found.set(id, known)
      known.lines.add(citation.line)
      if (!known.keys.some((key) => keyId(key) === keyId(told.key))) known.keys.push(told.key)
    }
    return [...found.values()].map(({ told, keys, lines, own }) => ({
      message: messageOf(told.says, keys),
      lines: [...lines],
      vedtak: own.length > 0 ? own : keys,
    }))
  },
}

/** What is wrong with a reference: the sesjon has not begun, the text sends the reader there, or it is named in an account. */
interface Told {
  says: 'FUTURE' | 'POINTS_HERE' | 'NAMED'
  key: VedtakKey
}

function messageOf(says: Told['says'], keys: readonly VedtakKey[]): string {
  const names = keys.map(keyText)
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
  if (says === 'FUTURE') return `Teksten viser til vedtak ${list}, men sesjonen har ikke begynt.`
  return says === 'POINTS_HERE'
    ? `Teksten viser til omtalen av vedtak ${list}, som dokumentet ikke har.`
    : `Omtalen viser til vedtak ${list}, som dokumentet ikke rapporterer på.`
}

interface Known {
  document: CheckedDocument
  reported: { ids: ReadonlySet<string>; byNummer: ReadonlyMap<number, VedtakKey[]> }
}

function judge(citation: PlacedCitation, { document, reported }: Known): Told | null {
  if (citation.kind !== 'vedtak' || isOwnLine(citation)) return null
  const candidates = (nummer: number): readonly VedtakKey[] => reported.byNummer.get(nummer) ?? []
  const key = resolveVedtak(citation, { sesjon: null, candidates })
  if (key === null) return null
  const { sesjon, departement } = document.parsed.document
  if (sesjon !== null && key.sesjon > sesjon) return { says: 'FUTURE', key }
  if (reported.ids.size === 0 || isReported(key, reported.ids)) return null
  const before = document.text.slice(Math.max(0, citation.start - BEFORE), citation.start)
  const pointsHere = POINTS_HERE.test(before.replace(/-?\s+/gu, ' '))
  if (!pointsHere && !(isInAccount(citation) && isOfItsTime(key, citation))) return null
  const sentence = sentenceAround(document.text, citation).replaceAll(departement ?? '\n', '')
  return IS_ELSEWHERE.test(sentence) ? null : { says: pointsHere ? 'POINTS_HERE' : 'NAMED', key }
}

function reportedKeys(parsed: ParsedDocument): Known['reported'] {
  const keys: VedtakKey[] = listParts(parsed).flatMap(({ table, vedtak }) => [...table, ...vedtak])
  if (keys.length > 0 && parsed.kind === 'PROP_1_S') keys.push(...parsed.repeals)
  const byNummer = new Map<number, VedtakKey[]>()
  for (const key of keys) byNummer.set(key.nummer, [...(byNummer.get(key.nummer) ?? []), key])
  return { ids: new Set(keys.flatMap((key) => [keyId(key), keyId({ ...key, punkt: null })])), byNummer }
}

/** Adopted in the sesjon of the account's own vedtak, or later. One of an earlier sesjon may be written off long ago. */
const isOfItsTime = (key: VedtakKey, { telling }: PlacedCitation): boolean =>
  telling?.keys.some(({ sesjon }) => key.sesjon >= sesjon) ?? false

const isReported = (key: VedtakKey, ids: ReadonlySet<string>): boolean =>
  ids.has(keyId(key)) || ids.has(keyId({ ...key, punkt: null }))

/** The line that opens an account names the vedtak itself. */
const isOwnLine = ({ telling, line }: PlacedCitation): boolean => telling?.lines.vedtakLine.number === line

/** In the ministry's own words, not in the Storting's. */
function isInAccount({ telling, start }: PlacedCitation): boolean {
  const first = telling?.account.starts[0]
  return first !== undefined && start >= first
}

/** The sentence a citation stands in, as far as full stops tell: of the account without page furniture, or of the text as it stands. */
function sentenceAround(text: string, { start, end, telling }: PlacedCitation): string {
  const { account } = telling ?? {}
  const at = account?.starts.findIndex((place) => place >= start) ?? -1
  const [whole, from, to] =
    account && at !== -1 ? [account.value, at, at + (end - start)] : [text, start, end]
  const before = whole.slice(Math.max(0, from - SENTENCE), from).split(SENTENCE_END)
  const after = whole.slice(to, to + SENTENCE).split(SENTENCE_END)
  return `${before.at(-1) ?? ''}${whole.slice(from, to)}${after[0] ?? ''}`
    .replace(/-\n/gu, '')
    .replace(/\s+/gu, ' ')
}
