import { problemAnswer } from '@/lib/http/answer'

/** Every address under /api that no route answers: 404 as RFC 9457 has it. */
export function GET() {
  return problemAnswer({
    type: 'ikke-funnet',
    title: 'Finnes ikke',
    status: 404,
    detail: 'API-et har ingen slik adresse. Se /om#api.',
  })
}
