import { FileInput } from '@mantine/core'
import { useState } from 'react'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { GrantsCard } from './grants-card.tsx'
import { PartnersCard } from './partners-card.tsx'
import classes from './reference.module.css'

const COUNTS = ['created', 'updated', 'unchanged'] as const
type Counts = Readonly<Record<(typeof COUNTS)[number], number>>

/** The setup file, and what the ledger already holds of it. */
export function SetupView() {
  return (
    <>
      <SetupImport />
      <GrantsCard />
      <PartnersCard />
    </>
  )
}

/** Everything a ledger needs before its first voucher, in one import. */
function SetupImport() {
  const t = useText('reference')
  const language = useLanguage()
  const { ledger } = useScope()
  const [file, setFile] = useState<File | null>(null)
  const [counts, setCounts] = useState<Counts | null>(null)
  const { run, pending, failure } = useCommand(client.settings.importSetup)
  const administrator = ledger.user.roles.includes('administrator')
  const blocked = !administrator ? t('setup.onlyAdministrator') : file === null ? t('setup.chooseFirst') : undefined
  const send = async () => {
    if (!file) return
    setCounts(null)
    const answer = await run({ file })
    if (answer.ok) setCounts(answer.value)
  }
  return (
    <Card title={t('setup.title')}>
      <div className={classes.setup}>
        <p>
          {t('setup.text')} {t('setup.whole')}
        </p>
        {administrator ? null : <Notice tone="warn">{t('setup.onlyAdministrator')}</Notice>}
        <div className={classes.line}>
          <FileInput
            className={classes.file ?? ''}
            label={t('setup.file')}
            placeholder={t('setup.choose')}
            accept=".json,application/json"
            value={file}
            onChange={setFile}
            leftSection={<Icon name="import" size={13} />}
            clearable
          />
          <Button variant="primary" icon="import" busy={pending} blocked={blocked} onClick={() => void send()}>
            {t('setup.import')}
          </Button>
        </div>
        <FailureNote failure={failure} limit={40} />
        {counts ? (
          <>
            <Notice tone="good" alert>
              {t('setup.done')}
            </Notice>
            <dl className={classes.counts}>
              {COUNTS.map((count) => (
                <div key={count}>
                  <dt>{t(`setup.${count}`)}</dt>
                  <dd>{formatDecimalText(String(counts[count]), language)}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : null}
      </div>
    </Card>
  )
}
