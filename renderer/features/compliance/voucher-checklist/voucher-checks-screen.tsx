import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { VOUCHER_CHECK_STATES } from '../../../../shared/contract/compliance-overview.ts'
import { formatMonth } from '../../../../shared/i18n/format.ts'
import { navigate, replaceParameters, useParameters } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { DetailCard } from '../../commitments/detail-card.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { ChoicePill } from '../../vouchers/register/choice-pill.tsx'
import classes from './voucher-checklist.module.css'
import { VoucherChecklist } from './voucher-checklist.tsx'
import { VoucherChecksTable } from './voucher-checks-table.tsx'

/** The vouchers of a month that ask for a T1, with how far the month is; choosing one opens its checklist beside. */
function VoucherChecks() {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const { today, month: shown, grant } = useScope()
  const { month: asked, type, state: stateText, key } = useParameters('voucherChecks')
  const usual = shown ?? today.slice(0, 7)
  const month = asked ?? usual
  const state = VOUCHER_CHECK_STATES.find((each) => each === stateText)
  const answer = useQuery({
    ...orpc.complianceOverview.vouchersToCheck.queryOptions({
      input: { month, ...(grant === null ? {} : { grant }), ...(type ? { expenseType: type } : {}), ...(state ? { state } : {}) },
    }),
    placeholderData: (before) => before,
  })
  const fill = useCommand(client.complianceOverview.prefillMonth)
  const blocked = useRoleBlock('preparer')
  const go = (part: { month?: string; type?: string | undefined; state?: string | undefined; key?: string | undefined }) =>
    replaceParameters('voucherChecks', { month, type, state, key, ...part })
  const progress = answer.data?.progress
  const chosen = answer.data?.vouchers.find((voucher) => voucher.key === key)
  const prefill = async () => {
    const filled = await fill.run({ month })
    if (filled.ok) notifications.show({ message: t('list.filled', { count: filled.value.vouchers }) })
  }
  return (
    <Page
      title={t('list.title')}
      sub={progress ? t('list.progress', { passed: progress.passed, asked: progress.asked }) : undefined}
      beside={<AreaTabs screen="voucherChecks" />}
      actions={
        <Button
          variant="primary"
          icon="checklist"
          busy={fill.pending}
          blocked={blocked ?? (progress?.unchecked === 0 ? t('list.fillNone') : undefined)}
          onClick={() => void prefill()}
        >
          {t('list.fill')}
        </Button>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={fill.failure} />
      <div className={classes.filters}>
        <ChoicePill
          name={t('list.month')}
          any={formatMonth(month, language)}
          choices={(answer.data?.months ?? []).toReversed().map((each) => ({
            value: each.month,
            label: `${formatMonth(each.month, language)} · ${each.signed}/${each.asked}`,
            short: formatMonth(each.month, language),
          }))}
          value={asked ?? null}
          onChange={(value) => go({ month: value ?? usual, key: undefined })}
        />
        <ChoicePill
          name={t('list.type')}
          any={t('list.all')}
          choices={(answer.data?.types ?? []).map((value) => ({ value, label: value }))}
          value={type ?? null}
          onChange={(value) => go({ type: value ?? undefined })}
        />
        <ChoicePill
          name={t('list.state')}
          any={t('list.all')}
          choices={VOUCHER_CHECK_STATES.map((value) => ({ value, label: t(`check.state.${value}`) }))}
          value={state ?? null}
          onChange={(value) => go({ state: value ?? undefined })}
        />
      </div>
      <SplitView
        label={t('check.title')}
        detailWidth={500}
        onClose={() => go({ key: undefined })}
        detail={
          chosen ? (
            <DetailCard title={chosen.number} onClose={() => go({ key: undefined })}>
              <div className={classes.pad}>
                <p className={classes.quiet}>{chosen.label}</p>
                <VoucherChecklist key={chosen.key} voucherKey={chosen.key} unfolded />
                <Button small variant="quiet" icon="voucher" onClick={() => navigate('vouchers', { key: chosen.key })}>
                  {t('list.open')}
                </Button>
              </div>
            </DetailCard>
          ) : null
        }
      >
        <VoucherChecksTable
          vouchers={answer.data?.vouchers ?? []}
          chosen={chosen?.key ?? null}
          onChoose={(voucher) => go({ key: voucher })}
        />
      </SplitView>
    </Page>
  )
}

export const voucherChecksScreen: Screen = { area: 'compliance', Component: VoucherChecks, folded: false, help: 'voucherChecks' }
