import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { inlineScripts, withoutFramework } from '@/lib/cache/inline-scripts.mjs'
import { JsonLd } from '@/components/ui/json-ld'

const hostile = { text: '</script><script>alert(1)</script><!-- &amp; «æøå»' }
const html = renderToStaticMarkup(JsonLd({ data: hostile }))

test('no text can end the block of data, and what is read back is the same text', () => {
  const { text = '' } =
    /^<script type="application\/ld\+json">(?<text>[^<>]*)<\/script>$/.exec(html)?.groups ?? {}
  expect(JSON.parse(text)).toEqual(hostile)
})

test('the block is no script to the page cache: it gets no hash and is not taken away', () => {
  expect(inlineScripts(html)).toEqual([])
  expect(withoutFramework(html)).toBe(html)
})
