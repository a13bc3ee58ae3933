import { diffWordsWithSpace } from 'diff'
import { keyText } from '../parse/key'
import type { Preview, UnitPreview } from '../import/preview'
import type { FieldChange } from '../import/types'

/** A dry run for people: each unit that would change, field by field, long texts word by word. */
export function printDifference({ units, counts }: Preview): string {
  const changed = units.filter(({ outcome }) => outcome !== 'unchanged')
  const total = `${counts.new} nye, ${counts.changed} endret, ${counts.unchanged} uendret, ${counts.refused} avvist`
  return [...changed.map(printUnit), `Prøvekjøring, ingenting er skrevet: ${total}`].join('\n')
}

const outcomes = { new: 'ny', changed: 'endret', refused: 'avvist', unchanged: 'uendret' } as const

function printUnit({ key, outcome, changes }: UnitPreview): string {
  const head = `Vedtak ${keyText(key)}: ${outcomes[outcome]}`
  return outcome === 'new'
    ? head
    : [head, ...changes.map((change) => `  ${change.field}: ${wordDifference(change)}`)].join('\n')
}

/** «Arbeidet er [-i gang-]{+ferdig+}.» */
export function wordDifference({ from, to }: FieldChange): string {
  return diffWordsWithSpace(from ?? '', to ?? '')
    .map(({ value, added, removed }) => {
      if (added) return `{+${value}+}`
      return removed ? `[-${value}-]` : value
    })
    .join('')
}
