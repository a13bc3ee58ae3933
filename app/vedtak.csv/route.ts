import { getTranslations } from 'next-intl/server'
import { csvColumns, toCsvRow } from '@/lib/format/vedtak-csv'
import { answerOrUnavailable, dataAnswer } from '@/lib/http/answer'
import { csvText } from '@/lib/http/csv'
import { askedList, readWholeList } from '@/lib/http/list'

/**
 * GET /vedtak.csv: the whole list that /vedtak shows with the same query, in the same order. UTF-8 with BOM,
 * semicolons, a head row in Norwegian, days as ISO. A text that a spreadsheet would run as a formula gets an
 * apostrophe first. Errors (RFC 9457): 400, 503.
 */
export async function GET(request: Request) {
  return answerOrUnavailable(async () => {
    const asked = await askedList(new URL(request.url))
    if ('problem' in asked) return asked.problem
    const head = await getTranslations({ locale: 'nb', namespace: 'csv' })
    const tilstand = await getTranslations({ locale: 'nb', namespace: 'tilstand' })
    const dep = await getTranslations({ locale: 'nb', namespace: 'dep' })
    const kkk = await getTranslations({ locale: 'nb', namespace: 'kkk' })
    const words = { tilstand, dep, kkk, yes: head('ja'), no: head('nei'), unknown: head('ukjent') }
    const items = await readWholeList(asked)
    const body = csvText(
      items.map((item) => toCsvRow(item, words)),
      csvColumns.map((key) => ({ key, header: head(key) })),
    )
    return dataAnswer(body, {
      contentType: 'text/csv; charset=utf-8',
      ifNoneMatch: request.headers.get('if-none-match'),
      headers: { 'content-disposition': `attachment; filename="anmodningsvedtak_${asked.day}.csv"` },
    })
  })
}
