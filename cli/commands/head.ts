import { headsOverview } from '../../service/heads/heads-overview.ts'
import { signHead } from '../../service/heads/sign-head.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import type { HeadsOverview } from '../../shared/contract/heads.ts'
import { groupedFingerprint } from '../../shared/ids/fingerprint.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { replaceFile } from '../replace-file.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'

/** The head of a ledger's chain as an output carries it, and who countersigned which; `--sign` signs it and keeps the note in the chain. */
export const command: Command = {
  name: 'head',
  usage: `LEDGER [--sign] [--out FILE] ${KEY_USAGE} [--as USER]`,
  options: { ...KEY_OPTIONS, sign: { type: 'boolean' }, out: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    const signs = invocation.flag('sign')
    const shown = await withSigningLedger(invocation, path, !signs, { needed: signs }, (ledger) => shownHeads(ledger, invocation))
    if (!shown.ok) return shown
    const { text, overview } = shown.value
    const out = invocation.text('out')
    if (out !== undefined) {
      const written = replaceFile(out, text)
      if (!written.ok) return written
    }
    invocation.print(invocation.json ? `${JSON.stringify({ ...overview, text })}\n` : `${text}${countersigned(overview)}`)
    return success(undefined)
  },
}

function shownHeads(ledger: Ledger, invocation: Invocation): Result<{ text: string; overview: HeadsOverview }> {
  if (!invocation.flag('sign')) {
    const overview = headsOverview(ledger)
    return success({ text: overview.text, overview })
  }
  const people = actingPeople(ledger, 'heads.sign', { user: invocation.text('as'), approver: undefined }, false)
  if (!people.ok) return people
  const signed = signHead(ledger, { user: people.value.user })
  return signed.ok ? success({ text: signed.value.note, overview: headsOverview(ledger) }) : signed
}

/** One line for each countersignature that was imported, behind an empty one. */
function countersigned({ countersignatures }: HeadsOverview): string {
  const lines = countersignatures.map(
    ({ sequence, organisation, date, state, importedAt, importedBy, fingerprint }) =>
      `countersigned ${sequence} ${organisation} ${date} ${state === 'held' ? 'in the chain' : 'NOT in the chain'}, imported ${importedAt} by ${importedBy}, ${groupedFingerprint(fingerprint)}\n`,
  )
  return lines.length === 0 ? '' : `\n${lines.join('')}`
}
