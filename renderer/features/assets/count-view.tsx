import { FileInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { saveFile } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'

type Counted = Awaited<ReturnType<typeof client.assets.importCount>>

/** A physical count: the list to fill, the labels, and the filled list taken back with its differences. */
export function CountView() {
  const t = useText('assets')
  const { today } = useScope()
  const take = useCommand(client.assets.importCount)
  const role = useRoleBlock('preparer')
  const { print, pending, failure } = usePrint()
  const [file, setFile] = useState<File | null>(null)
  const [date, setDate] = useState(today)
  const [countedBy, setCountedBy] = useState('')
  const [counted, setCounted] = useState<Counted | null>(null)
  const blocked = role ?? (file === null ? t('missing.file') : countedBy.trim() === '' ? t('missing.countedBy') : undefined)
  const download = async () => {
    const list = await client.assets.countList()
    saveFile(new Blob(['\ufeff', list.csv], { type: 'text/csv' }), list.fileName)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined || file === null) return
    const answer = await take.run({ file, date, countedBy })
    if (answer.ok) setCounted(answer.value)
  }
  return (
    <Card title={t('tab.count')} note={t('count.note')}>
      <form className={classes.narrow} onSubmit={(event) => void submit(event)}>
        <div className={classes.actions}>
          <Button icon="export" onClick={() => void download()}>
            {t('count.list')}
          </Button>
          <Button icon="printer" busy={pending} onClick={() => void print('asset-labels', 'all')}>
            {t('count.labels')}
          </Button>
        </div>
        <FailureNote failure={failure} />
        <FileInput size="xs" label={t('count.file')} value={file} accept=".csv,.xlsx,.ods" clearable onChange={setFile} />
        <div className={classes.pair}>
          <DateField label={t('count.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
          <TextInput label={t('count.by')} value={countedBy} onChange={(event) => setCountedBy(event.currentTarget.value)} />
        </div>
        <FailureNote failure={take.failure} />
        {counted === null ? null : (
          <Notice tone={counted.missing === 0 && counted.uncounted.length === 0 ? 'good' : 'warn'} alert>
            {t('count.done', { counted: counted.counted, missing: counted.missing, moved: counted.moved })}{' '}
            {counted.uncounted.length === 0 ? '' : t('count.uncounted', { tags: counted.uncounted.slice(0, 12).join(', ') })}
          </Notice>
        )}
        <div className={classes.actions}>
          <Button type="submit" icon="import" busy={take.pending} blocked={blocked}>
            {t('count.take')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
