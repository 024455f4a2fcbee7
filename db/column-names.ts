const toCamel = new Map<string, string>()
const toSnake = new Map<string, string>()

/** A column's or table's name in this program: `voucher_id` → `voucherId`. */
export function camelName(name: string): string {
  const known = toCamel.get(name)
  if (known !== undefined) return known
  const made = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  toCamel.set(name, made)
  return made
}

/** A name of this program as it stands in the file: `voucherId` → `voucher_id`. */
export function snakeName(name: string): string {
  const known = toSnake.get(name)
  if (known !== undefined) return known
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  toSnake.set(name, made)
  return made
}
