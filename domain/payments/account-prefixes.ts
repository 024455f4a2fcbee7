/**
 * Reads a rule of account prefixes: "40 42 -409" takes the accounts that begin with 40 or 42, but not those that begin with 409.
 * Undefined for anything else than prefixes of digits with at least one that takes.
 */
export function accountPrefixes(text: string): ((account: string) => boolean) | undefined {
  const words = text.trim().split(/\s+/)
  if (!words.every((word) => /^-?\d+$/.test(word))) return undefined
  const taken = words.filter((word) => !word.startsWith('-'))
  const left = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  if (taken.length === 0) return undefined
  return (account) => taken.some((prefix) => account.startsWith(prefix)) && !left.some((prefix) => account.startsWith(prefix))
}
