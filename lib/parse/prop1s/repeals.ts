import { findCitations } from '../citation/find'
import type { ComposeContext } from '../text/compose'
import { compose } from '../text/compose'
import type { Line } from '../text/lines'
import type { Repeal } from '../types'

const ROMERTALL = /^[IVXL]{1,6}$/u
const REPEAL = /\b(?:oppheves|oppheva|opphevast|opphevet|blir opphevet|vert oppheva)\b/iu
const REACH = 12

/**
 * Reads proposals to repeal: «X / Oppheving av anmodningsvedtak / Vedtak nr. 82, 3. desember 2018, nr. 520,
 * 3. mai 2022 og nr. 929, 16. juni 2023 oppheves.» The Roman numeral stands alone on the nearest line above;
 * a sentence without one is no proposal. `line` is where the vedtak is named.
 */
export function readRepeals(lines: readonly Line[], context: ComposeContext): Repeal[] {
  const repeals: Repeal[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || !ROMERTALL.test(line.text)) continue
    const block = blockBelow(lines, i)
    if (!REPEAL.test(compose(block, context).value)) continue
    repeals.push(...vedtakIn(block, line.text, context))
  }
  return repeals
}

function blockBelow(lines: readonly Line[], index: number): Line[] {
  const block: Line[] = []
  for (let i = index + 1; i < lines.length && block.length < REACH; i++) {
    const line = lines[i]
    if (!line || ROMERTALL.test(line.text)) break
    if (!line.isBlank) block.push(line)
  }
  return block
}

function vedtakIn(block: readonly Line[], romertall: string, context: ComposeContext): Repeal[] {
  const mapped = compose(block, context)
  return findCitations(mapped.value).flatMap((citation) => {
    if (citation.kind !== 'vedtak' || !citation.sesjon) return []
    const offset = mapped.starts[citation.start] ?? 0
    const first = findLine(block, offset)
    const { sesjon, nummer, punkt, dato } = citation
    return [{ romertall, sesjon, nummer, punkt, dato, line: first?.number ?? 0 }]
  })
}

const findLine = (lines: readonly Line[], offset: number): Line | undefined =>
  lines.findLast((line) => line.start <= offset)
