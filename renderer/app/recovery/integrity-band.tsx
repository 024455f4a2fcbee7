import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useScope } from '../shell/scope.tsx'

/** Says at the head of the audit area that the ledger is altered or damaged, until a verification finds no fault. Nothing otherwise. */
export function IntegrityBand() {
  const t = useText('shell')
  const { state, at } = useScope().ledger.integrity
  if (state !== 'altered' && state !== 'damaged') return null
  const date = at === null ? '' : writeInstant(at).date
  return (
    <Notice tone="bad">
      <strong>{t(`integrity.${state}`)}</strong> {t(`integrity.${state}Text`, { date })}
    </Notice>
  )
}
