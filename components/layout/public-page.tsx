import type { ReactNode } from 'react'
import { unstable_rethrow } from 'next/navigation'
import { UnavailablePage } from './unavailable-page'

/**
 * Renders a cached page, or a readable 503 that is never cached when its data cannot be had: an error thrown
 * through Next would reach the reader as an empty document.
 */
export async function publicPage(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render()
  } catch (error) {
    unstable_rethrow(error)
    console.error(error)
    return <UnavailablePage />
  }
}
