import type { ChecklistKeptAnswer, ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { RunPeople } from './run-people.ts'

interface RunToSign {
  readonly asked: ChecklistTemplateView
  readonly answers: readonly ChecklistKeptAnswer[]
  readonly secondPerson: readonly number[]
  readonly contradictedItems: readonly number[]
}

/** What the second person and the books still ask of a run before whoever looks may sign it, in words; undefined when nothing. The service decides. */
export function useSigningBlocks(run: RunToSign | undefined, people: RunPeople): string | undefined {
  const t = useText('compliance')
  if (run === undefined) return undefined
  const codes = new Map(run.asked.sections.flatMap(({ items }) => items.map(({ number, code }) => [number, code] as const)))
  const named = (answers: readonly ChecklistKeptAnswer[]) => ({
    items: answers.map(({ item }) => codes.get(item) ?? String(item)).join(', '),
  })
  const explained = new Set([...run.secondPerson, ...run.contradictedItems])
  const bare = run.answers.filter(({ item, comment }) => explained.has(item) && comment === '')
  if (bare.length > 0) return t('reasonMissing', named(bare))
  const waiting = run.answers.filter(({ item, confirmedBy }) => run.secondPerson.includes(item) && confirmedBy === null)
  if (waiting.length > 0 && !people.isAlone) return t('unconfirmed', named(waiting))
  return people.isPreparer && !people.isAlone ? t('ownSignature') : undefined
}
