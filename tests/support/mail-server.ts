import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

interface Received {
  to: string[]
  mail: Email
}

/** Where a conversation can be held up or refused. */
export type Step = 'connect' | 'recipient' | 'data' | 'answer'

/** What the server does at a step: goes on, or throws what it answers; as long as the promise waits, so does the client. */
export type AtStep = (step: Step) => Promise<void>

/** A mail server that keeps what it gets. */
export async function mailServer({
  port = 0,
  at = async () => undefined,
}: { port?: number; at?: AtStep } = {}) {
  const received: Received[] = []
  const pass = (step: Step, done: (error?: Error | null) => void) => {
    at(step).then(
      () => done(),
      (error: unknown) => done(error as Error),
    )
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect: (_session, done) => pass('connect', done),
    onRcptTo: (_address, _session, done) => pass('recipient', done),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        pass('data', (refused) => {
          if (refused) return done(refused)
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            received.push({ to: envelope.rcptTo.map(({ address }) => address), mail })
            pass('answer', done)
          })
        })
      })
    },
  })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => void sockets.add(socket))
  // Whoever is killed leaves without a word.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  /** Breaks every line without a word. */
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return { received, port: address.port, url: `smtp://127.0.0.1:${address.port}`, close, cut }
}

/** What a server answers: «450 try again». */
export function smtpAnswer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}
