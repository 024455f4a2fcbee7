import type { Screen } from '../../app/screen.ts'
import { Entry } from './entry/entry.tsx'

export const entryScreen: Screen = { area: 'vouchers', Component: Entry, folded: true, help: 'voucherEntry' }
