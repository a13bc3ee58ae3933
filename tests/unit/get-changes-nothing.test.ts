import { expect, test } from 'vitest'
import { readSourceFiles } from '../support/source-files'

const files = new Map(readSourceFiles().map((file) => [file.path, file]))

/** Sign-in must write: who asks, what was refused, and that a session is in use. None of it is content. */
const ofSignIn = /^lib\/(?:auth|rate-limit|security)\/mutations\.ts$/
/** What a file can reach, but through a server action, which only a POST from our own pages sets off. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path.endsWith('/actions.ts')) return seen
  seen.add(path)
  if (ofSignIn.test(path)) return seen
  for (const { name, isOwn, isTypeOnly } of files.get(path)?.imports ?? []) {
    if (isOwn && !isTypeOnly) reach(name, seen)
  }
  return seen
}

/** The provider sends the browser back by GET: the invitation is taken there, and whoever comes has a state of ours to show. */
const codeFlow = 'app/api/auth/callback/oidc/route.ts'

test('to read is never to change: no page and no GET reaches a mutation of anything but sign-in itself', () => {
  const answersGet = [...files.values()].filter(
    ({ path, text }) =>
      (/^app\/.*\/page\.tsx$/.test(path) ||
        (/^app\/.*route\.ts$/.test(path) && /export (?:async )?function GET|GET =/.test(text))) &&
      path !== codeFlow,
  )
  expect(answersGet.length).toBeGreaterThan(30)
  const changing = answersGet.flatMap(({ path }) =>
    [...reach(path)]
      .filter((name) => name.endsWith('/mutations.ts') && !ofSignIn.test(name))
      .map((name) => `${path} → ${name}`),
  )
  expect(changing, 'change things in a server action').toEqual([])
})
