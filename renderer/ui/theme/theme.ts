import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { createElement } from 'react'
import { Icon } from '../icon/icon.tsx'

// Shade 7 is the ink of the light theme and shade 4 that of the dark one; the others lie between, for Mantine's own parts.
const laterite: MantineColorsTuple = [
  '#fbf1ea',
  '#f7e8dc',
  '#efd2bd',
  '#ebb592',
  '#e3915f',
  '#c66b3c',
  '#ae5529',
  '#9a4a22',
  '#823c19',
  '#6c3113',
]
const indigo: MantineColorsTuple = [
  '#f1f4fa',
  '#e5ebf6',
  '#d1ddf5',
  '#bfd0f3',
  '#adc3f2',
  '#7e95c6',
  '#516a9d',
  '#2a4478',
  '#233965',
  '#1d2e52',
]
const leaf: MantineColorsTuple = [
  '#eef6f0',
  '#e1efe4',
  '#c1e4cc',
  '#a3dab6',
  '#86d0a0',
  '#61a97d',
  '#3e845d',
  '#1f6440',
  '#1a5436',
  '#15442c',
]
const millet: MantineColorsTuple = [
  '#fcf5e1',
  '#faecc9',
  '#f5dda8',
  '#f0ce88',
  '#ecc06a',
  '#c39744',
  '#9c7120',
  '#7a4f00',
  '#664200',
  '#533600',
]
const crimson: MantineColorsTuple = [
  '#fceef0',
  '#fae1e4',
  '#f8c7cf',
  '#f7afbb',
  '#f598a8',
  '#d76a80',
  '#bc3e5b',
  '#a3173a',
  '#891331',
  '#6f1027',
]
const stone: MantineColorsTuple = [
  '#f5f2ec',
  '#ece7dd',
  '#e0d9cd',
  '#d6ccbe',
  '#cbbfb0',
  '#a09587',
  '#786c61',
  '#54493f',
  '#473d35',
  '#39322b',
]

/** Mantine's behaviour with our looks: sizes and colours come from tokens.css. */
export const theme = createTheme({
  primaryColor: 'laterite',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { laterite, indigo, leaf, millet, crimson, stone },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '8px' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px', lineHeight: '1.2' }, h2: { fontSize: '13px', lineHeight: '1.4' } },
  },
  components: {
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: {
        size: 'xs',
        allowDeselect: false,
        checkIconPosition: 'right',
        rightSection: createElement(Icon, { name: 'chevronDown', size: 13 }),
      },
    },
    FileInput: { defaultProps: { size: 'xs' } },
    DateInput: { defaultProps: { size: 'xs', valueFormat: 'DD/MM/YYYY' } },
    DatePickerInput: { defaultProps: { size: 'xs', valueFormat: 'DD/MM/YYYY' } },
    MonthPickerInput: { defaultProps: { size: 'xs', valueFormat: 'MM/YYYY' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Menu: { defaultProps: { transitionProps: { duration: 90 }, offset: 4 } },
    Modal: { defaultProps: { centered: true, radius: 'md', transitionProps: { duration: 140 } } },
    Progress: { defaultProps: { size: 8, radius: 2 } },
  },
})
