// Claims the ledger named on its command line, forgets the claim, makes the collector run, and waits to be killed.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { claimLedger } from '../../../db/ledger-lock.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const claim = (() => {
  const answer = claimLedger(process.argv[2])
  return answer.ok ? 'held' : answer.faults[0].code
})()
setTimeout(() => {
  collect()
  process.stdout.write(`${claim}\n`)
}, 1)
setInterval(() => {}, 1_000)
