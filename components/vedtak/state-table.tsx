import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breakable } from '@/components/ui/breakable'
import { addStates, tilstander, type StateCounts } from '@/lib/register/state-counts'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import { CountLink } from './count-link'
import { tilstandWord } from './key-figures'
import { TilstandGlyph } from './tilstand-glyph'

export interface StateTableRow {
  name: string
  href: string
  filter: Partial<VedtakFilter>
  /** Null: nothing of it has been read, which is not the same as none. */
  counts: StateCounts | null
}

interface StateTableProps {
  caption: string
  head: string
  rows: StateTableRow[]
  /** The filter of all rows together; with it the table ends in a line of sums. */
  sum?: Partial<VedtakFilter>
}

/** Counts by sesjon or departement. Every number opens its list; what is not read is said, never shown as 0. */
export function StateTable({ caption, head, rows, sum }: StateTableProps) {
  const t = useTranslations('tilstand')
  const front = useTranslations('front')
  const all = addStates(rows.flatMap(({ counts }) => (counts ? [counts] : [])))
  return (
    <table className="state-table figures">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {tilstander.map((tilstand) => (
            <th scope="col" key={tilstand}>
              <TilstandGlyph tilstand={tilstand} />
              <span className="state-name">{t(tilstand)}</span>
            </th>
          ))}
          <th scope="col">{front('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StateTableLine key={row.href} row={row} />
        ))}
      </tbody>
      {sum ? (
        <tfoot>
          <tr>
            <th scope="row">{front('sum')}</th>
            <CountCells counts={all} filter={sum} name={front('sum')} />
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function StateTableLine({ row: { name, href, filter, counts } }: { row: StateTableRow }) {
  const coverage = useTranslations('coverage')
  return (
    <tr>
      <th scope="row">
        <AppLink href={href}>
          <Breakable text={name} />
        </AppLink>
      </th>
      {counts ? (
        <CountCells counts={counts} filter={filter} name={name} />
      ) : (
        <td className="not-read" colSpan={tilstander.length + 1}>
          {coverage('notRead')}
        </td>
      )}
    </tr>
  )
}

interface CountCellsProps {
  counts: StateCounts
  filter: Partial<VedtakFilter>
  name: string
}

function CountCells({ counts, filter, name }: CountCellsProps) {
  const t = useTranslations('tilstand')
  return (
    <>
      {tilstander.map((tilstand) => (
        <td key={tilstand}>
          <CountLink
            count={counts[tilstand]}
            filter={{ ...filter, tilstand: tilstandWord(tilstand) }}
            name={`${t(tilstand)}, ${name}`}
            className={counts[tilstand] === 0 ? 'muted' : undefined}
          />
        </td>
      ))}
      <td>
        <CountLink count={counts.sum} filter={filter} name={name} className="strong" />
      </td>
    </>
  )
}
