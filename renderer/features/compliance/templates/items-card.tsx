import { TextInput } from '@mantine/core'
import type { ChecklistTemplateContent } from '../../../../shared/contract/checklist-template-content.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import {
  addItem,
  addSection,
  changeSection,
  type ItemSpot,
  moveItem,
  moveSection,
  removeItem,
  removeSection,
} from './edit-template.ts'
import classes from './templates.module.css'

interface ItemsCardProps {
  readonly template: ChecklistTemplateContent
  readonly readOnly: boolean
  readonly spot: ItemSpot | null
  readonly onSpot: (spot: ItemSpot | null) => void
  readonly onChange: (template: ChecklistTemplateContent) => void
}

/** The sections and their items in order; one that is chosen opens beside. */
export function ItemsCard({ template, readOnly, spot, onSpot, onChange }: ItemsCardProps) {
  const t = useText('checklistTemplates')
  const compliance = useText('compliance')
  return (
    <Card
      title={t('itemsTitle')}
      note={compliance('square')}
      grow
      end={
        readOnly ? undefined : (
          <Button small icon="plus" onClick={() => onChange(addSection(template))}>
            {t('addSection')}
          </Button>
        )
      }
    >
      {template.sections.map((section, index) => (
        // Sections have no identity but their place while their codes are typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={index} className={classes.section}>
          <SectionHead template={template} index={index} readOnly={readOnly} onSpot={onSpot} onChange={onChange} />
          {section.items.map((item, at) => (
            <ItemRow
              key={item.code ?? item.number}
              template={template}
              place={{ section: index, item: at }}
              isChosen={spot?.section === index && spot.item === at}
              readOnly={readOnly}
              onSpot={onSpot}
              onChange={onChange}
            />
          ))}
          {readOnly ? null : (
            <Button
              small
              variant="quiet"
              icon="plus"
              onClick={() => {
                onChange(addItem(template, index))
                onSpot({ section: index, item: section.items.length })
              }}
            >
              {t('addItem')}
            </Button>
          )}
        </section>
      ))}
    </Card>
  )
}

type SectionHeadProps = Pick<ItemsCardProps, 'template' | 'readOnly' | 'onSpot' | 'onChange'> & { readonly index: number }

function SectionHead({ template, index, readOnly, onSpot, onChange }: SectionHeadProps) {
  const t = useText('checklistTemplates')
  const language = useLanguage()
  const section = template.sections[index]
  if (!section) return null
  if (readOnly)
    return (
      <h3 className={classes.sectionTitle}>
        {section.code} · {section[language]}
      </h3>
    )
  const put = (part: Partial<Pick<typeof section, 'code' | 'fr' | 'en'>>) =>
    onChange(changeSection(template, index, (held) => ({ ...held, ...part })))
  const move = (step: -1 | 1) => {
    onSpot(null)
    onChange(moveSection(template, index, step))
  }
  return (
    <div className={classes.sectionFields}>
      <TextInput
        size="xs"
        aria-label={t('sectionCode')}
        value={section.code}
        maxLength={40}
        onChange={(event) => put({ code: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t('sectionFr')}
        placeholder={t('sectionFr')}
        value={section.fr}
        maxLength={200}
        onChange={(event) => put({ fr: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t('sectionEn')}
        placeholder={t('sectionEn')}
        value={section.en}
        maxLength={200}
        onChange={(event) => put({ en: event.currentTarget.value })}
      />
      <span className={classes.tools}>
        <IconButton icon="arrowUp" label={t('sectionUp')} onClick={() => move(-1)} />
        <IconButton icon="arrowDown" label={t('sectionDown')} onClick={() => move(1)} />
        <IconButton
          icon="trash"
          label={t('sectionRemove')}
          onClick={() => {
            onSpot(null)
            if (template.sections.length > 1) onChange(removeSection(template, index))
          }}
        />
      </span>
    </div>
  )
}

interface ItemRowProps extends Omit<ItemsCardProps, 'spot'> {
  readonly place: ItemSpot
  readonly isChosen: boolean
}

function ItemRow({ template, place, isChosen, readOnly, onSpot, onChange }: ItemRowProps) {
  const t = useText('checklistTemplates')
  const compliance = useText('compliance')
  const language = useLanguage()
  const item = template.sections[place.section]?.items[place.item]
  if (!item) return null
  const move = (step: -1 | 1) => {
    const moved = moveItem(template, place, step)
    onChange(moved.template)
    onSpot(moved.spot)
  }
  const traits = [
    t(`scale.${item.scale ?? template.scale}`),
    item.weight === undefined ? '' : t('weightOf', { weight: item.weight }),
    item.key ? t('key') : '',
    item.evidence ? t('evidence') : '',
    item.appliesIf === undefined ? '' : t('conditional'),
    item.mayBeNotApplicable === undefined ? '' : t('notApplicableAllowed'),
  ].filter((trait) => trait !== '')
  return (
    <div className={isChosen ? `${classes.item} ${classes.chosen}` : classes.item}>
      <span className={classes.code}>{item.code ?? item.number}</span>
      <span
        className={item.blocking ? classes.square : undefined}
        role="img"
        aria-label={item.blocking ? compliance('isBlocking') : ''}
      />
      <button type="button" className={classes.words} aria-pressed={isChosen} onClick={() => onSpot(isChosen ? null : place)}>
        {item[language] || t('untold')}
      </button>
      <span className={classes.quiet}>{traits.join(' · ')}</span>
      {readOnly ? (
        <span />
      ) : (
        <span className={classes.tools}>
          <IconButton icon="arrowUp" label={t('itemUp')} onClick={() => move(-1)} />
          <IconButton icon="arrowDown" label={t('itemDown')} onClick={() => move(1)} />
          <IconButton
            icon="trash"
            label={t('itemRemove')}
            onClick={() => {
              onSpot(null)
              onChange(removeItem(template, place))
            }}
          />
        </span>
      )}
    </div>
  )
}
