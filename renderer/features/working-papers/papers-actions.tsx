import { FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { saveFile } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { usePapers } from './use-papers.ts'

/** Export and import of the auditor's file, and the copy of the ledger for the auditor's key, with the failure of the last one. */
export function usePapersActions() {
  const t = useText('workingPapers')
  const { state } = usePapers()
  const take = useCommand(client.workingPapers.importPapers)
  const give = useAction(client.workingPapers.exportPapers)
  const copy = useAction(client.workingPapers.auditCopy)
  const isAltered = state !== undefined && state.faults.length > 0
  const mayNot = state?.mayWrite === false ? t('mayNot') : isAltered ? t('altered') : undefined
  const importFile = async (file: File | null) => {
    if (!file) return
    const answer = await take.run({ file })
    if (answer.ok) notifications.show({ message: t('imported', answer.value) })
  }
  const exportFile = async () => {
    const answer = await give.run(undefined)
    if (answer.ok) saveFile(answer.value, answer.value.name)
  }
  const copyLedger = async () => {
    const answer = await copy.run(undefined)
    if (answer.ok)
      notifications.show({ message: t('copied', { file: answer.value.fileName, folder: answer.value.folder }), autoClose: false })
  }
  const buttons = (
    <>
      <Button variant="quiet" icon="copy" busy={copy.pending} onClick={() => void copyLedger()}>
        {t('copy')}
      </Button>
      <FileButton onChange={(file) => void importFile(file)} accept=".audit">
        {(button) => (
          <Button icon="import" busy={take.pending} blocked={mayNot} onClick={button.onClick}>
            {t('import')}
          </Button>
        )}
      </FileButton>
      <Button
        variant="primary"
        icon="export"
        busy={give.pending}
        blocked={isAltered ? t('altered') : state?.exists ? undefined : t('none')}
        onClick={() => void exportFile()}
      >
        {t('export')}
      </Button>
    </>
  )
  return { buttons, failure: take.failure ?? give.failure ?? copy.failure }
}
