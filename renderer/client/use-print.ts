import { useCallback } from 'react'
import type { PrintName } from '../../shared/contract/print-name.ts'
import { useLanguage } from '../ui/language/use-language.ts'
import { client } from './client.ts'
import { downloadExport } from './save-file.ts'
import { type Action, useAction } from './use-action.ts'

const makeAndSave = async (input: Parameters<typeof client.prints.make>[0]): Promise<string> => {
  const made = await client.prints.make(input)
  await downloadExport(made.exportId, made.fileName)
  return made.fileName
}

export interface Printing extends Omit<Action<never, string>, 'run'> {
  /** Makes the PDF of a sheet in the window's language and hands it over; answers the file's name. */
  readonly print: (print: PrintName, key: string) => Promise<string | undefined>
}

/** Prints: the PDF is made by the service, alike on both hosts. */
export function usePrint(): Printing {
  const language = useLanguage()
  const { run, ...rest } = useAction(makeAndSave)
  const print = useCallback(
    async (print: PrintName, key: string) => {
      const made = await run({ print, key, language })
      return made.ok ? made.value : undefined
    },
    [run, language],
  )
  return { print, ...rest }
}
