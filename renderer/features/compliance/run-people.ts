import { useScope } from '../../app/shell/scope.tsx'

/** Who looks at a run, and what they may be to it. */
export interface RunPeople {
  /** Null until it is kept. */
  readonly run: number | null
  readonly user: string
  /** One person alone can write in this ledger. */
  readonly isAlone: boolean
  /** Whoever looks kept it last or gave one of its answers by hand. */
  readonly isPreparer: boolean
  /** A draft in which nothing is typed that is not kept: what is shown is what a second person would confirm. */
  readonly isOpen: boolean
}

export function useRunPeople(
  run: { readonly id: number; readonly state: 'draft' | 'signed'; readonly preparers: readonly string[] } | null,
  isTyping: boolean,
): RunPeople {
  const { ledger } = useScope()
  return {
    run: run?.id ?? null,
    user: ledger.user.name,
    isAlone: ledger.postsAlone,
    isPreparer: run?.preparers.includes(ledger.user.name) ?? true,
    isOpen: run?.state === 'draft' && !isTyping,
  }
}
