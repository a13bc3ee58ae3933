import { getTranslations } from 'next-intl/server'
import { toChartCsv } from '@/components/chart/chart-csv'
import { figuresOf } from '@/components/statistikk/figures'
import { findCoverage } from '@/lib/departement/queries'
import { answerOrUnavailable, dataAnswer, problemAnswer } from '@/lib/http/answer'
import { askedList } from '@/lib/http/list'
import { findStatistics } from '@/lib/statistikk/queries'
import { figureIds } from '@/lib/statistikk/types'

/**
 * GET /statistikk/sesjon.csv (departement, vedtatt, frist, opphav, komite): the numbers of one figure, with the query
 * of the page /statistikk. Semicolons, UTF-8 with BOM, a head in Norwegian; each row carries the address of its list,
 * source, licence and what the register covers. Errors (RFC 9457): 400, 404, 503.
 */
export async function GET(request: Request, { params }: RouteContext<'/statistikk/[figur]'>) {
  const { figur } = await params
  const id = figureIds.find((known) => `${known}.csv` === figur)
  if (id === undefined) return unknownFigure(figur)
  return answerOrUnavailable(async () => {
    const asked = await askedList(new URL(request.url))
    if ('problem' in asked) return asked.problem
    const { filter, day } = asked
    const [found, coverage] = await Promise.all([findStatistics(filter, 'nb', day), findCoverage(day)])
    const figures = await figuresOf(found, 'nb')
    const t = await getTranslations({ locale: 'nb', namespace: 'coverage' })
    const covered = coverage.dokument === null ? t(filter.per === null ? 'empty' : 'emptyOnDay') : t('line', { ...coverage, dokument: coverage.dokument }) // prettier-ignore
    const body = toChartCsv(figures[id], { coverage: covered, notRead: t('notRead'), day })
    return dataAnswer(body, {
      contentType: 'text/csv; charset=utf-8',
      ifNoneMatch: request.headers.get('if-none-match'),
      headers: { 'content-disposition': `attachment; filename="statistikk-${id}_${day}.csv"` },
    })
  })
}

function unknownFigure(figur: string): Response {
  return problemAnswer({
    type: 'ikke-funnet',
    title: 'Ikke funnet',
    status: 404,
    detail: `Ingen figur heter ${figur}. De heter ${figureIds.map((id) => `${id}.csv`).join(', ')}.`,
  })
}
