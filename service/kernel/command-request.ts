import type { z } from 'zod'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { CommandName } from '../../shared/contract/permission.ts'

interface Asked {
  readonly name: CommandName
  readonly user: string
  /** What the command was asked, for the check of idempotency: large files come as their hash. */
  readonly input: Canonical
  /** A preview: the same path, rolled back. */
  readonly dryRun?: boolean
}

/** A command that may be asked again under its id, and is then answered as it was the first time. */
export interface RepeatableRequest<T> extends Asked {
  readonly commandId: string
  /** The schema of its answers, through which the first one is read again. */
  readonly answers: z.ZodType<T>
}

/** A command that is given a fresh id as it is run: nobody can ask it again. */
interface FreshRequest extends Asked {
  readonly commandId?: undefined
}

/** What a command is asked. `T` is its answer. */
export type CommandRequest<T> = RepeatableRequest<T> | FreshRequest
