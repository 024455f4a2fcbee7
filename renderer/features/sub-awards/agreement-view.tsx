import type { AwardDetail } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { usePrint } from '../../client/use-print.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { AgreementForm } from './agreement-form.tsx'
import { changedTerms } from './model/changed-terms.ts'
import classes from './sub-awards.module.css'

/** The agreement in force with the form that records or amends it, and every amendment with what stood before and after. */
export function AgreementView({ award }: { readonly award: AwardDetail }) {
  const t = useText('subAwards')
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <AgreementForm award={award} />
      </div>
      <div className={classes.stack}>
        <Card title={t('amendments')}>
          {award.amendments.length === 0 ? <p className={text.quiet}>{t('amendments.none')}</p> : null}
          {award.amendments.toReversed().map((amendment) => (
            <Amendment key={amendment.id} amendment={amendment} currency={award.currency} />
          ))}
        </Card>
      </div>
    </div>
  )
}

interface AmendmentProps {
  readonly amendment: AwardDetail['amendments'][number]
  readonly currency: string
}

function Amendment({ amendment, currency }: AmendmentProps) {
  const t = useText('subAwards')
  const language = useLanguage()
  const print = usePrint()
  const changes = amendment.kind === 'AGREEMENT' ? [] : changedTerms(amendment, currency, language)
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <strong>{amendment.reference}</strong>
        <Chip>{t(`kind.${amendment.kind}`)}</Chip>
        <span className={`${text.quiet} ${text.small}`}>
          {t('amendment.dates', { signed: formatDate(amendment.signedOn), effective: formatDate(amendment.effectiveOn) })}
        </span>
        <span className={classes.entryEnd}>
          <IconButton
            icon="printer"
            label={t('amendment.print', { reference: amendment.reference })}
            onClick={() => void print.print('sub-award-agreement', String(amendment.id))}
          />
        </span>
      </div>
      <div className={text.second}>
        {amendment.reason} · {amendment.madeBy}
      </div>
      {changes.length === 0 ? null : (
        <div className={classes.changes}>
          <span className={text.quiet}>{t('amendment.term')}</span>
          <span className={text.quiet}>{t('amendment.before')}</span>
          <span className={text.quiet}>{t('amendment.after')}</span>
          {changes.flatMap(({ key, line, before, after }) => [
            <span key={`${key}${line} n`}>{key === 'lines' ? t('term.line', { line }) : t(`term.${key}`)}</span>,
            <span key={`${key}${line} b`}>{before}</span>,
            <strong key={`${key}${line} a`}>{after}</strong>,
          ])}
        </div>
      )}
      <FailureNote failure={print.failure} />
    </div>
  )
}
