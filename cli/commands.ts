import type { Command } from './command.ts'

type Loader = () => Promise<{ readonly command: Command }>

/** Every command, loaded only when called: a short command does not pay for the workbook writer. */
const COMMANDS: Readonly<Record<string, Loader>> = {
  new: () => import('./commands/new-ledger.ts'),
  demo: () => import('./commands/demo.ts'),
  inspect: () => import('./commands/inspect.ts'),
  'import setup': () => import('./commands/import-setup.ts'),
  'import vouchers': () => import('./commands/import-vouchers.ts'),
  'import tranches': () => import('./commands/import-tranches.ts'),
  'import budget': () => import('./commands/import-budget.ts'),
  'import rates': () => import('./commands/import-rates.ts'),
  'import statement': () => import('./commands/import-statement.ts'),
  reconcile: () => import('./commands/reconcile.ts'),
  'import third-parties': () => import('./commands/import-third-parties.ts'),
  'import partner-report': () => import('./commands/import-partner-report.ts'),
  'import attendance': () => import('./commands/import-attendance.ts'),
  'import logframe': () => import('./commands/import-logframe.ts'),
  review: () => import('./commands/review.ts'),
  post: () => import('./commands/post.ts'),
  reverse: () => import('./commands/reverse.ts'),
  close: () => import('./commands/close.ts'),
  count: () => import('./commands/count.ts'),
  reopen: () => import('./commands/reopen.ts'),
  convert: () => import('./commands/convert.ts'),
  report: () => import('./commands/report.ts'),
  'checklist run': () => import('./commands/checklist-run.ts'),
  'checklist confirm': () => import('./commands/checklist-confirm.ts'),
  'checklist sign': () => import('./commands/checklist-sign.ts'),
  'checklist list': () => import('./commands/checklist-list.ts'),
  'findings export': () => import('./commands/findings-export.ts'),
  'findings take-in': () => import('./commands/findings-take-in.ts'),
  'findings letter': () => import('./commands/findings-letter.ts'),
  'checklist export': () => import('./commands/checklist-export.ts'),
  'checklist import': () => import('./commands/checklist-import.ts'),
  'checklist print': () => import('./commands/checklist-print.ts'),
  'audit test': () => import('./commands/audit-test.ts'),
  'audit sample': () => import('./commands/audit-sample.ts'),
  'audit papers': () => import('./commands/audit-papers.ts'),
  'audit copy': () => import('./commands/audit-copy.ts'),
  'virement request': () => import('./commands/virement-request.ts'),
  'virement approve': () => import('./commands/virement-approve.ts'),
  'package create': () => import('./commands/package-create.ts'),
  'package inspect': () => import('./commands/package-inspect.ts'),
  head: () => import('./commands/head.ts'),
  'head countersign': () => import('./commands/head-countersign.ts'),
  'head import': () => import('./commands/head-import.ts'),
  'exchange key': () => import('./commands/exchange-key.ts'),
  'exchange trust': () => import('./commands/exchange-trust.ts'),
  verify: () => import('./commands/verify.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  serve: () => import('./commands/serve.ts'),
}

export const commandNames = (): string[] => Object.keys(COMMANDS).map((name) => `  sikasso ${name}`)

/** Finds the command that the first one or two words name. Options that every command has may stand before it. */
export async function loadCommand(argv: readonly string[]): Promise<{ command: Command; rest: string[] } | undefined> {
  const words = argv
    .map((word, index) => ({ word, index }))
    .filter(({ word, index }) => !word.startsWith('-') && argv[index - 1] !== '--lang')
  const [first, second] = words
  if (!first) return undefined
  const both = second ? `${first.word} ${second.word}` : ''
  const name = [both, first.word].find((candidate) => Object.hasOwn(COMMANDS, candidate))
  const load = name === undefined ? undefined : COMMANDS[name]
  if (!load) return undefined
  const used = new Set([first.index, ...(name === both && second ? [second.index] : [])])
  return { command: (await load()).command, rest: argv.filter((_, index) => !used.has(index)) }
}
