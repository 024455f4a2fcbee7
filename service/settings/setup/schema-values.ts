import { z } from 'zod'
import type { FaultCode } from '../../../shared/i18n/fr/faults.ts'
import { CODE_MAX_LENGTH, isCode } from '../../../shared/ids/code.ts'
import { rateFromText } from '../../../shared/money/rate.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import { isMonth, parsePeriod } from '../../../shared/time/period.ts'

/** A schema's message is the code of the fault it becomes; the sentence is made in the reader's language. */
const says = (code: FaultCode): string => code

const NAME_MAX_LENGTH = 200
const TEXT_MAX_LENGTH = 500

export const code = z
  .string()
  .min(1, says('CODE_INVALID'))
  .max(CODE_MAX_LENGTH, says('CODE_INVALID'))
  .refine(isCode, says('CODE_INVALID'))

/** A name that people read: it holds more than spaces. */
export const name = z
  .string()
  .max(NAME_MAX_LENGTH, says('VALUE_TOO_LONG'))
  .refine((text) => text.trim() !== '', says('VALUE_MISSING'))

export const text = z.string().max(TEXT_MAX_LENGTH, says('VALUE_TOO_LONG'))

export const currency = z.string().regex(/^[A-Z]{3}$/, says('CURRENCY_UNKNOWN'))

/** Decimal text, zero or positive, with a point: a factor, a percentage. */
export const decimal = z.string().regex(/^[0-9]{1,15}(\.[0-9]{1,10})?$/, says('NUMBER_INVALID'))

/** An amount in major units of its currency, with a point: "100000.00". */
export const amount = z.string().regex(/^[0-9]{1,15}(\.[0-9]{1,10})?$/, says('NUMBER_INVALID'))

export const signedAmount = z.string().regex(/^-?[0-9]{1,15}(\.[0-9]{1,10})?$/, says('NUMBER_INVALID'))

/** XOF for one unit, or units of quote for one of base: positive, at most twelve significant digits (spec 08 §1). */
export const rate = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+)?$/, says('RATE_INVALID'))
  .refine((value) => rateFromText(value) !== undefined, says('RATE_INVALID'))

export const date = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, says('DATE_INVALID'))
  .refine(isLocalDate, says('DATE_INVALID'))

export const month = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}$/, says('MONTH_UNREADABLE'))
  .refine(isMonth, says('MONTH_UNREADABLE'))

export const period = z.string().refine((value) => parsePeriod(value) !== undefined, says('PERIOD_UNKNOWN'))

/** A key that may be left out; `value` is what a new entry then has, and the published schema shows it. */
export const optional = <T extends z.ZodType>(schema: T, value: unknown, description?: string) =>
  schema.optional().meta({ default: value, ...(description === undefined ? {} : { description }) })

/** A key that a new entry must have, and that an entry which exists already may leave as it is. */
export const neededWhenNew = <T extends z.ZodType>(schema: T, description?: string) =>
  schema.optional().meta({ description: `${description === undefined ? '' : `${description} `}Required when the code is new.` })
