import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { quickCheck } from '../audit/quick-check.ts'
import { verifyFile } from '../audit/verify-file.ts'
import { verifyOpenLedger } from '../audit/verify-open-ledger.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { exportReport } from '../reports/export-report.ts'
import { backupOf } from '../settings/backup-ledger.ts'
import { donorAmountsOf } from '../vouchers/donor-amounts.ts'
import { importVouchersFile } from '../vouchers/import-file.ts'
import type { LedgerTask, TaskProgress } from './ledger-task.ts'

/** Thrown out of the depths of long work when its asker has gone; the transaction it was in is rolled back. */
export class WorkCancelled extends Error {}

/** True for work that writes: it needs the connection that may. */
export const taskWrites = (task: LedgerTask): boolean => task.kind === 'import-vouchers'

/** Does one long task on a ledger. `progress` may throw WorkCancelled; the answer is then CANCELLED, and nothing was written. */
export async function runTask(
  ledger: Ledger,
  task: LedgerTask,
  progress: (progress: TaskProgress) => void,
): Promise<Result<unknown>> {
  try {
    switch (task.kind) {
      case 'import-vouchers':
        return importVouchersFile(ledger, {
          file: { bytes: task.bytes, name: task.name },
          people: task.people,
          commandId: task.commandId,
          post: task.post,
          dryRun: task.dryRun,
          progress: (done, total) => progress({ done, total, stage: 'writing' }),
        })
      case 'quick-check':
        return success(quickCheck(ledger.database))
      case 'verify': {
        const steps = verifyOpenLedger(ledger, task.heads)
        for (;;) {
          const step = steps.next()
          if (step.done) return success(step.value)
          progress({ done: step.value.done, total: step.value.total, stage: 'checking' })
        }
      }
      case 'verify-file': {
        const steps = verifyFile({ bytes: task.bytes, name: task.name }, ledger)
        for (;;) {
          const step = await steps.next()
          if (step.done) return step.value
          progress({ done: step.value.done, total: step.value.total, stage: 'checking' })
        }
      }
      case 'donor-amounts':
        return success([...donorAmountsOf(ledger.database)])
      case 'backup':
        return backupOf(ledger, task.folder)
      case 'export':
        return await exportReport(ledger, task.request, progress)
    }
  } catch (cause) {
    if (cause instanceof WorkCancelled) return failure(fault('CANCELLED'))
    throw cause
  }
}
