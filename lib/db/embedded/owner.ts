import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The user PostgreSQL runs as, null for ourselves: it refuses to run as root. */
export interface ServerUser {
  name: string
  uid: number
  gid: number
}

/** Ourselves unless we are root; then `postgres` or, where the machine has none, `nobody`. */
export function chooseServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(readUser)
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user?.name === name)).find(Boolean)
  if (!found)
    throw new Error(
      'PostgreSQL kan ikke kjøre som root, og maskinen har verken brukeren postgres eller nobody.',
    )
  return found
}

/** The user that owns an existing folder, when root has to run a server on it. */
export function userOfFolder(folder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { name: String(uid), uid, gid }
}

function readUser(line: string): ServerUser | null {
  const [name = '', , uid, gid] = line.split(':')
  return name === '' ? null : { name, uid: Number(uid), gid: Number(gid) }
}

/** Whether the user may walk down to the folder: each part of the way must let it enter. Null: ourselves. */
export function mayEnter(folder: string, user: ServerUser | null): boolean {
  if (user === null) return true
  const parts = path.resolve(folder).split(path.sep)
  return parts.every((_, i) => {
    const { uid, gid, mode } = statSync(parts.slice(0, i + 1).join(path.sep) || path.sep)
    if (uid === user.uid) return (mode & 0o100) !== 0
    if (gid === user.gid) return (mode & 0o010) !== 0
    return (mode & 0o001) !== 0
  })
}
