import { parseSync } from 'vite'
import type { SourceFile } from './source-files.ts'

export interface ModuleImport {
  /** As it is written: './post-voucher.ts', 'kysely', 'node:fs'. */
  readonly specifier: string
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean
}

/** Everything that a file imports, re-exports, or names in `import('…')`. */
export function moduleImports({ path, text }: SourceFile): ModuleImport[] {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const typeOnlyOf = (entries: readonly { isType: boolean }[]) => entries.length > 0 && entries.every((entry) => entry.isType)
  const imports = module.staticImports.map((each) => ({
    specifier: each.moduleRequest.value,
    typeOnly: typeOnlyOf(each.entries),
  }))
  const exports = module.staticExports.flatMap((each) =>
    each.entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  const running = new Set(
    module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  )
  const inline = [...text.matchAll(/\bimport\((['"])([^'"]+)\1\)/g)].map(([, , specifier = '']) => ({
    specifier,
    typeOnly: !running.has(specifier),
  }))
  return [...imports, ...exports, ...inline]
}
