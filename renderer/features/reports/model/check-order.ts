/** The checks of the claim with those that fail first, in their own order otherwise. */
export const failedFirst = <Check extends { readonly holds: boolean }>(checks: readonly Check[]): Check[] => [
  ...checks.filter((check) => !check.holds),
  ...checks.filter((check) => check.holds),
]
