import type { SubjectCompleteness } from '../../../shared/contract/documents.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'

/** "3 / 8" with its state; nothing where nothing is asked for. */
export function CompletenessChip({ completeness }: { readonly completeness: SubjectCompleteness }) {
  const t = useText('documents')
  const { state, settled, required } = completeness
  if (state === 'nothingRequired') return null
  return (
    <span title={t(state === 'complete' ? 'state.complete' : 'state.incomplete')}>
      <Chip tone={state === 'complete' ? 'good' : 'warn'} icon={state === 'complete' ? 'check' : 'paperclip'}>
        {`${settled} / ${required}`}
      </Chip>
    </span>
  )
}
