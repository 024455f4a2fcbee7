import type { Command } from '../command.ts'
import { command as report } from './report.ts'

/** The register of findings (spec 10): the report `findings` under its own name. */
export const command: Command = {
  ...report,
  name: 'findings export',
  usage: 'LEDGER [--grant G] [--partner P] [--from D] [--to D] [--period P] [--format csv|json|xlsx|pdf] [--out FILE]',
  minimumPositionals: 1,
  maximumPositionals: 1,
  run: (invocation) => report.run({ ...invocation, positionals: ['findings', ...invocation.positionals] }),
}
