import 'server-only'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copyBinaries, type Binaries } from './binaries'
import { makeFolders, type Folders } from './folders'
import { withLock } from './lock'
import { findPostmaster, initialise, startPostmaster, stopPostmaster } from './postmaster'
import { isAlive, processIdentity } from './process'
import { assertNorwegian, provision, urlOf } from './provision'

export interface EnsureOptions {
  /** The checkout's data folder, `DATA_DIR`. */
  dataDir: string
  /** One line for the person who waits. */
  say: (line: string) => void
  /** Extra server settings, «fsync=off». */
  settings?: string[]
}

export interface RunningDatabase {
  /** As `eier`, for migrations. */
  url: string
  /** As `app`, for everything else. */
  appUrl: string
  /** As the server's superuser; tests make databases with it. */
  adminUrl: string
  /** Lets go of the server; the last process to do so stops it. */
  stop: () => Promise<void>
}

/**
 * The embedded PostgreSQL of a data folder: the living one, else it is started. Whoever uses it is written down in
 * the folder, so a command that started it does not stop it under a server that came later, and one that outlived
 * a killed process is stopped by the next that uses it. `postmaster.json` tells where it answers.
 */
export async function ensureDatabase({
  dataDir,
  say,
  settings = [],
}: EnsureOptions): Promise<RunningDatabase> {
  const folders = makeFolders(dataDir, say)
  return withLock(folders.lock, async () => {
    const binaries = copyBinaries(folders.server)
    initialise(folders, binaries)
    const { pid, port } = await startPostmaster(folders, binaries, settings)
    await provision(folders, port)
    const url = urlOf(folders, port, 'eier')
    await assertNorwegian(url)
    const described = { pid, port, data: folders.data, log: folders.log }
    writeFileSync(folders.postmasterJson, `${JSON.stringify(described, null, 2)}\n`)
    const place = takeSeat(folders)
    return {
      url,
      appUrl: urlOf(folders, port, 'app'),
      adminUrl: urlOf(folders, port, 'postgres'),
      stop: () => leave(folders, binaries, place),
    }
  })
}

let seats = 0

function takeSeat({ users }: Folders): string {
  seats += 1
  const identity = processIdentity(process.pid)
  const file = path.join(users, `${identity.replaceAll(' ', '-')}.${seats}`)
  writeFileSync(file, '')
  return file
}

async function leave(folders: Folders, binaries: Binaries, seat: string): Promise<void> {
  await withLock(folders.lock, async () => {
    rmSync(seat, { force: true })
    for (const name of readdirSync(folders.users)) {
      const [identity = ''] = name.split('.')
      if (!isAlive(identity.replaceAll('-', ' '))) rmSync(path.join(folders.users, name), { force: true })
    }
    if (readdirSync(folders.users).length > 0) return
    await stopPostmaster(folders, binaries)
    if (findPostmaster(folders) === null) rmSync(folders.postmasterJson, { force: true })
  })
}
