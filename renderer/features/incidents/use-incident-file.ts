import { useCallback } from 'react'
import { client } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { useLanguage } from '../../ui/language/use-language.ts'

type Wanted = { readonly format: 'xlsx' } | { readonly format: 'pdf'; readonly incident: string }

const makeAndSave = async (input: Parameters<typeof client.incidents.export>[0]): Promise<string> => {
  const made = await client.incidents.export(input)
  await downloadExport(made.exportId, made.fileName)
  return made.fileName
}

/** The register as a workbook, or an incident as paper, in the window's language; the service asks who takes it. */
export function useIncidentFile() {
  const language = useLanguage()
  const { run, pending, failure } = useAction(makeAndSave)
  const save = useCallback((wanted: Wanted) => run({ ...wanted, language }), [run, language])
  return { save, pending, failure }
}
