/** The named fields of a value, as they are: what a view or a row takes over unchanged from another. */
export function picked<T extends object, K extends keyof T>(from: T, ...names: readonly K[]): Pick<T, K> {
  const taken: Partial<Pick<T, K>> = {}
  for (const name of names) taken[name] = from[name]
  return taken as Pick<T, K>
}
