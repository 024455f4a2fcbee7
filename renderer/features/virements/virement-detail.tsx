import type { VirementView } from '../../../shared/contract/virements.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { DecideForm } from './decide-form.tsx'
import { TestChip, VirementChip } from './virement-chip.tsx'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

interface VirementDetailProps {
  readonly virement: VirementView
  readonly desk: Desk
}

/** One virement: what moves, its history, its letter, and its decision while it waits. */
export function VirementDetail({ virement, desk }: VirementDetailProps) {
  const t = useText('virements')
  const language = useLanguage()
  const { print, pending, failure } = usePrint()
  const labels = new Map(desk.lines.map((line) => [line.code, line.label[language]]))
  return (
    <>
      <div className={classes.actions}>
        <VirementChip state={virement.state} />
        <TestChip state={virement.test} />
        <Button small icon="printer" busy={pending} onClick={() => void print('virement-letter', virement.number)}>
          {t(virement.test === 'APPROVAL' ? 'letter' : 'notice')}
        </Button>
      </div>
      <FailureNote failure={failure} />
      <Card flush>
        <PlainTable
          label={t('detail.moves')}
          columns={[
            { key: 'line', head: t('column.line'), cell: (move) => `${move.budgetLine} ${labels.get(move.budgetLine) ?? ''}` },
            { key: 'new', head: '', name: t('detail.new'), width: 64, cell: (move) => (move.isNew ? t('detail.new') : '') },
            {
              key: 'amount',
              head: (
                <>
                  {desk.currency}
                  <BracketRoom />
                </>
              ),
              width: 116,
              align: 'right',
              donor: true,
              cell: (move) => <Money minor={move.amountMinor} currency={desk.currency} bracket />,
            },
          ]}
          rows={virement.moves}
          rowKey={(move) => move.budgetLine}
        />
      </Card>
      <dl className={classes.facts}>
        <dt>{t('form.reason')}</dt>
        <dd>{virement.reason}</dd>
        <dt>{t('detail.requested')}</dt>
        <dd>
          {virement.requestedBy}, {formatDate(virement.requestedOn)}, {t('detail.onVersion', { version: virement.basedOn })}
        </dd>
        {virement.decidedOn === null ? null : (
          <>
            <dt>{t(`state.${virement.state}`)}</dt>
            <dd>
              {virement.decidedBy}, {formatDate(virement.decidedOn)}
            </dd>
          </>
        )}
        {virement.donorReference === null ? null : (
          <>
            <dt>{t('form.reference')}</dt>
            <dd>{virement.donorReference}</dd>
          </>
        )}
        {virement.effectiveOn === null ? null : (
          <>
            <dt>{t('form.effective')}</dt>
            <dd>{formatDate(virement.effectiveOn)}</dd>
          </>
        )}
        {virement.note === null ? null : (
          <>
            <dt>{t('form.note')}</dt>
            <dd>{virement.note}</dd>
          </>
        )}
        {virement.versionNumber === null ? null : (
          <>
            <dt>{t('column.version')}</dt>
            <dd>{t('detail.made', { version: virement.versionNumber })}</dd>
          </>
        )}
      </dl>
      {virement.state === 'requested' ? <DecideForm virement={virement} /> : null}
      {virement.versionNumber === null ? null : (
        <div className={classes.actions}>
          <Button small icon="budget" onClick={() => navigate('budgets', { grant: desk.grant })}>
            {t('detail.budget')}
          </Button>
        </div>
      )}
    </>
  )
}
