import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './treasury.module.css'
import type { Desk } from './use-desk.ts'

type Row = ReconciliationView['rows'][number]

/** The statement of reconciliation as it stands (spec 06 §5.6): both blocks side by side, each adding up to its adjusted balance, and the difference. */
export function ReconciliationFoot({ view, desk }: { readonly view: ReconciliationView; readonly desk: Desk }) {
  const t = useText('treasury')
  const { differenceMinor } = view
  const { currency } = view.account
  return (
    <Card
      flush
      title={t('foot.title', { date: formatDate(view.asOf) })}
      end={
        <span className={classes.difference}>
          {t('foot.difference')}
          {differenceMinor === null ? (
            <Chip tone="warn" icon="alert">
              {t('foot.noStatement')}
            </Chip>
          ) : (
            <b className={differenceMinor === 0 ? text.good : text.bad}>
              <Money minor={differenceMinor} currency={currency} sign="after" strong />
            </b>
          )}
        </span>
      }
    >
      <div className={classes.blocks}>
        <Block name={t('foot.bank')} rows={view.rows.filter((row) => row.block === 'BANK')} currency={currency} desk={desk} />
        <Block name={t('foot.books')} rows={view.rows.filter((row) => row.block === 'BOOK')} currency={currency} desk={desk} />
      </div>
    </Card>
  )
}

interface BlockProps {
  readonly name: string
  readonly rows: readonly Row[]
  readonly currency: string
  readonly desk: Desk
}

function Block({ name, rows, currency, desk }: BlockProps) {
  return (
    <div className={classes.block}>
      <table className={classes.blockTable} aria-label={name}>
        <tbody>
          {rows.map((row) => (
            <BlockRow key={`${row.kind} ${row.keys.join()}`} row={row} currency={currency} desk={desk} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockRow({ row, currency, desk }: { readonly row: Row } & Pick<BlockProps, 'currency' | 'desk'>) {
  const t = useText('treasury')
  const balance = row.keys.length === 0
  const { finding } = row
  return (
    <tr className={balance ? classes.blockBalance : undefined}>
      <td>{balance ? '' : formatDate(row.date)}</td>
      <td className={classes.blockWords} title={row.label}>
        <span className={balance ? undefined : text.quiet}>{t(`row.${row.kind}`)}</span>
        {row.reference === '' ? null : <b className={classes.blockReference}> {row.reference}</b>}
        {balance ? null : <span className={text.second}> {row.label}</span>}
        {finding?.note && finding.note !== row.label ? <span className={text.quiet}> · {finding.note}</span> : null}
      </td>
      <td className={classes.blockMarks}>
        {row.cancellable ? (
          <Chip tone="bad" icon="alert">
            {t('foot.cancel')}
          </Chip>
        ) : null}
        {row.stale && !row.cancellable ? (
          <Chip tone="warn" icon="clock">
            {t('foot.stale')}
          </Chip>
        ) : null}
        {row.carried ? (
          <Chip tone="warn" icon="arrowRight">
            {t('foot.carried')}
          </Chip>
        ) : null}
        {finding?.voucher ? (
          <button
            type="button"
            className={classes.link}
            onClick={() => openVoucher(finding.voucher?.key ?? '', finding.voucher?.state ?? '')}
          >
            {finding.voucher.number ?? t('foot.voucher')}
          </button>
        ) : null}
        {finding && !finding.voucher ? (
          <IconButton icon="undo" label={t('classify.undo')} onClick={() => void desk.unclassify(finding.id)} />
        ) : null}
      </td>
      <td className={classes.blockAge}>{row.ageDays === null ? '' : t('foot.age', { days: row.ageDays })}</td>
      <td className={classes.blockAmount}>
        <Money minor={row.amountMinor} currency={currency} bracket strong={balance} />
      </td>
    </tr>
  )
}

/** A draft is typed on; what is submitted or posted is looked at in the register. */
const openVoucher = (key: string, state: string): void =>
  state === 'draft' ? navigate('voucherEntry', { key }) : navigate('vouchers', { key })
