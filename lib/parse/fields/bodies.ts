import { readAdoptedIn } from './adopted-in'
import { findNames, type NameHit } from './names'
import type { Piece, Place } from './place'
import { hasRole } from './roles'
import { splitSentences } from './sentences'
import { abbreviationsIn, readShortName, withAbbreviations } from './short-names'

export interface BodyReading extends Place {
  name: string
  /** Which of the two texts the offsets are of. */
  field: 'request' | 'account'
}

/** What stands between two names of one list. */
const LIST_SEAM = /^(?:,\s|\s(?:og|samt|eller)\s|,\s(?:og|samt)\s|\/)$/u

/**
 * The named organisations that the request or the account gives a task, lets do one or makes a party (design § 8);
 * neither the government, the Storting, «departementet» alone, nor those only mentioned. In: both cleaned texts.
 * Out: each once, with its first such place: departementer first, then in the order of the texts. A name is as
 * printed, without abbreviation in brackets; «Helse Nord» and «Helse Nord RHF» are one, the longer.
 */
export function readBodies(request: string, account: string): BodyReading[] {
  const sentences = [
    ...sentencesOf(request, 'request', null),
    ...sentencesOf(account, 'account', readAdoptedIn(account).place),
  ]
  const fullNames = abbreviationsIn(sentences.flatMap(({ hits }) => hits))
  const bodies = onlyOnce(withRole(sentences, fullNames))
  return [...bodies.filter(isDepartement), ...bodies.filter((body) => !isDepartement(body))]
}

interface NamedSentence extends Piece {
  field: BodyReading['field']
  hits: NameHit[]
}

function sentencesOf(text: string, field: BodyReading['field'], origin: Place | null): NamedSentence[] {
  return splitSentences(text)
    .filter(({ start }) => start !== origin?.start)
    .map((sentence) => ({ ...sentence, field, hits: findNames(sentence.text) }))
}

function withRole(
  sentences: readonly NamedSentence[],
  fullNames: ReadonlyMap<string, string>,
): BodyReading[] {
  const met: string[] = []
  return sentences.flatMap((sentence) => {
    const hits = withAbbreviations(sentence.text, sentence.hits, fullNames)
    const short = hits[0]?.start === 0 ? null : readShortName(sentence.text, met)
    met.push(...hits.map(({ name }) => name))
    return listsOf(sentence.text, short ? [short, ...hits] : hits)
      .filter((list) => hasRole(mentionOf(sentence.text, list, sentence.field)))
      .flat()
      .map(({ name, start, end }) => ({
        name,
        field: sentence.field,
        start: sentence.start + start,
        end: sentence.start + end,
      }))
  })
}

function isDepartement({ name }: BodyReading): boolean {
  return /departement(?:et)?$/iu.test(name)
}

/** Names that stand together («A, B og C») share what is said of them. */
function listsOf(sentence: string, hits: NameHit[]): NameHit[][] {
  const lists: NameHit[][] = []
  for (const hit of hits) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && LIST_SEAM.test(sentence.slice(last.end, hit.start))) list.push(hit)
    else lists.push([hit])
  }
  return lists
}

function mentionOf(
  sentence: string,
  list: NameHit[],
  field: BodyReading['field'],
): Parameters<typeof hasRole>[0] {
  const start = list[0]?.start ?? 0
  const end = list.at(-1)?.end ?? 0
  return {
    before: sentence.slice(0, start),
    after: sentence.slice(end),
    field,
    name: list.at(-1)?.name ?? '',
  }
}

function onlyOnce(found: BodyReading[]): BodyReading[] {
  const byKey = new Map<string, BodyReading>()
  for (const body of found) {
    const key = keyOf(body.name)
    const known = byKey.get(key)
    if (!known) byKey.set(key, body)
    else if (body.name.length > known.name.length) byKey.set(key, { ...known, name: body.name })
  }
  return [...byKey.values()]
}

/** «Helse Nord» is Helse Nord RHF, and «regionale helseforetak» are de regionale helseforetakene. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s(?:rhf|hf|sf|as|asa|kf|iks|sa|ba)$/u, '')
    .replace(/^dei?\s(?:fire\s)?(regionale\shelsef[oø]retak)(?:ene|a)$/u, '$1')
}
