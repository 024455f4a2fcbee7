import type { Screen } from '../../app/screen.ts'
import { Register } from './register/register.tsx'

export const registerScreen: Screen = { area: 'vouchers', Component: Register, folded: true, help: 'vouchers' }
