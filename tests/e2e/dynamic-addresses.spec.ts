import { readFileSync } from 'node:fs'
import { expect, test } from '../support/e2e'

const readBuild = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as T

interface Functions {
  functions: { '/_middleware': { matchers: { originalSource: string }[] } }
}

interface Prerendered {
  routes: Record<string, unknown>
  dynamicRoutes: Record<string, unknown>
}

test('exactly the pages that the build makes for each request pass the proxy', () => {
  const { functions } = readBuild<Functions>('server/functions-config-manifest.json')
  const passing = functions['/_middleware'].matchers.map(({ originalSource }) => originalSource)
  const { routes, dynamicRoutes } = readBuild<Prerendered>('prerender-manifest.json')
  const isKept = (route: string) =>
    route in dynamicRoutes || route in routes || route.replace('[locale]', 'nb') in routes
  const dynamic = Object.entries(readBuild<Record<string, string>>('app-path-routes-manifest.json'))
    .filter(([source, route]) => source.endsWith('/page') && !isKept(route.replace(/\/page$/, '')))
    .map(([, route]) => route.replace('/[locale]', '/:locale(nn|en)?').replace(/\[(\w+)\]/g, ':$1'))
  expect(passing.sort()).toEqual(dynamic.sort())
})
