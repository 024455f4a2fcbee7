import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { FileImport } from '../file-import.tsx'
import { NameTable } from './name-table.tsx'

interface AttendanceImportProps {
  readonly event: { readonly code: string }
  readonly onClose: () => void
}

/** Takes in the attendance list of an event. */
export function AttendanceImport({ event, onClose }: AttendanceImportProps) {
  const t = useText('activities')
  const take = useCommand(client.activities.importAttendance)
  const action = {
    ...take,
    run: (input: { readonly file: File; readonly dryRun: boolean }) => take.run({ ...input, event: event.code }),
  }
  return (
    <FileImport
      title={t('import.attendance', { code: event.code })}
      about={t('import.attendance.text')}
      action={action}
      spoken={({ people, women, men, personDays }) => t('import.preview.attendance', { people, women, men, days: personDays })}
      rows={({ rows }) => <NameTable people={rows} />}
      onClose={onClose}
    />
  )
}
