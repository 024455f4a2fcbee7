import type { z } from 'zod'

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

/** Words that mean something in the sample: a field takes the first that its schema accepts. */
const TEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/month/i, ['2020-03']],
  [/period/i, ['2020-Q1', '2020-03']],
  [/date|from|^to$|asOf|day|dated/i, ['2020-03-31', '2020-03']],
  [/base/i, ['GBP']],
  [/account|cash/i, ['5211', '571']],
  [/partner/i, ['ARGA', '']],
  [/./, ['AT-PECIC', '2020-03', '2020-03-31', '018f0000-0000-7000-8000-000000000000', '1', 'ab'.repeat(32), '']],
]

/** Values of a ledger by the name of the field that asks for them: real codes and numbers, the likeliest first. */
export type FieldValues = (name: string) => readonly (string | number)[]

export interface InputMaking {
  readonly known?: FieldValues
  /** Whether what may be left out is given too. */
  readonly isFull?: boolean
}

/**
 * An input that a procedure's own schema accepts, as far as one can be made from the schema alone: the first choice of each list, words of the sample's
 * books (or what `known` has for a field), nothing where nothing is asked. What it makes may still be refused (a file, a voucher that is not there).
 */
export function defaultInput(schema: z.ZodType | undefined, name = '', making: InputMaking = {}): unknown {
  const known: FieldValues = making.known ?? (() => [])
  if (!schema) return undefined
  // Zod types the definition of each kind of schema apart; here one reading serves them all.
  const definition = schema._zod.def as unknown as Definition
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {})
          .map(([key, inner]) => [key, defaultInput(inner, key, making)])
          .filter(([, value]) => value !== undefined),
      )
    case 'string':
      return known(name).find((value) => schema.safeParse(value).success) ?? textFor(schema, name)
    case 'number':
      return [...known(name), 1, 2020, 0].find((value) => schema.safeParse(value).success)
    case 'boolean':
      return false
    case 'enum':
      return Object.values(definition.entries ?? {})[0]
    case 'literal':
      return definition.values?.[0]
    case 'nullable': {
      const inner = defaultInput(definition.innerType, name, making)
      return schema.safeParse(inner).success && inner !== undefined ? inner : null
    }
    case 'optional':
      return making.isFull ? defaultInput(definition.innerType, name, making) : undefined
    case 'default':
    case 'prefault':
    case 'readonly':
      return defaultInput(definition.innerType, name, making)
    case 'file':
      return new File(['x'], 'x.csv')
    case 'array':
      return []
    case 'record':
      return {}
    case 'union':
      return definition.options
        ?.map((option) => defaultInput(option, name, making))
        .find((value) => schema.safeParse(value).success)
    default:
      return undefined
  }
}

const textFor = (schema: z.ZodType, name: string): string | undefined =>
  TEXTS.filter(([names]) => names.test(name === '' ? '-' : name))
    .flatMap(([, texts]) => texts)
    .find((text) => schema.safeParse(text).success)
