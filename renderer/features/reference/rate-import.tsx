import { FileButton } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './reference.module.css'

type ImportedRates = Awaited<ReturnType<typeof client.settings.importRates>>

interface RateImportProps {
  /** Called with the latest rate of the file, so that the table shows it. */
  readonly onImported: (base: string, dated: string) => void
}

/** Rates from a table: read whole, all its errors at once, or written whole. */
export function RateImport({ onImported }: RateImportProps) {
  const t = useText('reference')
  const { run, pending, failure } = useCommand(client.settings.importRates)
  const [imported, setImported] = useState<ImportedRates | null>(null)
  const send = async (file: File | null) => {
    if (!file) return
    setImported(null)
    const answer = await run({ file })
    if (!answer.ok) return
    setImported(answer.value)
    onImported(answer.value.latest.base, answer.value.latest.dated)
  }
  return (
    <Card title={t('rates.import')}>
      <div className={classes.form}>
        <p className={`${text.quiet} ${text.small}`}>{t('rates.importNote')}</p>
        <div>
          <FileButton onChange={(file) => void send(file)} accept=".csv,.xlsx">
            {(button) => (
              <Button icon="import" busy={pending} onClick={button.onClick}>
                {t('setup.choose')}
              </Button>
            )}
          </FileButton>
        </div>
        <FailureNote failure={failure} limit={5} />
        {imported ? <Imported answer={imported} /> : null}
      </div>
    </Card>
  )
}

/** What the import did, and what of the file it left aside. */
function Imported({ answer }: { readonly answer: ImportedRates }) {
  const t = useText('reference')
  const { rates, created, updated, unchanged, warnings } = answer
  return (
    <>
      <Notice tone="good" alert>
        <strong>{t('rates.imported', { count: rates })}</strong>
        <div>{t('rates.importedCounts', { created, updated, unchanged })}</div>
      </Notice>
      {warnings.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={warnings} limit={5} title={t('rates.warnings', { count: warnings.length })} />
        </Notice>
      ) : null}
    </>
  )
}
