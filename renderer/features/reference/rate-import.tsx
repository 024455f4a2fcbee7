import { FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './reference.module.css'

/** Rates from a table: read whole, all its errors at once, or written whole. */
export function RateImport() {
  const t = useText('reference')
  const { run, pending, failure } = useCommand(client.settings.importRates)
  const send = async (file: File | null) => {
    if (!file) return
    const answer = await run({ file })
    if (answer.ok) notifications.show({ message: t('rates.imported', { count: answer.value.rates }) })
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
      </div>
    </Card>
  )
}
