import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ChangeEvent, type KeyboardEvent, type ReactNode, type Ref, useMemo, useState } from 'react'
import { Icon } from '../icon/icon.tsx'
import { type Choice, findMatches } from './match.ts'
import classes from './picker.module.css'
import { PickerList } from './picker-list.tsx'

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
  const picking = usePicking(props)
  return (
    <Combobox
      store={picking.combobox}
      onOptionSubmit={picking.accept}
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
          value={picking.written}
          classNames={props.cell ? { input: classes.cell, root: classes.cellRoot } : {}}
          onChange={picking.type}
          onFocus={(event) => {
            // In a cell what was typed to open it goes on; elsewhere typing replaces what stands there.
            if (!props.cell) event.currentTarget.select()
          }}
          onClick={() => picking.combobox.openDropdown()}
          onBlur={picking.leave}
          onKeyDown={picking.keyDown}
          rightSection={props.cell ? null : <Icon name="chevronDown" size={13} />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.list} hidden={props.disabled ?? false}>
        <PickerList
          shown={picking.shown}
          more={picking.more}
          typed={picking.typed}
          value={props.value}
          aside={props.aside}
          hint={props.hint}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** What is typed, what answers to it, and how it is accepted. */
function usePicking<Item extends Choice>(props: PickerProps<Item>) {
  const { items, value, onChange } = props
  const [typed, setTyped] = useState<string | null>(props.initialText ?? null)
  const combobox = useCombobox({ defaultOpened: props.cell === true })
  const matches = useMemo(() => findMatches(items, typed ?? ''), [items, typed])
  const shown = matches.slice(0, DRAWN)
  const chosen = value === null ? undefined : items.find((item) => item.code === value)

  const accept = (code: string) => {
    const item = items.find((candidate) => candidate.code === code)
    setTyped(null)
    combobox.closeDropdown()
    onChange(item?.code ?? null, item ?? null)
  }
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value
    setTyped(text)
    combobox.openDropdown()
    combobox.selectFirstOption()
    if (text === '' && props.clearable) onChange(null, null)
  }
  const leave = () => {
    combobox.closeDropdown()
    setTyped(null)
    props.onBlur?.()
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
  const written = typed ?? (chosen ? `${chosen.code} ${chosen.label}` : (value ?? ''))
  return { combobox, shown, more: matches.length - shown.length, typed: typed ?? '', written, accept, type, leave, keyDown }
}
