import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Asset } from '../../../shared/contract/assets.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { AssetForm, type CategoryChoice } from './asset-form.tsx'
import { DisposeForm } from './dispose-form.tsx'
import { inputOfAsset } from './model/asset-input.ts'
import { MoveForm } from './move-form.tsx'

interface AssetDetailProps {
  readonly asset: Asset
  readonly categories: readonly CategoryChoice[]
}

type Action = 'edit' | 'move' | 'dispose'

/** One asset: what it is and cost, who has it, how it is written off, and what can be done with it. */
export function AssetDetail({ asset, categories }: AssetDetailProps) {
  const t = useText('assets')
  const [action, setAction] = useState<Action | null>(null)
  const { print, pending, failure } = usePrint()
  const done = () => setAction(null)
  if (action === 'edit') return <AssetForm id={asset.id} start={inputOfAsset(asset)} categories={categories} onSaved={done} />
  const offered: readonly Action[] = asset.disposal === null ? ['edit', 'move', 'dispose'] : []
  return (
    <>
      <Facts asset={asset} />
      {asset.disposal === null ? null : <Disposal asset={asset} />}
      <History asset={asset} />
      <div className={classes.actions}>
        {offered.map((each) => (
          <Button key={each} small aria-pressed={action === each} onClick={() => setAction(action === each ? null : each)}>
            {t(`action.${each}`)}
          </Button>
        ))}
        <Button small icon="printer" busy={pending} onClick={() => void print('asset-sheet', String(asset.id))}>
          {t('print.sheet')}
        </Button>
      </div>
      <FailureNote failure={failure} />
      {action === 'move' ? <MoveForm asset={asset} onDone={done} /> : null}
      {action === 'dispose' ? <DisposeForm asset={asset} onDone={done} /> : null}
    </>
  )
}

function Facts({ asset }: { readonly asset: Asset }) {
  const t = useText('assets')
  const language = useLanguage()
  const xof = (minor: number) => <Money minor={minor} currency={FUNCTIONAL_CURRENCY} sign="after" />
  const { voucher } = asset
  return (
    <dl className={text.pairs}>
      <dt>{t('form.category')}</dt>
      <dd>{asset.categoryName[language]}</dd>
      <dt>{t('form.voucher')}</dt>
      <dd>
        {voucher === null ? (
          t('noVoucher')
        ) : (
          <button type="button" className={classes.link} onClick={() => navigate('vouchers', { key: voucher.key })}>
            {voucher.number}
          </button>
        )}
      </dd>
      <dt>{t('form.acquiredOn')}</dt>
      <dd>{formatDate(asset.acquiredOn)}</dd>
      <dt>{t('form.cost')}</dt>
      <dd>{xof(asset.costXof)}</dd>
      {asset.costDonorMinor === null || asset.grantCurrency === null ? null : (
        <>
          <dt>{t('donorCost')}</dt>
          <dd>
            <Money minor={asset.costDonorMinor} currency={asset.grantCurrency} sign="before" />
          </dd>
        </>
      )}
      <dt>{t('form.life')}</dt>
      <dd>
        {asset.lifeMonths === null
          ? t(asset.capitalised ? 'life.never' : 'life.expensed')
          : t('months', { count: asset.lifeMonths })}
      </dd>
      {asset.capitalised ? (
        <>
          <dt>{t('depreciated')}</dt>
          <dd>{xof(asset.depreciatedXof)}</dd>
          <dt>{t('net')}</dt>
          <dd>{xof(asset.netXof)}</dd>
        </>
      ) : null}
      <dt>{t('form.custodian')}</dt>
      <dd>{[asset.custodian, asset.location].filter(Boolean).join(' · ')}</dd>
      <dt>{t('lastCount')}</dt>
      <dd>
        {asset.lastCount === null
          ? t('neverCounted')
          : `${formatDate(asset.lastCount)}, ${t(asset.found ? 'found' : 'notFound')}`}
      </dd>
    </dl>
  )
}

function Disposal({ asset }: { readonly asset: Asset }) {
  const t = useText('assets')
  const propose = useCommand(client.assets.proposeDisposal)
  const role = useRoleBlock('preparer')
  const { disposal } = asset
  if (disposal === null) return null
  const run = async () => {
    const answer = await propose.run({ id: asset.id })
    if (answer.ok) navigate('voucherEntry', { key: answer.value.key })
  }
  return (
    <>
      <Notice tone="info">
        {t('disposed', { date: formatDate(disposal.date), method: t(`disposal.${disposal.method}`) })} {disposal.reference}
      </Notice>
      <FailureNote failure={propose.failure} />
      {asset.capitalised ? (
        <div className={classes.actions}>
          <Button variant="primary" icon="voucher" busy={propose.pending} blocked={role} onClick={() => void run()}>
            {t('disposal.propose')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** The years of depreciation and the hands it went through. */
function History({ asset }: { readonly asset: Asset }) {
  const t = useText('assets')
  const history = useQuery(orpc.assets.history.queryOptions({ input: { id: asset.id } }))
  if (!history.data) return null
  const { schedule, movements } = history.data
  const money = (minor: number) => <Money minor={minor} currency={FUNCTIONAL_CURRENCY} />
  return (
    <>
      {schedule.length === 0 ? null : (
        <Card flush title={t('schedule')}>
          <PlainTable
            label={t('schedule')}
            columns={[
              { key: 'year', head: t('year'), cell: (row) => row.year },
              { key: 'charge', head: t('charge'), width: 110, align: 'right', cell: (row) => money(row.chargeXof) },
              { key: 'closing', head: t('closing'), width: 110, align: 'right', cell: (row) => money(row.closingXof) },
              { key: 'net', head: t('net'), width: 110, align: 'right', cell: (row) => money(row.netXof) },
            ]}
            rows={schedule}
            rowKey={(row) => String(row.year)}
          />
        </Card>
      )}
      {movements.length === 0 ? null : (
        <Card flush title={t('movements')}>
          <PlainTable
            label={t('movements')}
            columns={[
              { key: 'date', head: t('form.date'), width: 90, cell: (row) => formatDate(row.date) },
              { key: 'who', head: t('form.custodian'), cell: (row) => `${row.fromCustodian ?? ''} › ${row.toCustodian ?? ''}` },
              { key: 'where', head: t('form.location'), cell: (row) => `${row.fromLocation ?? ''} › ${row.toLocation ?? ''}` },
            ]}
            rows={movements}
            rowKey={(row) => `${row.date} ${row.toCustodian ?? ''} ${row.toLocation ?? ''} ${row.fromCustodian ?? ''}`}
          />
        </Card>
      )}
    </>
  )
}
