import { readFileSync } from 'node:fs'
import { expect, test } from '../support/e2e'

const readBuild = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as T

interface Functions {
  functions: { '/_middleware': { matchers: { regexp: string }[] } }
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
  const passes = (route: string) => {
    const address = route.replace('/[locale]', '/nn').replace(/\[(\w+)\]/g, '$1')
    return matchers.some(({ regexp }) => new RegExp(regexp).test(address))
  }
  expect(
    pages.filter((route) => isKept(route) && passes(route)),
    'two policies',
  ).toEqual([])
  expect(
    pages.filter((route) => !isKept(route) && !passes(route)),
    'no policy',
  ).toEqual([])
})
