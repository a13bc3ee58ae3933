import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

type Reply = string | ((response: ServerResponse, asked: number) => void)

export interface StortingetServer {
  url: string
  /** What is answered, by «saker?sesjonid=2024-2025». */
  replies: Map<string, Reply>
  /** What has been asked for, in order. */
  asked: string[]
}

/** A server that answers as data.stortinget.no does, with what a test gives it; 404 otherwise. */
export async function startStortinget(): Promise<StortingetServer> {
  const replies = new Map<string, Reply>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const question = (request.url ?? '').replace(/^\/eksport\//, '')
    asked.push(question)
    const reply = replies.get(question)
    if (reply === undefined) response.writeHead(404).end()
    else if (typeof reply === 'string') response.writeHead(200, { 'content-type': 'text/xml' }).end(reply)
    else reply(response, asked.filter((one) => one === question).length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/eksport/`, replies, asked }
}
