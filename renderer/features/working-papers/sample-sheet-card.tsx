import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SampleSheet } from '../../../shared/contract/working-papers.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { client, orpc } from '../../client/client.ts'
import { saveFile } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { SampleFigures } from '../audit/sample/sample-figures.tsx'
import { DrawCheck } from './draw-check.tsx'
import { SheetTable } from './sheet-table.tsx'
import { useMarks } from './use-marks.ts'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

/** So many items of the top stratum are named in a sentence; more are seen in the table. */
const NAMED = 6

/** The sheet of a kept sample: figures, items with tickmarks and results, and what may be done with it. */
export function SampleSheetCard({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const answer = useQuery(orpc.workingPapers.sheet.queryOptions({ input: { id } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  return answer.data ? <Sheet sheet={answer.data} onClose={onClose} /> : null
}

function Sheet({ sheet, onClose }: { readonly sheet: SampleSheet; readonly onClose: () => void }) {
  const t = useText('workingPapers')
  const { blocked } = usePapers()
  const marks = useMarks(sheet)
  const [checking, setChecking] = useState(false)
  usePlaceKeys([
    { keys: 'O', does: t('key.mark') },
    { keys: '1 / 2 / 3 / 0', does: t('key.results') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const top = sheet.method === 'mus' ? sheet.items.filter(({ stratum }) => stratum === 'top') : []
  return (
    <Card
      title={t('sheet', { method: t(`method.${sheet.method}`) })}
      note={`${sheet.grant} · ${t('again')}`}
      end={<SheetTools sheet={sheet} onCheck={() => setChecking(!checking)} onClose={onClose} />}
      flush
      grow
    >
      <SampleFigures sample={sheet} request={sheet} />
      {checking ? <DrawCheck id={sheet.id} /> : null}
      <FailureNote failure={marks.failure} />
      {sheet.faults.length > 0 ? <FaultList faults={sheet.faults} /> : null}
      <SheetTable sheet={{ ...sheet, items: marks.items }} blocked={blocked !== undefined} onMark={marks.write} />
      {top.length > 0 && top.length <= NAMED ? (
        <p className={classes.place}>{t('topNote', { names: top.map(({ voucher }) => voucher).join(', ') })}</p>
      ) : null}
    </Card>
  )
}

interface SheetToolsProps {
  readonly sheet: SampleSheet
  readonly onCheck: () => void
  readonly onClose: () => void
}

function SheetTools({ sheet: { id }, onCheck, onClose }: SheetToolsProps) {
  const t = useText('workingPapers')
  const language = useLanguage()
  const { blocked } = usePapers()
  const give = useAction(client.workingPapers.exportSheet)
  const remove = useCommand(client.workingPapers.removeSample)
  const [removing, setRemoving] = useState(false)
  const save = async (format: 'xlsx' | 'pdf') => {
    const answer = await give.run({ id, format, language })
    if (answer.ok) saveFile(answer.value, answer.value.name)
  }
  const confirm = async () => {
    const answer = await remove.run({ id })
    if (answer.ok) onClose()
  }
  return (
    <div className={classes.tools}>
      <FailureNote failure={give.failure ?? remove.failure} />
      <Button small variant="quiet" icon="shield" onClick={onCheck}>
        {t('verifyDraw')}
      </Button>
      <Button small icon="sheet" busy={give.pending} onClick={() => void save('xlsx')}>
        Excel
      </Button>
      <Button small icon="printer" busy={give.pending} onClick={() => void save('pdf')}>
        PDF
      </Button>
      {blocked === undefined ? <IconButton icon="trash" label={t('removeSample')} onClick={() => setRemoving(true)} /> : null}
      <IconButton icon="close" label={t('close')} onClick={onClose} />
      <ConfirmDialog
        opened={removing}
        title={t('removeSampleTitle')}
        action={t('removeSample')}
        busy={remove.pending}
        danger
        onConfirm={() => void confirm()}
        onClose={() => setRemoving(false)}
      >
        {t('removeSampleText')}
      </ConfirmDialog>
    </div>
  )
}
