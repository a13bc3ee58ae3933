import { digestFile } from '@/lib/hendelse/digest-file'
import { listDigests } from '@/lib/hendelse/queries'
import { answerOrUnavailable, dataAnswer } from '@/lib/http/answer'

/** GET /om/historikk/avtrykk.txt: the log's digest of every day, the oldest first. `verify-log --avtrykk` reads it. 503 without a database. */
export async function GET(request: Request) {
  return answerOrUnavailable(async () =>
    dataAnswer(digestFile(await listDigests()), {
      contentType: 'text/plain; charset=utf-8',
      ifNoneMatch: request.headers.get('if-none-match'),
    }),
  )
}
