import { useState } from 'react'
import { copyText } from './copy-text.ts'

interface Copying {
  readonly state: 'idle' | 'copied' | 'refused'
  readonly copy: (text: string) => void
}

/** Copies on demand, and says whether the clipboard took it. */
export function useCopy(): Copying {
  const [state, setState] = useState<Copying['state']>('idle')
  return { state, copy: (text) => void copyText(window.navigator.clipboard, text).then(setState) }
}
