// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, runNode } from '../start/child.mjs'

const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} } }\n`,
  'app/layout.jsx':
    'export default function Layout({ children }) {\n  return <html lang="nb"><body>{children}</body></html>\n}\n',
  'app/page.jsx': 'export default function Page() {\n  return <main><h1>Oppfulgt</h1></main>\n}\n',
}

/** Builds what the record page is compared with: a Next app of one static page, as small as it gets. */
export async function buildBarePage() {
  const folder = path.join(root, '.local/bench-app')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  await runNode('next build', ['node_modules/next/dist/bin/next', 'build', folder], {
    NODE_ENV: 'production',
  })
  return folder
}
