import type { Verification } from '../../../shared/contract/verification.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { PrintSheet } from '../../ui/print/print-sheet.tsx'
import classes from './audit.module.css'
import { groupedHead } from './fingerprint.ts'
import { seconds } from './seconds.ts'

interface VerificationMinutesProps {
  readonly verification: Verification
  readonly printing: boolean
  readonly onDone: () => void
}

const COUNTS = ['events', 'vouchers', 'lines', 'accountBalances', 'closedMonths'] as const

/** The verification on paper, to be signed and kept with the closing. */
export function VerificationMinutes({ verification, printing, onDone }: VerificationMinutesProps) {
  const t = useText('audit')
  const language = useLanguage()
  const { ledger } = useScope()
  const when = writeInstant(verification.verifiedAt)
  const { sound, vouchers, faults } = verification
  return (
    <PrintSheet printing={printing} onDone={onDone}>
      <div className={classes.paper}>
        <h1>{t('minutes.title')}</h1>
        <p>
          <strong>
            {!sound
              ? t('verdict.broken', { count: faults.length })
              : vouchers === 0
                ? t('verdict.empty')
                : t('verdict.sound', { count: vouchers })}
          </strong>
        </p>
        <p>{t('verdict.when', { date: when.date, time: when.time, seconds: seconds(verification.durationMs, language) })}</p>
        <dl>
          <dt>{t('minutes.organisation')}</dt>
          <dd>
            {ledger.organisationName} ({ledger.organisationCode})
          </dd>
          <dt>{t('minutes.file')}</dt>
          <dd>{ledger.fileName}</dd>
          {COUNTS.map((count) => (
            <div key={count} style={{ display: 'contents' }}>
              <dt>{t(`checks.${count}`)}</dt>
              <dd>{formatDecimalText(String(verification[count]), language)}</dd>
            </div>
          ))}
          <dt>{t('head.title')}</dt>
          <dd>
            <code>{groupedHead(verification.head)}</code>
          </dd>
          <dt>{t('minutes.by')}</dt>
          <dd>{ledger.user.name}</dd>
        </dl>
        {sound ? null : <FaultList faults={faults} limit={200} />}
        <p className={classes.signature}>{t('minutes.signature')}</p>
      </div>
    </PrintSheet>
  )
}
