import type { TextPage } from '@/lib/utkast/page/queries'

/** Which text it is about, as every form beside it sends. */
export function hidden({ key }: Pick<TextPage, 'key'>) {
  const of = (name: string, value: string) => ({ kind: 'hidden' as const, name, label: '', value })
  return [of('vedtakId', String(key.vedtakId)), of('rapporteringssesjon', key.rapporteringssesjon)]
}
