import { endByProvider } from '@/lib/auth/backchannel'

export function POST(request: Request) {
  return endByProvider(request)
}
