import { useState } from 'react'
import type { ReadHeadView } from '../../../shared/contract/heads.ts'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'

/** A head that somebody hands over, as it is being given: a file or its text, and a public key where one is needed. */
export function useHandedOver() {
  const [file, setFile] = useState<File | null>(null)
  const [text, setText] = useState('')
  const [key, setKey] = useState('')
  const [read, setRead] = useState<ReadHeadView | null>(null)
  const looking = useAction(client.heads.read)
  const input = { file, text, key }
  const look = async (given: Partial<typeof input> = {}) => {
    setRead(null)
    const answer = await looking.run({ ...input, ...given })
    if (answer.ok) setRead(answer.value)
  }
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    setText('')
    void look({ file: chosen, text: '' })
  }
  const type = (typed: string) => {
    setText(typed)
    setFile(null)
    setRead(null)
  }
  return { input, read, look, choose, type, setKey, busy: looking.pending, failure: looking.failure }
}

export type HandedOver = ReturnType<typeof useHandedOver>
