import { getSession } from '@/lib/auth/session'
import { localPath, signInPage } from '@/lib/auth/rules'
import { sendTo } from '@/lib/auth/http'
import { forgetEndedSession } from '@/lib/auth/sign-out'

/** A session that still counts is left alone: anybody can link here. */
export async function GET(request: Request) {
  const til = localPath(new URL(request.url).searchParams.get('til'))
  return (await getSession()) === null ? forgetEndedSession(signInPage(til, 'UTGATT')) : sendTo(til)
}
