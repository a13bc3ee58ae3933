/**
 * Once for each server: say what is missing for others to be served well, and hear of changes in the register, so
 * that no outdated page is served.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./lib/env')
  const { listenForChanges } = await import('./lib/cache/listen')
  const { missingSettings, sayAtStart } = await import('./lib/deploy')
  const { discover } = await import('./lib/auth/discovery')
  const { findProvider, obstacleLines } = await import('./lib/auth/provider')
  sayAtStart(missingSettings(env()))
  const provider = findProvider()
  if (typeof provider === 'string') sayAtStart([obstacleLines[provider]])
  else void discover(provider.issuer)
  const { DATABASE_URL } = env()
  if (DATABASE_URL !== undefined) void listenForChanges(DATABASE_URL, new AbortController().signal)
}
