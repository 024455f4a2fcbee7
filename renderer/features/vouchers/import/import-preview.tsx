import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './import.module.css'
import type { ImportSummary, useVoucherImport } from './use-voucher-import.ts'

interface ImportPreviewProps {
  readonly file: File
  readonly summary: ImportSummary
  readonly flow: ReturnType<typeof useVoucherImport>
}

/** What the file would bring, before anything is written. */
export function ImportPreview({ file, summary, flow }: ImportPreviewProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { created, warnings } = summary
  const figures = [
    { key: 'vouchers', label: t('import.vouchers'), value: summary.vouchers },
    { key: 'lines', label: t('import.lines'), value: summary.lines },
    ...(flow.mayPost
      ? [
          { key: 'thirdParties', label: t('import.thirdParties'), value: created.thirdParties },
          { key: 'activities', label: t('import.activities'), value: created.activities },
          { key: 'sites', label: t('import.sites'), value: created.sites },
        ]
      : []),
  ]
  return (
    <div className={classes.steps}>
      <p className={classes.file}>{file.name}</p>
      <dl className={classes.figures}>
        {figures.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{formatDecimalText(String(value), language)}</dd>
          </div>
        ))}
      </dl>
      {warnings.length > 0 ? (
        <div className={classes.faults}>
          <Notice tone="warn">{t('import.warnings', { count: warnings.length })}</Notice>
          <FaultList faults={warnings} limit={100} />
        </div>
      ) : (
        <Notice tone="good">{t('import.sound')}</Notice>
      )}
      <div className={classes.actions}>
        <Button variant="primary" icon="save" data-autofocus onClick={() => void flow.write(file, false)}>
          {t('import.asDrafts')}
        </Button>
        <Button
          icon="lock"
          blocked={flow.mayPost ? undefined : t('import.mayNotPost')}
          onClick={() => void flow.write(file, true)}
        >
          {t('import.andPost')}
        </Button>
        <Button variant="quiet" onClick={flow.startAgain}>
          {t('import.other')}
        </Button>
      </div>
    </div>
  )
}
