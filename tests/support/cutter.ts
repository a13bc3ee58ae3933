import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between a program and its database, and counts what is sent there. */
export interface Cutter {
  /** The same database, through here. */
  through: (url: string) => string
  /** Counts anew; when so many bytes have gone through, what comes after them does not, and `cut` is called once. */
  cutAt: (bytes: number, cut: () => void) => void
  /** What has been sent since. */
  sent: () => number
  close: () => Promise<void>
}

/** @param port where the database answers now: it may be started anew on another */
export async function startCutter(port: () => number): Promise<Cutter> {
  const sockets = new Set<Socket>()
  let left = Infinity
  let count = 0
  let cut: () => void = () => undefined

  const pass = (chunk: Buffer, to: Socket) => {
    count += chunk.length
    const isLast = chunk.length > left
    if (left > 0) to.write(isLast ? chunk.subarray(0, left) : chunk)
    const wasOpen = left > 0
    left = Math.max(0, left - chunk.length)
    if (wasOpen && left === 0) cut()
  }
  const server = createServer((client) => {
    const database = connect(port(), '127.0.0.1')
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => pass(chunk, database))
    database.on('data', (chunk: Buffer) => client.write(chunk))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = (server.address() as AddressInfo).port
  return {
    through: (url) => {
      const other = new URL(url)
      other.host = `127.0.0.1:${own}`
      return other.toString()
    },
    cutAt: (bytes, whenCut) => {
      left = bytes
      count = 0
      cut = whenCut
    },
    sent: () => count,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
