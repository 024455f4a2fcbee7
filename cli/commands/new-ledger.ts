import { createLedger } from '../../service/settings/create-ledger.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { askPassphrase } from '../passphrase.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'new',
  usage: 'LEDGER --organisation CODE --name NAME [--country ML] [--chart sycebnl|syscohada] [--user NAME] [--encrypt]',
  options: {
    organisation: { type: 'string' },
    name: { type: 'string' },
    country: { type: 'string' },
    chart: { type: 'string' },
    user: { type: 'string' },
    encrypt: { type: 'boolean' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const organisationCode = invocation.text('organisation')
    const organisationName = invocation.text('name')
    if (!organisationCode || !organisationName) throw new UsageError('--organisation and --name are needed')
    const chart = invocation.text('chart') ?? 'sycebnl'
    if (chart !== 'sycebnl' && chart !== 'syscohada') throw new UsageError(`--chart takes sycebnl or syscohada, not ${chart}`)
    const passphrase = invocation.flag('encrypt') ? (process.env.SIKASSO_PASSPHRASE ?? (await askPassphrase())) : undefined
    if (invocation.flag('encrypt') && !passphrase) return failure(fault('PASSPHRASE_NEEDED'))
    const created = createLedger(
      {
        path: invocation.positionals[0] ?? '',
        organisationCode,
        organisationName,
        country: invocation.text('country') ?? 'ML',
        chart,
        userName: invocation.text('user') ?? 'owner',
        language: invocation.spoken(),
        passphrase,
      },
      invocation.surroundings,
    )
    if (!created.ok) return created
    const { recoveryKey } = created.value
    if (invocation.json) invocation.print(`${JSON.stringify({ ledger: invocation.positionals[0], recoveryKey })}\n`)
    else if (recoveryKey) invocation.print(`${recoveryKey}\n`)
    return success(undefined)
  },
}
