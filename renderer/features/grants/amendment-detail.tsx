import type { Amendment } from '../../../shared/contract/grants.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { ChangesList } from './changes-list.tsx'

/** An amendment as it was recorded: its paper, then what it changed. */
export function AmendmentDetail({ amendment }: { readonly amendment: Amendment }) {
  const t = useText('grants')
  return (
    <>
      <div className={text.row}>
        <Chip tone="info" icon="pencil">
          {t(`kind.${amendment.kind}`)}
        </Chip>
        <strong>{amendment.reference}</strong>
      </div>
      <dl className={text.pairs}>
        <dt>{t('amendment.signedOn')}</dt>
        <dd>{formatDate(amendment.signedOn)}</dd>
        <dt>{t('amendment.effectiveOn')}</dt>
        <dd>{formatDate(amendment.effectiveOn)}</dd>
        {amendment.approval === null ? null : (
          <>
            <dt>{t('amendment.approval')}</dt>
            <dd>{amendment.approval}</dd>
          </>
        )}
      </dl>
      <p>{amendment.reason}</p>
      {amendment.changes.length === 0 ? (
        <p className={text.quiet}>{t('amendment.same')}</p>
      ) : (
        <ChangesList changes={amendment.changes} />
      )}
      <p className={text.quiet}>
        {t('amendment.madeBy', { author: amendment.author, date: formatDate(amendment.madeAt.slice(0, 10)) })}
      </p>
    </>
  )
}
