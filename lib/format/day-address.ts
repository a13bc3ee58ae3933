/** The addresses that can show the register as it was: pages of the register and its files. */
const DATED = /^\/(?:$|(?:vedtak|sok|statistikk|sesjon|departement|komite)(?=[/.]|$)|api\/v1\/vedtak(?=\/|$))/

/** The address as of a day: `per` put into its query, where it has none and where it means something. */
export function withDay(address: string, per: string | null): string {
  const [, path = '', query = '', place = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  if (per === null || !DATED.test(path) || /[?&]per=/.test(query)) return address
  return `${path}${query === '' ? '?' : `${query}&`}per=${per}${place}`
}

/** The same address as of today. */
export function withoutDay(address: string): string {
  return address
    .replace(/([?&])per=[^&#]*(&?)/, (_, mark: string, more: string) => (more === '' ? '' : mark))
    .replace(/\?(?=#|$)/, '')
}
