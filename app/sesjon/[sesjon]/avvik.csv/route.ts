import { findAvvik } from '@/lib/avvik/queries'
import { today } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'
import { answerOrUnavailable, dataAnswer, problemAnswer } from '@/lib/http/answer'
import { csvText } from '@/lib/http/csv'

const columns = ['sesjon', 'nummer', 'punkt', 'regel', 'felt', 'dokument', 'linjer', 'annet_dokument', 'andre_linjer', 'fra', 'til'] as const // prettier-ignore

/**
 * GET /sesjon/2025-2026/avvik.csv: what the documents of a year do not agree on, a row for each deviation, as its page shows them.
 * Semicolons, UTF-8 with BOM, a head in Norwegian. Errors (RFC 9457): 404, 503.
 */
export async function GET(request: Request, { params }: RouteContext<'/sesjon/[sesjon]/avvik.csv'>) {
  const { sesjon } = await params
  if (!isSesjonKey(sesjon)) return problemAnswer({ type: 'ikke-funnet', title: 'Ikke funnet', status: 404, detail: `«${sesjon}» er ingen sesjon.` }) // prettier-ignore
  return answerOrUnavailable(async () => {
    const day = today()
    const { sammenligninger } = await findAvvik(sesjon, day)
    const rows = sammenligninger.flatMap(({ forste, andre, avvik }) =>
      avvik.map((one) => ({
        sesjon: one.sesjon,
        nummer: String(one.nummer),
        punkt: one.punkt,
        regel: one.regel,
        felt: one.felt ?? '',
        dokument: forste.sitat,
        linjer: one.forsteLinjer.join(' '),
        annet_dokument: andre.sitat,
        andre_linjer: one.andreLinjer.join(' '),
        fra: one.konklusjoner[0] ?? one.ord.map(({ from }) => from).join(' | '),
        til: one.konklusjoner[1] ?? one.ord.map(({ to }) => to).join(' | '),
      })),
    )
    return dataAnswer(
      csvText(
        rows,
        columns.map((key) => ({ key, header: key })),
      ),
      {
        contentType: 'text/csv; charset=utf-8',
        ifNoneMatch: request.headers.get('if-none-match'),
        headers: { 'content-disposition': `attachment; filename="avvik-${sesjon}_${day}.csv"` },
      },
    )
  })
}
