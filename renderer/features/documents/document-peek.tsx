import { Modal } from '@mantine/core'
import { useCallback, useState } from 'react'
import { client } from '../../client/client.ts'
import { type Failure, failureOf } from '../../client/failure.ts'
import { saveFile } from '../../client/save-file.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './documents.module.css'

interface Opened {
  readonly name: string
  readonly address: string
}

export interface Peek {
  readonly opened: Opened | null
  readonly failure: Failure | null
  readonly open: (document: { readonly document: string; readonly name: string; readonly mediaType: string }) => Promise<void>
  readonly close: () => void
}

/** Opens a kept document: an image is shown in the window, a PDF is handed to the system's own reader. */
export function useDocumentPeek(): Peek {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = useCallback<Peek['open']>(async ({ document, name, mediaType }) => {
    setFailure(null)
    try {
      const file = await client.documents.content({ document })
      if (mediaType === 'application/pdf') saveFile(file, name)
      else setOpened({ name, address: URL.createObjectURL(new Blob([file], { type: mediaType })) })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }, [])
  const close = useCallback(() => {
    if (opened) URL.revokeObjectURL(opened.address)
    setOpened(null)
  }, [opened])
  return { opened, failure, open, close }
}

export function DocumentPeek({ peek }: { readonly peek: Peek }) {
  const t = useText('documents')
  const [turns, setTurns] = useState(0)
  const [wide, setWide] = useState(false)
  return (
    <>
      <FailureNote failure={peek.failure} />
      <Modal opened={peek.opened !== null} onClose={peek.close} title={peek.opened?.name} size={900}>
        <div className={classes.tools}>
          <Button small icon="refresh" onClick={() => setTurns((turns + 1) % 4)}>
            {t('turn')}
          </Button>
          <Button small icon="search" onClick={() => setWide(!wide)}>
            {t(wide ? 'fit' : 'enlarge')}
          </Button>
        </div>
        <div className={classes.paper}>
          {peek.opened ? (
            <img
              src={peek.opened.address}
              alt={peek.opened.name}
              className={wide ? undefined : classes.fitted}
              style={{ transform: `rotate(${turns * 90}deg)` }}
            />
          ) : null}
        </div>
      </Modal>
    </>
  )
}
