import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { isGiven, itemsOf, mostNotApplicableOf } from '../../../../domain/compliance/checklist-template.ts'
import { scoreRange } from '../../../../domain/compliance/score-range.ts'
import {
  CHECKLIST_SCALES,
  CHECKLIST_SCORINGS,
  CHECKLIST_SUBJECTS,
  type ChecklistTemplateContent,
} from '../../../../shared/contract/checklist-template-content.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { rateToText } from '../../../../shared/money/rate.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { cleared } from './edit-template.ts'
import { PointRows, RatingRows } from './table-rows.tsx'
import classes from './templates.module.css'
import { TextPair } from './text-pair.tsx'

interface PropertiesCardProps {
  readonly template: ChecklistTemplateContent
  readonly readOnly: boolean
  readonly onChange: (template: ChecklistTemplateContent) => void
}

/** What holds for the whole template: names, subject, scale, scoring, cap, points and ratings, and the range that a score can have. */
export function PropertiesCard({ template, readOnly, onChange }: PropertiesCardProps) {
  const t = useText('checklistTemplates')
  const compliance = useText('compliance')
  const put = (part: Partial<ChecklistTemplateContent>) => onChange(cleared({ ...template, ...part }))
  const scored = CHECKLIST_SCALES.filter((scale) => !isGiven(scale))
  const isGraded = !['VAN', 'YES_NO'].includes(template.scale)
  return (
    <Card title={t('properties')}>
      <div className={classes.fields}>
        <Range template={template} />
        <TextPair
          labels={{ fr: t('nameFr'), en: t('nameEn') }}
          value={template.name}
          limit={120}
          readOnly={readOnly}
          onChange={(name) => put({ name })}
        />
        <div className={classes.two}>
          <Select
            size="xs"
            label={t('subject')}
            data={CHECKLIST_SUBJECTS.map((subject) => ({ value: subject, label: compliance(`subject.${subject}`) }))}
            value={template.subject}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => put({ subject: CHECKLIST_SUBJECTS.find((each) => each === chosen) ?? template.subject })}
          />
          <TextInput
            size="xs"
            label={t('item.source')}
            value={template.source}
            maxLength={200}
            readOnly={readOnly}
            onChange={(event) => put({ source: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={t('item.scale')}
            data={scored.map((scale) => ({ value: scale, label: t(`scale.${scale}`) }))}
            value={template.scale}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => put({ scale: scored.find((each) => each === chosen) ?? template.scale })}
          />
          <Select
            size="xs"
            label={t('scoring')}
            data={CHECKLIST_SCORINGS.map((scoring) => ({ value: scoring, label: t(`scoring.${scoring}`) }))}
            value={template.scoring}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => put({ scoring: CHECKLIST_SCORINGS.find((each) => each === chosen) ?? template.scoring })}
          />
          <TextInput
            size="xs"
            label={t('blockingCap')}
            value={template.blockingCap}
            maxLength={16}
            readOnly={readOnly}
            error={/^\d{1,9}(\.\d{1,6})?$/.test(template.blockingCap) ? undefined : t('decimalWhy')}
            onChange={(event) => put({ blockingCap: event.currentTarget.value.replace(',', '.') })}
          />
          <TextInput
            size="xs"
            label={t('mostNotApplicable')}
            value={mostNotApplicableOf(template)}
            maxLength={16}
            readOnly={readOnly}
            error={isShare(mostNotApplicableOf(template)) ? undefined : t('shareWhy')}
            onChange={(event) => put({ mostNotApplicable: event.currentTarget.value.replace(',', '.') })}
          />
          {isGraded ? (
            <NumberInput
              size="xs"
              label={t('blockingAtMost')}
              value={template.blockingAtMost ?? 0}
              min={0}
              max={5}
              clampBehavior="strict"
              allowDecimal={false}
              readOnly={readOnly}
              onChange={(value) => put({ blockingAtMost: value === '' ? undefined : Number(value) })}
            />
          ) : null}
        </div>
        <Checkbox
          size="xs"
          label={t('lowerIsBetter')}
          checked={template.lowerIsBetter === true}
          disabled={readOnly}
          onChange={(event) => put({ lowerIsBetter: event.currentTarget.checked || undefined })}
        />
        <PointRows template={template} readOnly={readOnly} onChange={put} />
        <RatingRows template={template} readOnly={readOnly} onChange={put} />
      </div>
    </Card>
  )
}

/** A share in hundredths, a whole at most, as the contract takes it. */
const isShare = (text: string): boolean => /^(\d{1,2}(\.\d{1,6})?|100(\.0{1,6})?)$/.test(text)

/** From the worst answers to the best, by the template's own scoring. */
function Range({ template }: { readonly template: ChecklistTemplateContent }) {
  const t = useText('checklistTemplates')
  const language = useLanguage()
  const range = scoreRange(template, itemsOf(template))
  const shown = (rate: Parameters<typeof rateToText>[0]) => formatDecimalText(rateToText(rate, 2), language)
  return (
    <p className={classes.range}>
      <span className={classes.quiet}>{t('range')}</span>
      <strong>{range ? t('rangeOf', { least: shown(range.least), most: shown(range.most) }) : '–'}</strong>
    </p>
  )
}
