import { useText } from '../language/use-text.ts'
import { Notice } from '../notice/notice.tsx'

/** What to do when the clipboard did not take a copy. */
export function CopyRefused() {
  const t = useText('shell')
  return (
    <Notice tone="warn" alert>
      {t('copy.refused')}
    </Notice>
  )
}
