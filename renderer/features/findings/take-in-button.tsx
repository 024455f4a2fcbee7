import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { TakeInDialog } from './take-in-dialog.tsx'
import { useFindingBlock } from './use-finding-block.ts'

/** Opens the taking in of an auditor's file; how many findings of the ledger's own file wait is said on it. */
export function TakeInButton() {
  const t = useText('findings')
  const shell = useText('shell')
  const [opened, setOpened] = useState(false)
  const waiting = useQuery(orpc.findings.pending.queryOptions()).data
  const block = useFindingBlock()('takeIn')
  const count = waiting?.findings ?? 0
  const close = () => setOpened(false)
  return (
    <>
      <Button small icon="import" blocked={block} onClick={() => setOpened(true)}>
        {count === 0 ? t('takeIn') : t('takeIn.waiting', { count })}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('takeIn.title')}
        size={760}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        {opened ? <TakeInDialog ownFile={count > 0 ? (waiting?.fileName ?? null) : null} onDone={close} /> : null}
      </Modal>
    </>
  )
}
