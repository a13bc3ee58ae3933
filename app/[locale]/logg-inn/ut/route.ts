import { pageLocale } from '@/i18n/page-locale'
import { signedOut, signOut } from '@/lib/auth/sign-out'

export async function POST(request: Request, { params }: RouteContext<'/[locale]/logg-inn/ut'>) {
  return signOut(request, await pageLocale(params))
}

export function GET(request: Request) {
  return signedOut(request)
}
