import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type Ref, useMemo, useState } from 'react'
import { Icon } from '../icon/icon.tsx'
import { Kbd } from '../kbd/kbd.tsx'
import { useText } from '../language/use-text.ts'
import { Marked } from './marked.tsx'
import { type Choice, findMatches } from './match.ts'
import classes from './picker.module.css'

interface PickerProps<Item extends Choice> {
  readonly label?: ReactNode
  /** The name for screen readers when no label is drawn (in a grid). */
  readonly name?: string | undefined
  readonly items: readonly Item[]
  /** The code chosen, or null. */
  readonly value: string | null
  readonly onChange: (code: string | null, item: Item | null) => void
  /** What stands at the right of a choice: what remains of a budget line after this amount. */
  readonly aside?: ((item: Item) => ReactNode) | undefined
  /** Words at the right of the hint line: "reste après 375 000". */
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
  readonly clearable?: boolean | undefined
  /** In a grid cell: no border, opens at once with what was typed, and reports how it was left. */
  readonly cell?: boolean | undefined
  readonly initialText?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** Width of the list in pixels; the field's own width when absent. */
  readonly listWidth?: number | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** How many choices are drawn; the rest asks for more letters. */
const DRAWN = 60

/** Picks an account, a budget line or anything with a code, by code or by words without accents. Enter or Tab accepts, F4 opens, Escape abandons. */
export function Picker<Item extends Choice>(props: PickerProps<Item>) {
  const { items, value, onChange } = props
  const t = useText('shell')
  const [typed, setTyped] = useState<string | null>(props.initialText ?? null)
  const combobox = useCombobox({ defaultOpened: props.cell === true })
  const matches = useMemo(() => findMatches(items, typed ?? ''), [items, typed])
  const chosen = value === null ? undefined : items.find((item) => item.code === value)
  const shown = matches.slice(0, DRAWN)

  const accept = (code: string) => {
    const item = items.find((candidate) => candidate.code === code)
    setTyped(null)
    combobox.closeDropdown()
    onChange(item?.code ?? null, item ?? null)
  }
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'F4') {
      event.preventDefault()
      combobox.openDropdown()
    }
    if (event.key === 'Tab' && combobox.dropdownOpened && typed !== null && typed !== '') {
      const marked = shown[Math.max(0, combobox.getSelectedOptionIndex())]
      if (marked) accept(marked.item.code)
    }
    if (event.key === 'Escape') setTyped(null)
    props.onKeyDown?.(event)
  }
  const written = chosen ? `${chosen.code} ${chosen.label}` : (value ?? '')
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={accept}
      width={props.listWidth ?? 'target'}
      position="bottom-start"
      offset={2}
      withinPortal
    >
      <Combobox.Target>
        <TextInput
          ref={props.ref}
          label={props.label}
          aria-label={props.name}
          error={props.error}
          placeholder={props.placeholder ?? ''}
          disabled={props.disabled ?? false}
          required={props.required ?? false}
          autoFocus={props.autoFocus ?? false}
          autoComplete="off"
          value={typed ?? written}
          classNames={props.cell ? { input: classes.cell, root: classes.cellRoot } : {}}
          onChange={(event) => {
            const text = event.currentTarget.value
            setTyped(text)
            combobox.openDropdown()
            combobox.selectFirstOption()
            if (text === '' && props.clearable) onChange(null, null)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
            props.onBlur?.()
          }}
          onKeyDown={keyDown}
          rightSection={props.cell ? null : <Icon name="chevronDown" size={13} />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.list} hidden={props.disabled ?? false}>
        <Combobox.Options mah={252} className={classes.options}>
          {shown.map(({ item, codeMarks, labelMarks }) => (
            <Combobox.Option key={item.code} value={item.code} active={item.code === value} className={classes.option}>
              <b className={classes.code}>
                <Marked text={item.code} marks={codeMarks} />
              </b>
              <span className={classes.words}>
                <Marked text={item.label} marks={labelMarks} />
              </span>
              {props.aside ? <span className={classes.aside}>{props.aside(item)}</span> : null}
            </Combobox.Option>
          ))}
          {shown.length === 0 ? <Combobox.Empty>{t('picker.nothing', { text: typed ?? '' })}</Combobox.Empty> : null}
        </Combobox.Options>
        <div className={classes.hint}>
          <span>
            <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {t('picker.choose')}
          </span>
          <span>
            <Kbd keys="Tab" /> {t('picker.accept')}
          </span>
          {matches.length > shown.length ? <span>{t('picker.more', { count: matches.length - shown.length })}</span> : null}
          {props.hint === undefined ? null : <span className={classes.hintEnd}>{props.hint}</span>}
        </div>
      </Combobox.Dropdown>
    </Combobox>
  )
}
