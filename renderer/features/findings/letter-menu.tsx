import { Menu } from '@mantine/core'
import type { FindingsFilter } from '../../../shared/contract/findings.ts'
import { client } from '../../client/client.ts'
import type { Failure } from '../../client/failure.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

const makeAndSave = async (input: Parameters<typeof client.findings.letter>[0]): Promise<string> => {
  const made = await client.findings.letter(input)
  await downloadExport(made.exportId, made.fileName)
  return made.fileName
}

/** The management letter of the findings under the filter, in the window's language. */
export function useFindingLetter(filter: FindingsFilter) {
  const language = useLanguage()
  const { run, pending, failure } = useAction(makeAndSave)
  const make = (format: 'docx' | 'pdf') => void run({ filter, addressee: '', language, format })
  return { make, pending, failure } satisfies { make: unknown; pending: boolean; failure: Failure | null }
}

interface LetterMenuProps {
  readonly letter: ReturnType<typeof useFindingLetter>
}

export function LetterMenu({ letter }: LetterMenuProps) {
  const t = useText('findings')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button icon="printer" busy={letter.pending}>
          {t('letter')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => letter.make('docx')}>{t('letter.docx')}</Menu.Item>
        <Menu.Item onClick={() => letter.make('pdf')}>{t('letter.pdf')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
