import type { ReactNode } from 'react'
import { unstable_rethrow } from 'next/navigation'
import { logUnexpected } from '@/lib/log/unexpected.mjs'
import { UnavailablePage } from './unavailable-page'

/**
 * Renders a public page, or a readable 503 that is never cached when its data cannot be had: an error thrown
 * through Next would reach the reader as an empty document. `path` is the page's address without language.
 */
export async function publicPage(path: string, render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render()
  } catch (error) {
    unstable_rethrow(error)
    return <UnavailablePage path={path} reference={logUnexpected(error)} />
  }
}
