import { countersignHead } from '../../service/heads/countersign-head.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { headFile } from '../head-file.ts'
import { replaceFile } from '../replace-file.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

/** Countersigns the head of another organisation's ledger with one's own key; the note with one signature more is printed, or written to a file. */
export const command: Command = {
  name: 'head countersign',
  usage: `NOTE|PACKAGE|CERTIFICATE|- --ledger MINE [--out FILE] [--key FILE] ${KEY_USAGE} [--as USER]`,
  options: {
    ...KEY_OPTIONS,
    ledger: { type: 'string' },
    out: { type: 'string' },
    key: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const mine = invocation.text('ledger')
    if (mine === undefined) throw new UsageError('head countersign needs --ledger MINE')
    const read = headFile(invocation, invocation.positionals[0] ?? '')
    if (!read.ok) return read
    const { head, keys } = read.value
    const made = await withSigningLedger(invocation, mine, false, { needed: true }, (ledger) => {
      const people = actingPeople(ledger, 'heads.countersign', { user: invocation.text('as'), approver: undefined }, false)
      return people.ok ? countersignHead(ledger, head, { user: people.value.user, keys }) : people
    })
    if (!made.ok) return made
    const { note, organisation, sequence, isNew, later } = made.value
    const out = invocation.text('out')
    if (out !== undefined) {
      const written = replaceFile(out, note)
      if (!written.ok) return written
    }
    if (invocation.json) invocation.print(`${JSON.stringify(made.value)}\n`)
    else if (out === undefined) invocation.print(note)
    else {
      const whose = organisation === '' ? head.body.ledgerId : organisation
      const earlier = later === null ? '' : `, earlier than ${later}, which was countersigned before`
      invocation.print(`countersigned ${whose} ${sequence}, ${isNew ? 'new' : 'as before'}${earlier}\n`)
    }
    return success(undefined)
  },
}
