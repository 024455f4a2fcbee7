import { useQuery } from '@tanstack/react-query'
import { OWN, PROVISIONAL } from '../../../../domain/conversion/tranche-names.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { routeHash } from '../../../app/routes/routes.ts'
import { orpc } from '../../../client/client.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { currencySign } from '../../../ui/money/currency-sign.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './detail.module.css'
import { type TracePart, traceParts } from './trace-parts.ts'

/** How the donor's figures came about: rate, method, tranche, and the way to the proof. Nothing when nothing was converted. */
export function TraceNote({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  const parts = traceParts(voucher.lines)
  const [first] = parts
  if (!first) return null
  const missing = parts.some((part) => part.donorMinor === null)
  const address = routeHash('conversion', { grant: first.grant, voucher: voucher.key })
  return (
    <Notice tone={missing ? 'warn' : 'info'} icon={missing ? 'alert' : 'conversion'}>
      {parts.length === 1 ? (
        <PartSentence part={first} />
      ) : (
        <ul>
          {parts.map((part) => (
            <li key={`${part.grant}|${part.tranche}|${part.rate}`}>
              <PartSentence part={part} amounts />
            </li>
          ))}
        </ul>
      )}{' '}
      <a className={classes.link} href={address}>
        {t('trace.open')}
      </a>
    </Notice>
  )
}

function PartSentence({ part, amounts }: { readonly part: TracePart; readonly amounts?: boolean }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const grants = useQuery(orpc.grants.list.queryOptions())
  const tranches = useQuery(orpc.grants.tranches.queryOptions({ input: { grant: part.grant }, enabled: part.grant !== '' }))
  const method = grants.data?.find((grant) => grant.code === part.grant)?.conversion.method
  const tranche = tranches.data?.find((known) => known.label === part.tranche)
  if (part.rate === null && part.tranche !== OWN) return <>{t('trace.missing', { currency: part.currency })}</>
  const origin = part.tranche === OWN || part.tranche === PROVISIONAL || part.tranche === '' ? null : part.tranche
  const words = [
    part.tranche === OWN ? t('trace.own', { currency: part.currency }) : null,
    part.tranche === PROVISIONAL ? t('trace.provisional') : null,
    method && part.tranche !== OWN ? t(`method.${methodKey(method)}`) : null,
    tranche ? t('trace.tranche', { tranche: tranche.label, date: formatDate(tranche.date) }) : origin,
  ].filter((word) => word !== null)
  return (
    <>
      {amounts ? (
        <>
          {formatMoney(part.xof, FUNCTIONAL_CURRENCY, language)} {FUNCTIONAL_CURRENCY} →{' '}
          <span className={classes.donor}>
            {currencySign(part.currency)} {part.donorMinor === null ? '…' : formatMoney(part.donorMinor, part.currency, language)}
          </span>
          {' · '}
        </>
      ) : null}
      {part.rate === null ? null : (
        <>
          {t('trace.rate')} <strong>{formatDecimalText(part.rate, language)}</strong>
          {words.length > 0 ? ', ' : ''}
        </>
      )}
      {words.join(', ')}
      {amounts ? '' : ', '}
    </>
  )
}

const METHODS = ['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'] as const

const methodKey = (method: string) => METHODS.find((known) => known === method) ?? 'unknown'
