import type { AllocationKey } from '../../../../shared/contract/shared-costs.ts'
import { formatDate, formatDecimalText, formatMonth } from '../../../../shared/i18n/format.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { shareParts } from '../model/share-parts.ts'
import classes from '../shared-costs.module.css'

interface KeyPanelProps {
  readonly allocationKey: AllocationKey
  readonly onClose: () => void
  readonly onVersion: () => void
}

type Share = AllocationKey['shares'][number]

/** An approved key: it never changes; the next version begins from it. */
export function KeyPanel({ allocationKey: key, onClose, onVersion }: KeyPanelProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const parts = shareParts(
    key.shares.map((share) => share.weight),
    language,
  )
  const columns: readonly Column<Share>[] = [
    {
      key: 'place',
      head: t('key.place'),
      cell: (share) => [share.grant ?? t('ownFunds'), share.budgetLine, share.partner].filter((part) => part !== null).join(' '),
    },
    {
      key: 'weight',
      head: t('key.weight'),
      width: 84,
      align: 'right',
      cell: (share) => formatDecimalText(share.weight, language),
    },
    { key: 'share', head: t('key.share'), width: 84, align: 'right', cell: (_share, index) => parts[index] },
  ]
  return (
    <Card
      grow
      ruled
      title={`${key.code} v${key.version}`}
      note={key.label}
      end={<IconButton icon="close" label={t('close')} onClick={onClose} />}
    >
      <div className={classes.form}>
        {key.flags.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={key.flags} />
          </Notice>
        ) : null}
        <dl className={text.pairs}>
          <dt>{t('column.basis')}</dt>
          <dd>{t(`basis.${key.basis}`)}</dd>
          <dt>{t('column.evidence')}</dt>
          <dd>{key.evidence}</dd>
          <dt>{t('column.dates')}</dt>
          <dd>
            {formatDate(key.from)} – {key.to === null ? '' : formatDate(key.to)}
          </dd>
        </dl>
        <div className={classes.lines}>
          <PlainTable
            label={t('key.shares')}
            columns={columns}
            rows={key.shares}
            rowKey={(share) => `${share.grant} ${share.budgetLine} ${share.partner}`}
          />
        </div>
        <p className={`${text.small} ${text.second}`}>
          {t('key.writtenBy', { by: key.author })}.{' '}
          {t('key.approvedBy', { by: key.approvedBy ?? '', date: key.approvedOn === null ? '' : formatDate(key.approvedOn) })}.
          {key.usedIn.length > 0
            ? ` ${t('key.usedIn', { months: key.usedIn.map((month) => formatMonth(month, language)).join(', ') })}.`
            : null}
        </p>
        <div>
          <Button icon="plus" onClick={onVersion}>
            {t('key.version')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
