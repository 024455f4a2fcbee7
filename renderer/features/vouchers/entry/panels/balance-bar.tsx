import type { SideTotals } from '../../../../../domain/vouchers/voucher-balance.ts'
import { formatMoney } from '../../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../../shared/money/money.ts'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { Kbd } from '../../../../ui/kbd/kbd.tsx'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import { currencySign } from '../../../../ui/money/currency-sign.ts'
import { Money } from '../../../../ui/money/money.tsx'
import { hasFigure, isBalanced } from '../model/live-balance.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import classes from './balance-bar.module.css'

interface BalanceBarProps {
  readonly desk: EntryDesk
  readonly onFillGap: () => void
}

/** Debit, credit and gap in XOF and in each other currency: always in sight under the grid. */
export function BalanceBar({ desk, onFillGap }: BalanceBarProps) {
  const t = useText('vouchers')
  const { balance, state } = desk
  return (
    <div className={classes.bar} role="status" aria-label={t('balance.label')}>
      <Total label={t('balance.debit')} minor={balance.xof.debit} currency={FUNCTIONAL_CURRENCY} />
      <Total label={t('balance.credit')} minor={balance.xof.credit} currency={FUNCTIONAL_CURRENCY} />
      {balance.foreign.map(({ currency, totals }) => (
        <ForeignTotals key={currency} currency={currency} totals={totals} />
      ))}
      {donorTotals(desk).map(([currency, minor]) => (
        <div key={`donor ${currency}`} className={classes.total}>
          <span className={classes.label}>{t('balance.donor')}</span>
          <Money minor={minor} currency={currency} sign="before" strong />
        </div>
      ))}
      <Verdict desk={desk} kind={state.voucher.kind} onFillGap={onFillGap} />
    </div>
  )
}

/** What the voucher would charge to its donors, as the last check valued it, by currency. */
function donorTotals({ figures }: EntryDesk): [string, number][] {
  const totals = new Map<string, number>()
  for (const { donorMinor, donorCurrency } of figures) {
    if (donorMinor === null || donorCurrency === null) continue
    totals.set(donorCurrency, sumMinor([totals.get(donorCurrency) ?? 0, donorMinor]))
  }
  return [...totals]
}

function Total({ label, minor, currency }: { readonly label: string; readonly minor: number; readonly currency: string }) {
  return (
    <div className={classes.total}>
      <span className={classes.label}>{label}</span>
      <Money minor={minor} currency={currency} sign="after" strong />
    </div>
  )
}

function ForeignTotals({ currency, totals }: { readonly currency: string; readonly totals: SideTotals }) {
  const t = useText('vouchers')
  return (
    <>
      <div className={classes.total}>
        <span className={classes.label}>{t('balance.debitOnly')}</span>
        <Money minor={totals.debit} currency={currency} sign="before" strong />
      </div>
      <div className={classes.total}>
        <span className={classes.label}>{t('balance.creditOnly')}</span>
        <Money minor={totals.credit} currency={currency} sign="before" strong />
      </div>
    </>
  )
}

/** Why the totals are not whole. */
const incompleteKey = ({ balance, check }: EntryDesk) =>
  balance.unread ? 'balance.unread' : check.current ? 'balance.rateMissing' : 'balance.waiting'

interface VerdictProps {
  readonly desk: EntryDesk
  readonly kind: string
  readonly onFillGap: () => void
}

function Verdict({ desk, kind, onFillGap }: VerdictProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { balance, state } = desk
  if (!state.voucher.lines.some(hasFigure) && !balance.unread)
    return <div className={classes.verdict}>{t('balance.nothing')}</div>
  if (!balance.whole) {
    return (
      <div className={`${classes.verdict} ${classes.gap}`}>
        <Icon name="alert" className={classes.glyph} />
        <strong>{t(incompleteKey(desk))}</strong>
      </div>
    )
  }
  if (isBalanced(balance, kind)) {
    return (
      <div className={`${classes.verdict} ${classes.good}`}>
        <Icon name="check" className={classes.glyph} />
        <strong>{t('balance.balanced')}</strong>
      </div>
    )
  }
  const free = kind === 'exchange' || kind === 'revaluation'
  const gaps = [
    balance.xof.gap === 0
      ? null
      : `${formatMoney(Math.abs(balance.xof.gap), FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`,
    ...balance.foreign.map(({ currency, totals }) =>
      totals.gap === 0 || free ? null : `${currencySign(currency)} ${formatMoney(Math.abs(totals.gap), currency, language)}`,
    ),
  ].filter((gap) => gap !== null)
  const first =
    balance.xof.gap !== 0 ? balance.xof.gap : (balance.foreign.find(({ totals }) => totals.gap !== 0)?.totals.gap ?? 0)
  return (
    <div className={`${classes.verdict} ${classes.gap}`}>
      <Icon name="alert" className={classes.glyph} />
      <span className={classes.words}>
        <strong>{t('balance.gap', { gap: gaps.join(' · ') })}</strong>
        <span className={classes.label}>{t(first > 0 ? 'balance.lacksCredit' : 'balance.lacksDebit')}</span>
      </span>
      <button type="button" className={classes.fill} onClick={onFillGap} title={t('balance.fillTitle')}>
        <Kbd keys="F9" /> {t('balance.fill')}
      </button>
    </div>
  )
}
