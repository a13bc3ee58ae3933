import { readFileSync } from 'node:fs'
import { expect, test } from '../support/e2e'

const readBuild = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as T

interface Matcher {
  regexp: string
  has?: { type: string; key: string }[]
}

interface Functions {
  functions: { '/_middleware': { matchers: Matcher[] } }
}

interface Prerendered {
  routes: Record<string, unknown>
  dynamicRoutes: Record<string, unknown>
}

test('exactly the pages that the build makes for each request pass the proxy', () => {
  const { functions } = readBuild<Functions>('server/functions-config-manifest.json')
  const { matchers } = functions['/_middleware']
  const { routes, dynamicRoutes } = readBuild<Prerendered>('prerender-manifest.json')
  const isKept = (route: string) =>
    route in dynamicRoutes || route in routes || route.replace('[locale]', 'nb') in routes
  const pages = Object.entries(readBuild<Record<string, string>>('app-path-routes-manifest.json'))
    .filter(([source, route]) => source.endsWith('/page') && route.startsWith('/[locale]'))
    .map(([, route]) => route)
  const asksForDay = ({ has }: Matcher) => has?.some(({ type, key }) => type === 'query' && key === 'per')
  const isPassing = (route: string, among: Matcher[]) => {
    const address = route.replace('/[locale]', '/nn').replace(/\[(\w+)\]/g, '$1')
    return among.some(({ regexp }) => new RegExp(regexp).test(address))
  }
  const always = matchers.filter((one) => !asksForDay(one))
  /** A page of a past day is made by the twin of the page of today, at whose address it is asked for with `?per=`. */
  const twins = new Set(pages.filter((route) => /^\/\[locale\]\/per(?=\/|$)/.test(route)))
  const dated = [...twins].map((route) => route.replace('/[locale]/per', '/[locale]'))
  const ordinary = pages.filter((route) => !twins.has(route))
  expect(
    ordinary.filter((route) => isKept(route) && isPassing(route, always)),
    'two policies',
  ).toEqual([])
  expect(
    ordinary.filter((route) => !isKept(route) && !isPassing(route, always)),
    'no policy',
  ).toEqual([])
  expect(
    dated.filter((route) => !isPassing(route, matchers.filter(asksForDay))),
    'no policy on a past day',
  ).toEqual([])
  expect(
    ordinary.filter((route) => isKept(route) && !route.includes('...') && isPassing(route, matchers.filter(asksForDay)) && !dated.includes(route)), // prettier-ignore
    'two policies with ?per=',
  ).toEqual([])
})
