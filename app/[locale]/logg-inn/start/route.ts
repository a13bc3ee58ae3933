import { pageLocale } from '@/i18n/page-locale'
import { startSignIn } from '@/lib/auth/start'

export async function GET(request: Request, { params }: RouteContext<'/[locale]/logg-inn/start'>) {
  return startSignIn(request, await pageLocale(params))
}
