import { useRef } from 'react'
import { useText } from '../../ui/language/use-text.ts'

/** What is kept, by its content; the list only spares the person looking through other files. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png'

/** The system's own choice of files, opened by a button or a key. */
export function useFileChoice(onFiles: (files: readonly File[], kind: string | null) => void) {
  const t = useText('documents')
  const input = useRef<HTMLInputElement>(null)
  const kind = useRef<string | null>(null)
  const field = (
    <input
      ref={input}
      type="file"
      accept={ACCEPTED}
      multiple
      hidden
      aria-label={t('attach')}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])]
        // The same file may be chosen again after it was refused.
        currentTarget.value = ''
        onFiles(files, kind.current)
      }}
    />
  )
  const choose = (wanted: string | null = null) => {
    kind.current = wanted
    input.current?.click()
  }
  return { field, choose }
}
