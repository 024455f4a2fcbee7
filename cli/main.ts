import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Surroundings } from '../service/kernel/ledger.ts'
import { isLanguage, type Language } from '../shared/i18n/language.ts'
import { systemClock } from '../shared/time/instant.ts'
import type { Command, Invocation } from './command.ts'
import { commandNames, loadCommand } from './commands.ts'
import { environmentLanguage } from './environment-language.ts'
import { faultLines } from './fault-lines.ts'
import { spreadValues } from './spread-values.ts'
import { UsageError } from './usage-error.ts'

// A library that uses something old is ours to mend; standard error holds faults only (spec 10).
process.noDeprecation = true

const surroundings: Surroundings = { clock: systemClock, randomBytes: (size) => randomBytes(size) }

const GLOBAL_OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  // Any command that writes may find that the ledger lacks what this host knows.
  'accept-behind': { type: 'string' },
} as const

async function main(argv: readonly string[], entryFolder: string): Promise<number> {
  if (argv.length === 0 || (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h'))) {
    process.stdout.write(`sikasso COMMAND …\n\n${commandNames().join('\n')}\n`)
    return argv.length === 0 ? 2 : 0
  }
  const found = await loadCommand(argv)
  if (!found) throw new UsageError(`unknown command: ${argv.slice(0, 2).join(' ')}`)
  const { command, rest } = found
  try {
    return await runCommandLine(command, rest, entryFolder)
  } catch (cause) {
    if (cause instanceof UsageError) throw new UsageError(`${cause.message}\nsikasso ${command.name} ${command.usage}`)
    throw cause
  }
}

async function runCommandLine(command: Command, rest: readonly string[], entryFolder: string): Promise<number> {
  const { values, positionals } = parse(command, rest)
  if (values.help) {
    process.stdout.write(`sikasso ${command.name} ${command.usage}\n`)
    return 0
  }
  const asked = values.lang
  if (typeof asked === 'string' && !isLanguage(asked)) throw new UsageError(`--lang takes fr or en, not ${asked}`)
  if (positionals.length < command.minimumPositionals || positionals.length > command.maximumPositionals) {
    throw new UsageError('wrong number of arguments')
  }
  const language = typeof asked === 'string' && isLanguage(asked) ? asked : undefined
  let ledgerLanguage: Language | undefined
  const spoken = (): Language => language ?? ledgerLanguage ?? environmentLanguage()
  const invocation: Invocation = {
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
    texts: (name) => (Array.isArray(values[name]) ? values[name] : []),
    json: values.json === true,
    language,
    spoken,
    noteLedgerLanguage: (noted) => {
      ledgerLanguage = noted
    },
    surroundings,
    entryFolder,
    print: (text) => void process.stdout.write(text),
    progress: (text) => void (process.stderr.isTTY && process.stderr.write(`\r${text}\u001b[K`)),
    warn: (text) => void process.stderr.write(`${text}\n`),
  }
  const answer = await command.run(invocation)
  if (answer.ok) return answer.value?.exitCode ?? 0
  process.stderr.write(faultLines(answer.faults, spoken(), invocation.json))
  return 1
}

function parse(command: Command, rest: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  try {
    const options = { ...command.options, ...GLOBAL_OPTIONS }
    const parsed = parseArgs({ args: spreadValues(rest, command.options), options, allowPositionals: true, strict: true })
    return { values: parsed.values as Record<string, unknown>, positionals: parsed.positionals }
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** An internal fault leaves one sentence and a log, never a stack trace on the screen. */
function reportInternalFault(cause: unknown): number {
  const log = join(tmpdir(), `sikasso-${process.pid}.log`)
  const text = cause instanceof Error ? `${cause.stack}\n${cause.cause ?? ''}` : String(cause)
  try {
    writeFileSync(log, text, { mode: 0o600 })
  } catch {
    process.stderr.write('INTERNAL: internal fault; no log could be written.\n')
    return 3
  }
  const sentence =
    environmentLanguage() === 'fr'
      ? 'défaut interne ; rien n’a été gardé à moitié. Journal'
      : 'internal fault; nothing was half-kept. Log'
  process.stderr.write(`INTERNAL: ${sentence}: ${log}\n`)
  return 3
}

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`| head`): that is no fault of ours.
  if (cause.code === 'EPIPE') process.exit(0)
  throw cause
})

/** The command line: reads the arguments of the process and sets its exit code. `entryFolder` is where the entry file stands. */
export async function runProgram(entryFolder: string): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), entryFolder)
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`USAGE: ${cause.message}\n`)
      process.exitCode = 2
    } else process.exitCode = reportInternalFault(cause)
  }
}
