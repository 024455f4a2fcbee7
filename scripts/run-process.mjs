// Runs one program to its end: with the terminal handed over, or with what it says kept.
import { spawn } from 'node:child_process'
import { root } from './runtime.mjs'

/** Runs a program on this terminal; signals reach it, and its exit code is the answer (128 when a signal ended it). */
export function run(program, programArguments, options = {}) {
  const child = spawn(program, programArguments, { cwd: root, stdio: 'inherit', ...options })
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, forward)
      resolve(code ?? 128)
    })
  })
}

/** Runs a program quietly; answers its exit code, what it said, and how long it took. */
export function runQuietly(program, programArguments, options = {}) {
  const begin = performance.now()
  const child = spawn(program, programArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({ code: code ?? 128, text: Buffer.concat(said).toString('utf8'), seconds: (performance.now() - begin) / 1000 }),
    )
  })
}
