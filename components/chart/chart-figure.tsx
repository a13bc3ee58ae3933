import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { onPageDay } from '@/i18n/page-day'
import { formatCount } from '@/lib/format/number'
import { ChartTable } from './chart-table'
import { Columns } from './columns'
import { ChartLegend, ChartPatterns } from './patterns'
import { StackedBars } from './stacked-bars'
import type { ChartData, ChartRow } from './types'

export interface ChartFigureProps {
  data: ChartData
  shape: 'bars' | 'columns'
  /** What the figure found, or what it is about where it found nothing to say. */
  title: string
  /** What is measured, and when. */
  lead: string
  /** A sentence that must stand with the figures, such as what they do not cover. */
  note?: ReactNode
  /** The address of the same numbers as a file, with the query of the page. */
  csv: string
  level?: 2 | 3
  /** What the figures cover: beside every one of them. */
  coverage: ReactNode
}

/** A figure: its finding, the picture, the same numbers as a table and as a file, and what they cover. */
export function ChartFigure({ data, shape, title, lead, note, csv, level = 2, coverage }: ChartFigureProps) {
  const t = useTranslations('chart')
  const unread = useTranslations('coverage')
  const Heading = level === 2 ? 'h2' : 'h3'
  const { id, rows, series } = data
  const Shape = shape === 'columns' ? Columns : StackedBars
  const isEmpty = rows.every(({ values }) => values === null || values.every((value) => !value?.count))
  const drawn = { ...data, rows: rowsToDraw(rows) }
  const left = rows.length - drawn.rows.length
  return (
    <section className="chart-figure" aria-labelledby={`${id}-tittel`}>
      <Heading id={`${id}-tittel`}>{title}</Heading>
      <p className="muted">{lead}</p>
      {note ? <p className="chart-note">{note}</p> : null}
      {isEmpty ? (
        <p className="chart-empty">{t('empty')}</p>
      ) : (
        <>
          <ChartPatterns id={id} used={series.map(({ fill }) => fill)} />
          <ChartLegend
            id={id}
            series={series.filter((_, index) => rows.some(({ values }) => (values?.[index]?.count ?? 0) > 0))}
          />
          <div className="chart-room">
            <Shape data={drawn} title={title} desc={describe(data)} notRead={unread('notRead')} />
          </div>
          {left > 0 ? <p className="chart-note">{t('notDrawn', { count: left })}</p> : null}
        </>
      )}
      {rows.length > 0 ? (
        <details className="chart-numbers">
          <summary>
            {t('showTable')}
            <span className="sr-only">: {title}</span>
          </summary>
          <ChartTable data={data} caption={`${title}. ${lead}`} />
        </details>
      ) : null}
      <div className="chart-foot">
        {coverage}
        <a href={onPageDay(csv)} aria-label={t('csvOf', { title })}>
          CSV
        </a>
      </div>
    </section>
  )
}

/** Where most rows are of what nobody has read, a line says so, and the table names them. */
function rowsToDraw(rows: ChartRow[]): ChartRow[] {
  const read = rows.filter(({ values }) => values !== null)
  return read.length * 2 < rows.length ? read : rows
}

/** «2024–2025: 60, 2023–2024: 21»: short enough to be heard; the table holds the parts. */
function describe({ rows }: ChartData): string {
  return rows
    .filter(({ values }) => values !== null)
    .map(({ label, sum }) => `${label}: ${formatCount(sum.count)}`)
    .join(', ')
}
