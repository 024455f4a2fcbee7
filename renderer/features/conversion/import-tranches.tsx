import { Checkbox, FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './conversion.module.css'

/** What the importer reads (spec 10 "Files"). */
const READABLE = '.xlsx,.xlsm,.ods,.csv,.tsv,.txt'

/** Brings tranches in from a table: read whole, all its errors at once, or written whole. */
export function ImportTranches() {
  const t = useText('conversion')
  const shell = useText('shell')
  const { ledger } = useScope()
  const [opened, setOpened] = useState(false)
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('import.onlyPreparer')
  return (
    <>
      <Button icon="import" blocked={blocked} onClick={() => setOpened(true)}>
        {t('import')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('import')}
        size={560}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        {opened ? <ImportForm onClose={() => setOpened(false)} /> : null}
      </Modal>
    </>
  )
}

function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText('conversion')
  const { ledger } = useScope()
  // Alone, one person posts; with others, the receipts wait for somebody else's approval.
  const [post, setPost] = useState(ledger.postsAlone)
  const { run, pending, failure } = useCommand(client.grants.importTranches)
  const send = async (file: File | null) => {
    if (!file) return
    const answer = await run({ file, post })
    if (!answer.ok) return
    const { tranches, vouchers } = answer.value
    const counts = {
      tranches: t('import.tranches', { count: tranches }),
      vouchers: t('import.vouchers', { count: vouchers }),
    }
    notifications.show({ message: t('import.done', counts) })
    onClose()
  }
  return (
    <div className={classes.dialog}>
      <p>{t('import.text')}</p>
      <Checkbox
        label={t('import.post')}
        description={t('import.postText')}
        checked={post}
        onChange={(event) => setPost(event.currentTarget.checked)}
      />
      <FailureNote failure={failure} limit={5} />
      <div className={classes.dialogActions}>
        <FileButton onChange={(file) => void send(file)} accept={READABLE}>
          {(button) => (
            <Button variant="primary" icon="folder" data-autofocus busy={pending} onClick={button.onClick}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  )
}
