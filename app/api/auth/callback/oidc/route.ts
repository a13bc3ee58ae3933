import { finishSignIn } from '@/lib/auth/callback'

export const dynamic = 'force-dynamic'

export function GET(request: Request) {
  return finishSignIn(request)
}
