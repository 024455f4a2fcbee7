import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'
import { useText } from '../../ui/language/use-text.ts'

/** The auditor's file: its state, and why nothing can be written in it now, in words. */
export function usePapers() {
  const t = useText('workingPapers')
  const { data } = useQuery(orpc.workingPapers.state.queryOptions())
  const blocked = data === undefined ? '' : !data.mayWrite ? t('mayNot') : data.author === '' ? t('authorMissing') : undefined
  return { state: data, blocked }
}
