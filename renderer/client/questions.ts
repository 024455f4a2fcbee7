import { useSyncExternalStore } from 'react'
import type { Fault } from '../../shared/result/fault.ts'
import { type Failure, faultsOf } from './failure.ts'

/** What the service asks of a person before it does something: the refusal names it, and the answer is a command of its own. */
export type Question =
  /** The file lacks what this host knows: why go on with it? */
  | { readonly kind: 'behind'; readonly fault: Fault }
  /** A signature needs the passphrase of the organisation's key. */
  | { readonly kind: 'unlock' }
  /** There is no key yet: the first signature makes it. */
  | { readonly kind: 'make' }

interface Waiting {
  readonly question: Question
  readonly answer: (given: boolean) => void
}

let waiting: readonly Waiting[] = []
const listeners = new Set<() => void>()

function change(next: readonly Waiting[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** The question in a refusal; undefined where it asks nothing. */
export function questionIn(failure: Failure): Question | undefined {
  const faults = faultsOf(failure)
  const behind = faults.find(({ code }) => code === 'LEDGER_BEHIND' || code === 'LEDGER_BEHIND_SOME')
  if (behind) return { kind: 'behind', fault: behind }
  if (faults.some(({ code }) => code === 'SIGNING_KEY_LOCKED')) return { kind: 'unlock' }
  return faults.some(({ code }) => code === 'SIGNING_KEY_NONE') ? { kind: 'make' } : undefined
}

/** Puts a question before the person; true once it was answered, false where it was put aside. One may come while another waits. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const entry: Waiting = {
      question,
      answer: (given) => {
        change(waiting.filter((each) => each !== entry))
        resolve(given)
      },
    }
    change([...waiting, entry])
  })

/** The question that stands before the person now. */
export const useWaitingQuestion = (): Waiting | undefined => useSyncExternalStore(subscribe, () => waiting.at(-1))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Runs something that the service may ask back about: once the person has answered, it is run again, so that nobody presses the same button twice. Each kind of question is
 * asked once.
 */
export async function withQuestions<T extends { readonly ok: true } | { readonly ok: false; readonly failure: Failure }>(
  run: () => Promise<T>,
  asked: readonly Question['kind'][] = [],
): Promise<T> {
  const answer = await run()
  const question = answer.ok ? undefined : questionIn(answer.failure)
  if (!question || asked.includes(question.kind) || !(await ask(question))) return answer
  return withQuestions(run, [...asked, question.kind])
}
