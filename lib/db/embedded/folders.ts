import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chooseServerUser, mayEnter, userOfFolder, type ServerUser } from './owner'

/** Where everything of one embedded server lies. */
export interface Folders {
  /** The data folder of the checkout, ours: the secret, the lock, postmaster.json, who uses the server. */
  dataDir: string
  /** The server's own folder, which its user can reach: binaries, data, log. */
  server: string
  data: string
  users: string
  log: string
  lock: string
  postmasterJson: string
  user: ServerUser | null
}

/** Makes the folders, and says in one line when the server's own cannot lie in the data folder. */
export function makeFolders(given: string, say: (line: string) => void): Folders {
  const user = chooseServerUser()
  const dataDir = makeDataDir(path.resolve(given), user)
  const server =
    user === null || mayEnter(dataDir, user) ? path.join(dataDir, 'postgres') : elsewhere(dataDir)
  if (!server.startsWith(dataDir)) {
    say(`Brukeren ${user?.name ?? ''} kommer ikke inn i ${dataDir}; databasen ligger derfor i ${server}`)
  }
  makeServerFolder(server, user)
  const users = path.join(dataDir, 'users')
  mkdirSync(users, { recursive: true })
  const data = path.join(server, 'data')
  return {
    dataDir,
    server,
    data,
    users,
    log: path.join(server, 'postgres.log'),
    lock: path.join(dataDir, 'postmaster.lock'),
    postmasterJson: path.join(dataDir, 'postmaster.json'),
    user: existsSync(data) ? userOfFolder(data) : user,
  }
}

function makeDataDir(folder: string, user: ServerUser | null): string {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined
  // An explicit mode, since root's umask may lock others out of what it makes.
  if (isNew && user !== null) chmodSync(folder, 0o755)
  return realpathSync(folder)
}

/** The same place each time for the same data folder, outside any folder that is locked to others. */
function elsewhere(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const fixed = path.join('/var/lib/oppfulgt', name)
  try {
    mkdirSync(fixed, { recursive: true })
    chmodSync('/var/lib/oppfulgt', 0o755)
    return fixed
  } catch {
    return path.join(tmpdir(), `oppfulgt-${name}`)
  }
}

/** Root hands the folder over to the server's user, unless somebody else has got there first. */
function makeServerFolder(folder: string, user: ServerUser | null): void {
  mkdirSync(folder, { recursive: true })
  if (user === null) return
  const { uid } = lstatSync(folder)
  const isTaken = uid !== 0 && uid !== user.uid && !existsSync(path.join(folder, 'data'))
  if (isTaken) throw new Error(`Mappen ${folder} tilhører en annen bruker. Sett DATA_DIR til en annen mappe.`)
  if (uid === 0) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o755)
}

export type Login = 'postgres' | 'eier' | 'app'

/** The password of a login: one secret per data folder, readable by its owner alone, and a login's name. */
export function passwordOf(folders: Folders, login: Login): string {
  return createHmac('sha256', readSecret(folders)).update(login).digest('base64url')
}

function readSecret({ dataDir }: Folders): string {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}
