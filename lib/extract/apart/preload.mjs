// @ts-check
// Loaded before anything else in the process that reads the files of strangers: nothing in it may reach the network, and it
// does not outlive the process that started it. `close-down.ts` takes the rest away once the code is loaded.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { Worker } from 'node:worker_threads'

const refuse = () => {
  throw new Error('no network here')
}

for (const prototype of [net.Socket.prototype, net.Server.prototype]) {
  for (const name of ['connect', 'listen']) {
    if (name in prototype) Object.defineProperty(prototype, name, { value: refuse })
  }
}
Object.assign(dgram, { createSocket: refuse })
for (const name of ['bind', 'connect', 'send'])
  Object.defineProperty(dgram.Socket.prototype, name, { value: refuse })
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) Object.defineProperty(resolver, name, { value: refuse })
  }
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.deleteProperty(globalThis, name)
syncBuiltinESMExports()

// The parent ends it when it has taken too long. Should the parent be gone, only another thread sees it while this one loops.
const watch = `
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`
new Worker(watch, { eval: true, execArgv: [], stdin: false }).unref()
