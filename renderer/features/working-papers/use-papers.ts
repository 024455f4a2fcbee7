import { useQuery } from '@tanstack/react-query'
import { type client, orpc } from '../../client/client.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'

/** The auditor's file: its state, and why nothing can be written in it now, in words. */
export function usePapers() {
  const t = useText('workingPapers')
  const { data } = useQuery(orpc.workingPapers.state.queryOptions())
  return { state: data, blocked: blockOf(data, t) }
}

type State = Awaited<ReturnType<typeof client.workingPapers.state>>

function blockOf(state: State | undefined, t: Text<'workingPapers'>): string | undefined {
  if (state === undefined) return ''
  if (!state.mayWrite) return t('mayNot')
  if (state.faults.length > 0) return t('altered')
  return state.author === '' ? t('authorMissing') : undefined
}
