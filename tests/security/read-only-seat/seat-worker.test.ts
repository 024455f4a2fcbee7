import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runInWorker } from '../../../service/worker/run-in-worker.ts'
import type { Verification } from '../../../shared/contract/verification.ts'
import { expectSuccess, newFolder, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { folderState } from './folder-state.ts'

/** The worker as it is built. */
const WORKER = resolve('out/main/ledger-worker.js')

test.each([
  ['plain', undefined],
  ['encrypted', 'quatre mots tirés au hasard'],
])('long work reads the private copy of a %s ledger in the worker: a verification, and an audit copy', async (_, passphrase) => {
  const made = temporaryLedger(passphrase === undefined ? {} : { passphrase })
  made.close()
  const before = folderState(made.folder)
  const ledger = expectSuccess(openLedger({ path: made.path, reading: true, untouched: true, passphrase }, made.surroundings))
  const answers: unknown[] = []
  for (const task of [
    { kind: 'verify', heads: [] },
    { kind: 'backup', folder: join(newFolder(), 'copies') },
  ] as const)
    for await (const event of runInWorker<Verification>(WORKER, ledger, task, undefined))
      if (event.kind === 'done') answers.push(expectSuccess(event.result))
  closeLedger(ledger)
  expect(answers).toMatchObject([{ sound: true, faults: [] }, { path: expect.stringMatching(/\.sikasso$/) }])
  expect(folderState(made.folder)).toEqual(before)
})
