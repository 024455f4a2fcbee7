import { agreementValues } from '../../../domain/grants/agreement-changes.ts'
import type { GrantPage } from '../../../shared/contract/grants.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { Money } from '../../ui/money/money.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import { AmendmentDetail } from './amendment-detail.tsx'
import { AmendmentForm } from './amendment-form.tsx'
import { AmendmentsCard } from './amendments-card.tsx'
import classes from './grants.module.css'
import { AGREEMENT_SECTIONS } from './model/agreement-sections.ts'
import { spokenItem, spokenValue } from './model/value-word.ts'
import { YearsCard } from './years-card.tsx'

/** Width of an amendment beside the agreement, in pixels. */
const DETAIL_WIDTH = 468

/** The agreement in force: its facts, its years, its amendments and every parameter; beside it an amendment, written or kept. */
export function AgreementTab({ page }: { readonly page: GrantPage }) {
  const t = useText('grants')
  const { open } = useParameters('grants')
  const grant = page.agreement.code
  const close = () => navigate('grants', { grant })
  const chosen = page.amendments.find(({ id }) => String(id) === open)
  const chosenTitle =
    chosen?.kind === 'AGREEMENT' ? t('amendment.agreement') : t('amendment.title', { number: chosen?.number ?? 0 })
  const detail =
    open === 'amend' ? (
      <DetailCard title={t('amendment.new')} onClose={close}>
        <AmendmentForm page={page} onSaved={(id) => navigate('grants', { grant, open: String(id) })} />
      </DetailCard>
    ) : chosen ? (
      <DetailCard title={chosenTitle} onClose={close}>
        <AmendmentDetail amendment={chosen} />
      </DetailCard>
    ) : null
  return (
    <SplitView detail={detail} detailWidth={DETAIL_WIDTH} onClose={close} label={t('detail')}>
      <div className={classes.stack}>
        <FactsCard page={page} />
        <YearsCard page={page} />
        <AmendmentsCard
          amendments={page.amendments}
          chosen={open}
          narrow={detail !== null}
          onOpen={(id) => navigate('grants', { grant, open: String(id) })}
        />
        <ParametersCard page={page} />
      </div>
    </SplitView>
  )
}

function FactsCard({ page }: { readonly page: GrantPage }) {
  const t = useText('grants')
  const language = useLanguage()
  const { agreement } = page
  return (
    <Card title={language === 'fr' ? agreement.titleFr : agreement.titleEn}>
      <dl className={classes.facts}>
        <Fact name={t('head.donor')}>{page.donorName}</Fact>
        <Fact name={t('head.reference')}>{agreement.terms.reference ?? agreement.code}</Fact>
        <Fact name={t('head.period')}>
          {formatDate(agreement.start)} – {formatDate(agreement.end)}
        </Fact>
        <Fact name={t('head.ceiling')}>
          <Money minor={agreement.ceilingMinor} currency={agreement.currency} sign="after" />
        </Fact>
        <Fact name={t('head.budget')}>
          {page.budgetVersion === null ? (
            t('head.noBudget')
          ) : (
            <>
              <Money minor={page.budgetMinor} currency={agreement.currency} sign="after" />{' '}
              {t('head.version', { number: page.budgetVersion })}
            </>
          )}
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ParametersCard({ page: { agreement } }: { readonly page: GrantPage }) {
  const t = useText('grants')
  const language = useLanguage()
  return (
    <Card title={t('parameters')}>
      <div className={classes.sections}>
        {AGREEMENT_SECTIONS.map(({ key, fields }) => (
          <section key={key}>
            <h3>{t(`section.${key}`)}</h3>
            <dl className={classes.pairs}>
              {fields.flatMap((field) => {
                const values = [...agreementValues(agreement, field)]
                const shown: [string, string | null][] = values.length === 0 ? [['', null]] : values
                return shown.map(([item, value]) => [
                  <dt key={`${field} ${item} name`}>
                    {t(`field.${field}`)}
                    {item === '' ? '' : `, ${spokenItem(item, t)}`}
                  </dt>,
                  <dd key={`${field} ${item}`}>{spokenValue(value, t, language)}</dd>,
                ])
              })}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  )
}
