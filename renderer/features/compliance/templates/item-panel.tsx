import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { readAppliesIf } from '../../../../domain/compliance/applies-if.ts'
import { checkTemplate } from '../../../../domain/compliance/check-template.ts'
import { isGiven } from '../../../../domain/compliance/checklist-template.ts'
import {
  CHECKLIST_SCALES,
  type ChecklistItemContent,
  type ChecklistTemplateContent,
} from '../../../../shared/contract/checklist-template-content.ts'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { changeItem, cleared, type ItemSpot } from './edit-template.ts'
import classes from './templates.module.css'
import { TextPair } from './text-pair.tsx'

interface ItemPanelProps {
  readonly template: ChecklistTemplateContent
  readonly spot: ItemSpot
  readonly readOnly: boolean
  readonly onChange: (template: ChecklistTemplateContent) => void
  readonly onClose: () => void
}

/** Everything that one item is: texts, answer, weight, condition, due rule; what is wrong with it is said while one types. */
export function ItemPanel({ template, spot, readOnly, onChange, onClose }: ItemPanelProps) {
  const t = useText('checklistTemplates')
  const item = template.sections[spot.section]?.items[spot.item]
  if (!item) return null
  const put = (part: Partial<ChecklistItemContent>) => onChange(changeItem(template, spot, part))
  const words = (field: 'role' | 'source' | 'weight' | 'appliesIf' | 'mayBeNotApplicable') => ({
    size: 'xs' as const,
    label: t(`item.${field}`),
    value: item[field] ?? '',
    readOnly,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put({ [field]: event.currentTarget.value === '' ? undefined : event.currentTarget.value }),
  })
  const flag = (field: 'blocking' | 'key' | 'evidence') => (
    <Checkbox
      size="xs"
      label={t(`item.${field}`)}
      checked={item[field] === true}
      disabled={readOnly}
      onChange={(event) => {
        const { checked } = event.currentTarget
        if (field !== 'blocking') put({ [field]: checked || undefined })
        else put(checked ? { blocking: true } : { blocking: false, mayBeNotApplicable: undefined })
      }}
    />
  )
  const given = isGiven(item.scale ?? template.scale)
  return (
    <Card
      title={t('itemTitle', { code: item.code ?? item.number })}
      end={<IconButton icon="close" label={t('closeItem')} onClick={onClose} />}
    >
      <div className={classes.fields}>
        <ItemFaults template={template} number={item.number} />
        <TextPair labels={{ fr: t('item.fr'), en: t('item.en') }} value={item} limit={500} readOnly={readOnly} onChange={put} />
        <div className={classes.two}>
          <TextInput
            size="xs"
            label={t('item.code')}
            value={item.code ?? String(item.number)}
            maxLength={20}
            readOnly={readOnly}
            onChange={(event) => put({ code: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={t('item.scale')}
            data={[
              { value: '', label: t('scaleOfTemplate', { scale: t(`scale.${template.scale}`) }) },
              ...CHECKLIST_SCALES.map((scale) => ({ value: scale, label: t(`scale.${scale}`) })),
            ]}
            value={item.scale ?? ''}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(chosen) => put({ scale: CHECKLIST_SCALES.find((scale) => scale === chosen) })}
          />
        </div>
        <div className={classes.flags}>
          {flag('blocking')}
          {flag('key')}
          {flag('evidence')}
          {given ? (
            <Checkbox
              size="xs"
              label={t('item.required')}
              checked={item.required !== false}
              disabled={readOnly}
              onChange={(event) => put({ required: event.currentTarget.checked ? undefined : false })}
            />
          ) : (
            <Checkbox
              size="xs"
              label={t('item.scored')}
              checked={item.scored !== false}
              disabled={readOnly}
              onChange={(event) => put({ scored: event.currentTarget.checked ? undefined : false })}
            />
          )}
        </div>
        <div className={classes.two}>
          <TextInput {...words('weight')} placeholder="1" maxLength={16} />
          <TextInput {...words('role')} maxLength={200} />
        </div>
        <TextInput {...words('appliesIf')} placeholder="type in (ACS, SRV) and amount >= 250000" maxLength={300} />
        <Condition text={item.appliesIf} />
        {item.blocking || item.mayBeNotApplicable !== undefined ? (
          <>
            <TextInput {...words('mayBeNotApplicable')} placeholder="type in (BAN, SAL)" maxLength={300} />
            <Condition text={item.mayBeNotApplicable} blank={t('notApplicableWhy')} />
          </>
        ) : null}
        <DueFields due={item.due} readOnly={readOnly} onChange={(due) => put({ due })} />
        <TextInput {...words('source')} maxLength={200} />
        <TextPair
          labels={{ fr: t('item.helpFr'), en: t('item.helpEn') }}
          value={item.help ?? { fr: '', en: '' }}
          limit={500}
          readOnly={readOnly}
          onChange={(help) => put({ help: help.fr === '' && help.en === '' ? undefined : help })}
        />
      </div>
    </Card>
  )
}

/** What the rules of a template say of this item, without its place: one looks at it. */
function ItemFaults({ template, number }: { readonly template: ChecklistTemplateContent; readonly number: number }) {
  const place = `item ${number}`
  const found = checkTemplate(template, (spot) => ({ kind: 'field', path: spot.part === 'item' ? `item ${spot.index + 1}` : '' }))
  const faults = found.filter((fault) => fault.place?.kind === 'field' && fault.place.path === place)
  return faults.length === 0 ? null : <FaultList faults={faults.map(({ place: _, ...fault }) => fault)} limit={6} />
}

/** Says that a condition can be read; what is wrong with it stands above, among the item's faults. */
function Condition({ text, blank }: { readonly text: string | undefined; readonly blank?: string }) {
  const t = useText('checklistTemplates')
  if (text === undefined) return <p className={classes.quiet}>{blank ?? t('conditionWhy')}</p>
  return readAppliesIf(text).ok ? <p className={classes.good}>{t('conditionRead')}</p> : null
}

type Due = NonNullable<ChecklistItemContent['due']>

interface DueFieldsProps {
  readonly due: Due | undefined
  readonly readOnly: boolean
  readonly onChange: (due: Due | undefined) => void
}

const DUE_LIMITS = { month: 12, day: 31, monthly: 28, days: 730 } as const

function DueFields({ due, readOnly, onChange }: DueFieldsProps) {
  const t = useText('checklistTemplates')
  return (
    <div className={classes.four}>
      {(['month', 'day', 'monthly', 'days'] as const).map((field) => (
        <NumberInput
          key={field}
          size="xs"
          label={t(`due.${field}`)}
          value={due?.[field] ?? ''}
          min={field === 'days' ? 0 : 1}
          max={DUE_LIMITS[field]}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          readOnly={readOnly}
          onChange={(value) => {
            const changed = cleared({ ...due, [field]: value === '' ? undefined : Number(value) })
            onChange(Object.keys(changed).length === 0 ? undefined : changed)
          }}
        />
      ))}
    </div>
  )
}
