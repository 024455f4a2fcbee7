import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GrantClosing } from '../../../shared/contract/grants.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { ClosingHolders, type ClosingProps, ClosingTotals } from './closing-tables.tsx'
import classes from './grants.module.css'
import { NpacCard } from './npac-card.tsx'

/** What is due to the donor on a day: the statement, by holder, how it ties to the books, and the overheads. */
export function ClosingTab({ grant, fundAccount }: Omit<ClosingProps, 'closing'>) {
  const t = useText('grants')
  const { today } = useScope()
  const [to, setTo] = useState(today)
  const printing = usePrint()
  const answer = useQuery({ ...orpc.grants.closing.queryOptions({ input: { grant, to } }), placeholderData: keepPreviousData })
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const closing = answer.data
  return (
    <div className={classes.stack}>
      <Card
        title={t('closing.title')}
        note={t('closing.returnBy', { date: formatDate(closing.returnBy) })}
        end={
          <>
            <DateField label="" name={t('closing.to')} value={to} shown={today} onChange={(date) => setTo(date ?? today)} />
            <Button icon="sheet" onClick={() => navigate('reports', { report: 'grant-closing-statement', grant, to })}>
              {t('closing.report')}
            </Button>
            <Button
              icon="printer"
              busy={printing.pending}
              onClick={() => void printing.print('grant-closing-statement', `${grant}|${closing.to}`)}
            >
              {t('closing.print')}
            </Button>
          </>
        }
      >
        <FailureNote failure={printing.failure} />
        <div className={classes.statement}>
          <ClosingTotals closing={closing} grant={grant} fundAccount={fundAccount} />
          <Tie closing={closing} />
        </div>
      </Card>
      <Unposted closing={closing} />
      <ClosingHolders closing={closing} grant={grant} fundAccount={fundAccount} />
      <NpacCard closing={closing} />
    </div>
  )
}

function Tie({ closing }: { readonly closing: GrantClosing }) {
  const t = useText('grants')
  const language = useLanguage()
  const { fund, total, rate } = closing
  const francs = (xof: number) => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
  const rows = [
    ['balance', total.xof.balance],
    ['disallowed', total.xof.disallowed === 0 ? 0 : -total.xof.disallowed],
    ['kept', fund.keptInterestXof],
    ['other', fund.otherMovementsXof],
    ['takenOver', fund.takenOverXof],
  ] as const
  const held = francs(fund.heldXof)
  return (
    <div className={text.column}>
      <strong>{t('closing.tie.title')}</strong>
      <dl className={classes.tie}>
        {rows
          .filter(([key, xof]) => key === 'balance' || xof !== 0)
          .map(([key, xof]) => [
            <dt key={`${key} name`}>{t(`closing.tie.${key}`)}</dt>,
            <dd key={key}>
              <Money minor={xof} currency={FUNCTIONAL_CURRENCY} bracket />
            </dd>,
          ])}
        <dt className={classes.sum}>{t('closing.tie.held')}</dt>
        <dd className={classes.sum}>
          <Money minor={fund.heldXof} currency={FUNCTIONAL_CURRENCY} bracket />
        </dd>
      </dl>
      <Notice tone={fund.differenceXof === 0 ? 'good' : 'bad'}>
        {fund.differenceXof === 0
          ? t('closing.ties', { held })
          : t('closing.gap', { difference: francs(fund.differenceXof), held })}{' '}
        {rate === null ? null : t('closing.rate', { rate: formatDecimalText(rate, language) })}
      </Notice>
    </div>
  )
}

function Unposted({ closing }: { readonly closing: GrantClosing }) {
  const t = useText('grants')
  const list = closing.unpostedReceipts
  if (list.length === 0) return null
  return <Notice tone="warn">{t('closing.unposted', { count: list.length, list: list.join(', ') })}</Notice>
}
