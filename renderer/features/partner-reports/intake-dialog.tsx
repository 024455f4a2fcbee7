import { Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PartnerReportIntake } from '../../../shared/contract/partner-reports.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { FileDrop } from '../vouchers/import/file-drop.tsx'
import classes from './partner-reports.module.css'

interface IntakeDialogProps {
  readonly agreements: readonly { readonly code: string; readonly partner: string; readonly grant: string }[]
  readonly onClose: () => void
}

/** Takes a report in: whose, of which period, the file; what it holds and every fault are seen before anything is written. */
export function IntakeDialog({ agreements, onClose }: IntakeDialogProps) {
  const t = useText('partnerReports')
  const shell = useText('shell')
  const trial = useCommand(client.partnerReports.import)
  const take = useCommand(client.partnerReports.import)
  const [subAward, setSubAward] = useState(agreements.length === 1 ? (agreements[0]?.code ?? null) : null)
  const [period, setPeriod] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [found, setFound] = useState<PartnerReportIntake | null>(null)
  const whole = subAward !== null && period.trim() !== ''
  const look = async (chosen: File) => {
    setFound(null)
    setFile(chosen)
    const answer = await trial.run({ file: chosen, subAward: subAward ?? '', period: period.trim(), dryRun: true })
    if (answer.ok) setFound(answer.value)
  }
  const forget = () => {
    setFile(null)
    setFound(null)
    trial.reset()
    take.reset()
  }
  const submit = async () => {
    if (!file) return
    const answer = await take.run({ file, subAward: subAward ?? '', period: period.trim(), dryRun: false })
    if (!answer.ok) return
    notifications.show({ message: t('intake.done', { number: answer.value.number }) })
    onClose()
    navigate('partnerReports', { report: String(answer.value.id) })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('intake.title')}
      size={640}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <div className={classes.pair}>
          <Select
            label={t('intake.subAward')}
            data={agreements.map(({ code, partner, grant }) => ({ value: code, label: `${code} · ${partner} · ${grant}` }))}
            value={subAward}
            onChange={(code) => {
              setSubAward(code)
              forget()
            }}
          />
          <TextInput
            label={t('intake.period')}
            value={period}
            onChange={(event) => {
              setPeriod(event.currentTarget.value)
              forget()
            }}
          />
        </div>
        {whole && file === null ? <FileDrop onFile={(chosen) => void look(chosen)} /> : null}
        {file ? <strong>{file.name}</strong> : null}
        <FailureNote failure={trial.failure ?? take.failure} limit={40} />
        {found ? <Found found={found} /> : null}
        <div className={classes.end}>
          {file ? <Button onClick={forget}>{t('intake.other')}</Button> : null}
          {found ? (
            <Button variant="primary" busy={take.pending} onClick={() => void submit()}>
              {t('intake.do')}
            </Button>
          ) : null}
        </div>
      </div>
    </Modal>
  )
}

function Found({ found }: { readonly found: PartnerReportIntake }) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const figures = [
    [t('intake.lines'), String(found.lines)],
    [t('intake.total'), formatMoney(found.totalXof, FUNCTIONAL_CURRENCY, language)],
    [t('intake.ignored'), String(found.ignored)],
    [t('intake.sampled'), String(found.sampled)],
    [t('intake.flagged'), String(found.flagged)],
  ]
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.already ? <Notice>{t('intake.already', { number: found.number })}</Notice> : null}
      {found.replaced === null ? null : <Notice tone="warn">{t('intake.replaces', { number: found.replaced })}</Notice>}
      {found.warnings.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={found.warnings} title={t('intake.remarks')} />
        </Notice>
      ) : null}
    </>
  )
}
