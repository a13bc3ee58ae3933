import { toRegions, type Columns } from './columns'
import { toBlocks } from './table'
import type { FlowLine, PageRows, Region, Row, Segment } from './types'

/** The lines of a page in reading order, and where rows of tables end. */
export function readPage(page: PageRows, columns: Columns | null): FlowLine[] {
  return toRegions(page, columns).flatMap((region) =>
    toBlocks(region).flatMap((block): FlowLine[] => {
      if (block.kind === 'line') return [toLine(block.row, page.number, region)]
      const last = block.lines.length - 1
      return block.lines.map((line, i) => ({ ...place(line, page.number, region), cell: i === last ? 'last' : 'open' })) // prettier-ignore
    }),
  )
}

function toLine({ segments }: Row, page: number, region: Region): FlowLine {
  const [first, last] = [segments[0], segments.at(-1)]
  const text = segments.map((segment) => segment.text).join(' ')
  const whole: Segment = {
    x: 0,
    y: 0,
    size: 0,
    font: '',
    spaces: null,
    ...first,
    text,
    right: last?.right ?? 0,
  }
  return { ...place(whole, page, region), cell: null }
}

const place = (segment: Segment, page: number, region: Region): Omit<FlowLine, 'cell'> => ({
  ...segment,
  page,
  region,
})
