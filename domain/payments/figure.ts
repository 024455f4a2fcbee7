import { formatMoney } from '../../shared/i18n/format.ts'

/** An amount inside a sentence of either language: a narrow space between thousands (ISO 80000-1), the language not being known yet. */
export const figure = (minor: number, currency: string): string => formatMoney(minor, currency, 'fr')
