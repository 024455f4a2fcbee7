import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './import.module.css'

/** What the importer reads (spec 10 "Files"). */
const READABLE = '.xlsx,.xlsm,.ods,.csv,.tsv,.txt'

/** Where a file is chosen or dropped. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useText('vouchers')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const hover = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    // Dropping is a second way: the button does the same with the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={over ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <Icon name="import" size={24} />
      <p>{t('import.drop')}</p>
      <input
        ref={input}
        type="file"
        accept={READABLE}
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <Button variant="primary" icon="folder" data-autofocus onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <p className={classes.note}>{t('import.formats')}</p>
    </div>
  )
}
