import { readFileSync } from 'node:fs'
import { config } from '../../proxy'
import { expect, test } from '../support/e2e'

const readBuild = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as T

test('exactly the pages that the build makes for each request pass the proxy', () => {
  const routes = readBuild<Record<string, string>>('app-path-routes-manifest.json')
  const kept = readBuild<{ routes: Record<string, unknown>; dynamicRoutes: Record<string, unknown> }>(
    'prerender-manifest.json',
  )
  const isKept = (route: string) =>
    route in kept.dynamicRoutes || route.replace('[locale]', 'nb') in kept.routes || route in kept.routes
  const dynamic = Object.entries(routes)
    .filter(([source, route]) => source.endsWith('/page') && !isKept(route))
    .map(([, route]) => route.replace('/[locale]', '/:locale(nn|en)?').replace(/\[(\w+)\]/g, ':$1'))
  expect([...config.matcher].sort()).toEqual(dynamic.sort())
})
