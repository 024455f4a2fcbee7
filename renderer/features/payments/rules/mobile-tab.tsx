import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import classes from '../payments.module.css'
import { PaymentsFrame } from '../payments-frame.tsx'
import { FeeCard } from './fee-card.tsx'
import { LayoutCard } from './layout-card.tsx'

/** Mobile money: how each operator wants its lists and writes its answers, and the dated charges. The payments themselves are runs on a wallet. */
export function MobileTab() {
  const t = useText('payments')
  const layouts = useQuery(orpc.payments.layouts.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const layout = layouts.data?.find((each) => each.code === chosen) ?? layouts.data?.[0]
  return (
    <PaymentsFrame
      tab="mobile"
      actions={
        <Button icon="send" onClick={() => navigate('payments', { tab: 'due' })}>
          {t('mobile.pay')}
        </Button>
      }
    >
      <QueryFailure error={layouts.error} onRetry={() => void layouts.refetch()} />
      <Notice>{t('mobile.text')}</Notice>
      {layouts.data ? (
        <div className={classes.fields}>
          <Segmented
            label={t('layout.choose')}
            segments={layouts.data.map((each) => ({ key: each.code, label: each.name }))}
            value={layout?.code ?? ''}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <div className={classes.twoCards}>
        {layout ? <LayoutCard key={layout.code} layout={layout} /> : <span />}
        <FeeCard />
      </div>
    </PaymentsFrame>
  )
}
