import { dirname, posix } from 'node:path'
import { LAYERS, type Layer, LIBRARY_HOMES } from './layer-table.ts'
import { type ModuleImport, moduleImports } from './module-imports.ts'
import type { SourceFile } from './source-files.ts'

/** Every import of a file that the layer table does not allow, as one sentence each. */
export function layerFaults(file: SourceFile): string[] {
  const layer = layerOf(file.path)
  if (!layer) return [`${file.path} belongs to no layer`]
  return moduleImports(file).flatMap((each) => {
    const allowed = each.specifier.startsWith('.')
      ? isAllowedFile(layer, file.path, each)
      : isAllowedLibrary(layer, file.path, each.specifier)
    return allowed ? [] : [`${file.path} may not import ${each.specifier}`]
  })
}

/** The files, from the root, that a file needs at run time. */
export const neededFiles = (file: SourceFile): string[] =>
  moduleImports(file)
    .filter((each) => each.specifier.startsWith('.') && !each.typeOnly)
    .map((each) => targetOf(file.path, each.specifier))

const layerOf = (path: string): Layer | undefined =>
  LAYERS.filter((layer) => isWithin(path, layer.folder)).sort((one, other) => other.folder.length - one.folder.length)[0]

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

const targetOf = (path: string, specifier: string): string => posix.join(dirname(path), specifier.replace(/\?.*$/, ''))

function isAllowedFile(layer: Layer, path: string, { specifier, typeOnly }: ModuleImport): boolean {
  const target = targetOf(path, specifier)
  const allowed = typeOnly ? [...layer.mayImport, ...(layer.mayImportTypes ?? [])] : layer.mayImport
  return allowed.some((folder) => isWithin(target, folder))
}

function isAllowedLibrary(layer: Layer, path: string, specifier: string): boolean {
  if (specifier.startsWith('node:')) return layer.node
  const homes = LIBRARY_HOMES.filter(({ library }) => library.test(specifier))
  return homes.every(({ folders }) => folders.some((folder) => isWithin(path, folder)))
}
