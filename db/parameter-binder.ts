import type { ParameterValue } from './build.ts'
import type { SqlValue } from './database.ts'

/** The values of a statement's parameters in the order of their places. */
export type ParameterBinder = (given: unknown) => SqlValue[]

/**
 * The binder of these parameters, by name. It is written as one array literal, for the same reason as the rows' maker. A list becomes JSON, which `listed`
 * reads; a value that is missing is a mistake of the program and throws.
 */
export function parameterBinderOf(parameters: readonly string[]): ParameterBinder {
  const text = parameters.map((name) => `value(given[${JSON.stringify(name)}], ${JSON.stringify(name)})`).join(', ')
  return new Function('value', `return (given) => [${text}]`)(value) as ParameterBinder
}

function value(given: ParameterValue | undefined, name: string): SqlValue {
  if (given === undefined) throw new TypeError(`no value for the parameter ${name}`)
  return typeof given === 'object' && Array.isArray(given) ? JSON.stringify(given) : (given as SqlValue)
}
