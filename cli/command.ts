import type { Surroundings } from '../service/kernel/ledger.ts'
import type { Language } from '../shared/i18n/language.ts'
import type { Result } from '../shared/result/result.ts'

export interface OptionRule {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
}

/** What a command is given: its words, its options, and where it may speak. */
export interface Invocation {
  readonly positionals: readonly string[]
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  /** Every value of an option that may be given several times, in order. */
  readonly texts: (name: string) => readonly string[]
  readonly json: boolean
  /** Asked by --lang; absent leaves it to the ledger, then to the environment. */
  readonly language: Language | undefined
  /** The language to speak in: asked for, else of the ledger that was opened, else of the environment. */
  spoken(): Language
  /** Says in which language the opened ledger is kept. */
  noteLedgerLanguage(language: Language): void
  readonly surroundings: Surroundings
  /** The folder of the entry file: built pages and workers are found from it. */
  readonly entryFolder: string
  /** Writes to standard output as it is. */
  print(text: string): void
  /** A line about work in progress, on standard error, when a person watches. */
  progress(text: string): void
  /** A line that warns, on standard error. */
  warn(text: string): void
}

/** A command's answer: what it printed stands already; faults are printed by the caller, one a line. */
export type CommandAnswer = Result<{ readonly exitCode?: 0 | 1 } | undefined>

export interface Command {
  /** "import vouchers", "new": one or two words. */
  readonly name: string
  /** What follows the name, as the usage shows it. */
  readonly usage: string
  readonly options: Readonly<Record<string, OptionRule>>
  readonly minimumPositionals: number
  readonly maximumPositionals: number
  run(invocation: Invocation): CommandAnswer | Promise<CommandAnswer>
}
