import { inspectFile } from '../../service/exchange/inspect-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'inspect',
  usage: 'FILE [--sheet NAME] [--format json]',
  options: { sheet: { type: 'string' }, format: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  run(invocation) {
    const format = invocation.text('format') ?? 'json'
    if (format !== 'json') throw new UsageError(`--format takes json, not ${format}`)
    const language = invocation.spoken()
    const inspected = inspectFile(
      invocation.positionals[0] ?? '',
      language,
      invocation.text('sheet'),
      invocation.surroundings.clock,
    )
    if (!inspected.ok) return inspected
    invocation.print(`${JSON.stringify(inspected.value)}\n`)
    return success(undefined)
  },
}
