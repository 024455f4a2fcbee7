// Gives a worker thread the `process.parentPort` of an Electron utility process, then runs the built ledger process in it.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

/** A port as the utility process sees it: an emitter of `{ data }`, started by hand. */
class Port extends EventEmitter {
  constructor(raw) {
    super()
    this.raw = raw
  }
  start() {
    this.raw.on('message', (data) => this.emit('message', { data, ports: [] }))
    this.raw.on('close', () => this.emit('close'))
  }
  postMessage(data) {
    this.raw.postMessage(data)
  }
}

process.parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => parentPort.postMessage(message) })
const early = []
const hand = ({ data, ports }) => process.parentPort.emit('message', { data, ports: ports.map((raw) => new Port(raw)) })
// Electron keeps what is sent before the program listens; so does this.
let listening = false
parentPort.on('message', (message) => (listening ? hand(message) : early.push(message)))
await import(pathToFileURL(workerData.file).href)
listening = true
for (const message of early) hand(message)
