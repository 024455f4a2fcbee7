import { notifications } from '@mantine/notifications'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'

/** Makes the package of a closed period and hands its file over; what was made before comes again, the same. */
export function usePackage() {
  const t = useText('exchange')
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.exchange.createPackage)
  const make = async (grant: string, period: string): Promise<void> => {
    const made = await run({ grant, period })
    if (!made.ok) return
    const { exportId, fileName, isNew } = made.value
    await downloadExport(exportId, fileName)
    notifications.show({ message: t(isNew ? 'make.new' : 'make.known', { file: fileName }) })
  }
  const may = ledger.user.roles.some((role) => role === 'approver' || role === 'administrator')
  return { make, pending, failure, blocked: may ? undefined : t('blocked.create') }
}
