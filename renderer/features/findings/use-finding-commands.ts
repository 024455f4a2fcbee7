import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'

/** Where the auditor's part of a finding is written: in the ledger, or in the auditor's seat in the auditor's file. */
export function useFindingCommands() {
  const { ledger } = useScope()
  const { findings, workingPapers } = client
  if (!ledger.readOnly) return findings
  return {
    save: workingPapers.saveFinding,
    decide: workingPapers.decideFinding,
    verify: workingPapers.verifyFinding,
    return: workingPapers.returnFinding,
    withdraw: workingPapers.withdrawFinding,
    implement: findings.implement,
  }
}
