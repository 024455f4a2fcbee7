import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import type { PartnerReportDetail } from '../../../shared/contract/partner-reports.ts'
import type { PrintName } from '../../../shared/contract/print-name.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { saveFile } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { ConcludeDialog } from './conclude-dialog.tsx'
import { isUnderReview } from './model/review-state.ts'
import { RefundDialog } from './refund-dialog.tsx'

type Dialog = 'conclude' | 'reject' | 'refund' | null

const SHEETS = [
  ['letter', 'partner-report-letter'],
  ['memo', 'partner-report-memo'],
  ['adjusted', 'partner-report-adjusted'],
] as const satisfies readonly (readonly [string, PrintName])[]

/** What is done with the whole report: print, exchange the sheet, send the questions, conclude; and afterwards its vouchers. */
export function ReviewActions({ report }: { readonly report: PartnerReportDetail }) {
  const t = useText('partnerReports')
  const approver = useRoleBlock('approver')
  const preparer = useRoleBlock('preparer')
  const [dialog, setDialog] = useState<Dialog>(null)
  const send = useCommand(client.partnerReports.sendQuestions)
  const apply = useCommand(client.partnerReports.applySheet)
  const file = useCommand(client.partnerReports.close)
  const sheet = useRef<HTMLInputElement>(null)
  const open = isUnderReview(report.state)
  const undecided = report.lines.some(({ standing, sampled }) => standing === null && sampled)
  const questions = report.totals.queried !== 0 || report.lines.some(({ standing }) => standing?.decision === 'query')
  const waiting = report.lines.filter(({ unanswered }) => unanswered).length
  const why = approver ?? (undecided ? t('blocked.undecided') : questions ? t('blocked.questions') : undefined)
  const exportSheet = async () => {
    const { fileName, text } = await client.partnerReports.sheet({ id: report.id })
    saveFile(new Blob([text], { type: 'text/csv' }), fileName)
  }
  const takeSheet = async (chosen: File | undefined) => {
    if (!chosen) return
    const answer = await apply.run({ id: report.id, file: chosen })
    if (answer.ok) notifications.show({ message: t('sheet.done', { lines: answer.value.lines, answers: answer.value.answers }) })
  }
  const sendAll = async () => {
    const answer = await send.run({ id: report.id })
    if (answer.ok) notifications.show({ message: t('send.done') })
  }
  const close = async () => {
    const answer = await file.run({ id: report.id })
    if (answer.ok) notifications.show({ message: t('close.done') })
  }
  const concluded = report.state === 'accepted' || report.state === 'accepted_with_disallowances'
  return (
    <>
      <FailureNote failure={send.failure ?? apply.failure ?? file.failure} />
      <IconButton icon="list" label={t('back')} onClick={() => navigate('partnerReports', {})} />
      <Printing id={report.id} />
      <Menu position="bottom-end" shadow="none">
        <Menu.Target>
          <IconButton icon="more" label={t('more')} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void exportSheet()}>{t('sheet.out')}</Menu.Item>
          <Menu.Item disabled={!open} onClick={() => sheet.current?.click()}>
            {t('sheet.in')}
          </Menu.Item>
          <Menu.Item disabled={!open || approver !== undefined} onClick={() => setDialog('reject')}>
            {t('reject')}
          </Menu.Item>
          <Menu.Item disabled={!concluded || approver !== undefined} onClick={() => void close()}>
            {t('close')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={sheet}
        type="file"
        hidden
        aria-label={t('sheet.in')}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0]
          currentTarget.value = ''
          void takeSheet(chosen)
        }}
      />
      <Proposals report={report} />
      {open ? (
        <Button
          variant={waiting > 0 && report.state !== 'queried' ? 'default' : 'primary'}
          blocked={why}
          onClick={() => setDialog('conclude')}
        >
          {t('conclude')}
        </Button>
      ) : null}
      {open && waiting > 0 && report.state !== 'queried' ? (
        <Button variant="primary" busy={send.pending} onClick={() => void sendAll()}>
          {t('send', { count: waiting })}
        </Button>
      ) : null}
      {report.concludedOn !== null && report.state !== 'rejected' ? (
        <Button variant="primary" icon="bank" blocked={preparer} onClick={() => setDialog('refund')}>
          {t('refund')}
        </Button>
      ) : null}
      {dialog === 'conclude' || dialog === 'reject' ? (
        <ConcludeDialog report={report} refuses={dialog === 'reject'} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'refund' ? <RefundDialog report={report} onClose={() => setDialog(null)} /> : null}
    </>
  )
}

function Printing({ id }: { readonly id: number }) {
  const t = useText('partnerReports')
  const { print, pending } = usePrint()
  const make = async (name: PrintName) => {
    const fileName = await print(name, String(id))
    notifications.show({ message: fileName === undefined ? t('print.failed') : t('print.done', { fileName }) })
  }
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <Button variant="quiet" icon="printer" busy={pending}>
          {t('print.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SHEETS.map(([word, name]) => (
          <Menu.Item key={name} onClick={() => void make(name)}>
            {t(`print.${word}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The vouchers that the report gave rise to, each open in the register. */
function Proposals({ report }: { readonly report: PartnerReportDetail }) {
  const t = useText('partnerReports')
  const words = { acceptance: t('voucher.acceptance'), refund: t('voucher.refund'), recovery: t('voucher.recovery') }
  return report.vouchers.map(({ key, number, role }) => (
    <Button key={key} icon="voucher" onClick={() => navigate('vouchers', { key })}>
      {`${words[role as keyof typeof words]} · ${number ?? t('voucher.draft')}`}
    </Button>
  ))
}
