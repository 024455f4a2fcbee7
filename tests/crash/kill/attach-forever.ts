// Attaches one document after another to the draft named, and prints each document's id once it is committed, until it is killed.
import { writeSync } from 'node:fs'
import { attachDocument } from '../../../service/documents/attach-document.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { pdfFile } from '../../helpers/document-files.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'

const surroundings = { clock: systemClock, randomBytes: seededRandom(`attach ${process.pid}`) }
const [path = '', subject = ''] = process.argv.slice(2)
const opened = openLedger({ path, reading: false }, surroundings)
if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
const ledger = opened.value

for (let number = 1; number < 100_000; number++) {
  const file = { name: `${number}.pdf`, bytes: pdfFile(`${process.pid} ${number}`) }
  const attachment = { subject, lineNumber: null, kind: null, note: null }
  const request = { name: 'documents.attach', user: 'owner', input: number } as const
  const attached = runCommand(ledger, request, (work) => attachDocument(work, ledger, file, attachment))
  if (!attached.ok) throw new Error(JSON.stringify(attached.faults))
  writeSync(1, `${attached.value.document.id}\n`)
}
