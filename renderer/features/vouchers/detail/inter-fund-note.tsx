import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'

/** One fund paid for another (spec 08 §3): who owes what, until a transfer settles it. */
export function InterFundNote({ gaps }: { readonly gaps: VoucherDetail['interFund'] }) {
  const t = useText('vouchers')
  const language = useLanguage()
  if (gaps.length === 0) return null
  const write = (minor: number) => `${formatMoney(Math.abs(minor), FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`
  const name = (grant: string) => (grant === '' ? t('lines.ownFunds') : grant)
  const sentences = gaps.map(({ grant, gapXof }) =>
    // A debit left over is a cost that another fund's money paid: this fund owes it.
    t(gapXof > 0 ? 'interFund.owes' : 'interFund.isOwed', { fund: name(grant), amount: write(gapXof) }),
  )
  return (
    <Notice tone="warn">
      {t('interFund.title')} {sentences.join(' ')}
    </Notice>
  )
}
