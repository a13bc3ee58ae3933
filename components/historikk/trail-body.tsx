import { PlaceLine } from '@/components/vedtak/place-line'
import type { TrailEntry } from '@/lib/register/trail/view'
import { TrailTextView } from './trail-text'
import { TrailValues } from './trail-values'

/** What an entry says and what it changed, and where it is read. */
export function TrailBody({ entry }: { entry: TrailEntry }) {
  return (
    <>
      <TrailValues entry={entry} />
      {entry.texts.map((text) => (
        <TrailTextView key={text.field} entry={entry} text={text} />
      ))}
      {entry.place === null ? null : <PlaceLine place={entry.place} />}
    </>
  )
}
