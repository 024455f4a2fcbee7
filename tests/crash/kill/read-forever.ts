// Opens the ledger named in the auditor's seat, says so, and reads it again and again until it is killed.
import { writeSync } from 'node:fs'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'

const surroundings = { clock: systemClock, randomBytes: seededRandom(`seat ${process.pid}`) }
const request = { path: process.argv[2] ?? '', reading: true, untouched: true, passphrase: process.argv[3] }
const opened = openLedger(request, surroundings)
if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
const { database, copy } = opened.value
writeSync(1, `${copy?.path ?? 'in memory'}\n`)
setInterval(() => database.pragma('integrity_check'), 1)
