import { Combobox } from '@mantine/core'
import type { ReactNode } from 'react'
import { Kbd } from '../kbd/kbd.tsx'
import { useText } from '../language/use-text.ts'
import { Marked } from './marked.tsx'
import type { Choice, Match } from './match.ts'
import classes from './picker.module.css'

interface PickerListProps<Item extends Choice> {
  readonly shown: readonly Match<Item>[]
  /** How many more answer but are not drawn. */
  readonly more: number
  readonly typed: string
  readonly value: string | null
  readonly aside?: ((item: Item) => ReactNode) | undefined
  readonly hint?: ReactNode
}

/** The choices that answer to what is typed, with the letters that answered marked, and the keys of the list. */
export function PickerList<Item extends Choice>({ shown, more, typed, value, aside, hint }: PickerListProps<Item>) {
  const t = useText('shell')
  return (
    <>
      <Combobox.Options mah={252} className={classes.options}>
        {shown.map(({ item, codeMarks, labelMarks }) => (
          <Combobox.Option key={item.code} value={item.code} active={item.code === value} className={classes.option}>
            <b className={classes.code}>
              <Marked text={item.code} marks={codeMarks} />
            </b>
            <span className={classes.words}>
              <Marked text={item.label} marks={labelMarks} />
            </span>
            {aside ? <span className={classes.aside}>{aside(item)}</span> : null}
          </Combobox.Option>
        ))}
        {shown.length === 0 ? <Combobox.Empty>{t('picker.nothing', { text: typed })}</Combobox.Empty> : null}
      </Combobox.Options>
      <div className={classes.hint}>
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {t('picker.choose')}
        </span>
        <span>
          <Kbd keys="Tab" /> {t('picker.accept')}
        </span>
        {more > 0 ? <span>{t('picker.more', { count: more })}</span> : null}
        {hint === undefined ? null : <span className={classes.hintEnd}>{hint}</span>}
      </div>
    </>
  )
}
