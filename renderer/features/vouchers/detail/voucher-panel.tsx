import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { orpc } from '../../../client/client.ts'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { VoucherStateChip } from '../../../ui/chip/voucher-state-chip.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { VoucherChecklist } from '../../compliance/voucher-checklist/voucher-checklist.tsx'
import { VoucherDocuments, VoucherDocumentsChip } from '../../documents/voucher-documents.tsx'
import { VoucherEligibility } from '../../eligibility/voucher-eligibility.tsx'
import { VoucherFindings } from '../../findings/voucher-findings.tsx'
import { VoucherAnnotations } from '../../working-papers/voucher-annotations.tsx'
import type { ChosenVoucher } from '../register/use-chosen-voucher.ts'
import classes from './detail.module.css'
import { InterFundNote } from './inter-fund-note.tsx'
import { PeopleLine } from './people-line.tsx'
import { PrintMenu } from './print-menu.tsx'
import { TraceNote } from './trace-note.tsx'
import { VoucherActions } from './voucher-actions.tsx'
import { VoucherHead } from './voucher-head.tsx'
import { VoucherLines } from './voucher-lines.tsx'
import { ReturnNote, VoucherLinks } from './voucher-links.tsx'

interface VoucherPanelProps {
  readonly voucherKey: string
  readonly chosen: ChosenVoucher
  readonly onClose: () => void
}

/** The voucher that is chosen in the register, beside it: lines, proof of balance, rate, people, and what may be done. */
export function VoucherPanel({ voucherKey, chosen, onClose }: VoucherPanelProps) {
  const answer = useQuery({
    ...orpc.vouchers.open.queryOptions({ input: { key: voucherKey } }),
    // While one browses, the voucher before stays until the next has come.
    placeholderData: (before) => before,
  })
  // A draft that has just been posted is gone under its old key: what is known of it stays until the posted voucher is there.
  if (answer.error && !answer.data) {
    return (
      <Card grow>
        <PanelTools chosen={chosen} onClose={onClose} />
        <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      </Card>
    )
  }
  return (
    <Card flush grow className={classes.card}>
      {answer.data ? <Panel voucher={answer.data} chosen={chosen} onClose={onClose} /> : null}
    </Card>
  )
}

interface PanelProps {
  readonly voucher: VoucherDetail
  readonly chosen: ChosenVoucher
  readonly onClose: () => void
}

function Panel({ voucher, chosen, onClose }: PanelProps) {
  const t = useText('vouchers')
  const body = useRef<HTMLElement>(null)
  // Another voucher is read from its beginning.
  useEffect(() => {
    if (voucher.key) body.current?.scrollTo({ top: 0 })
  }, [voucher.key])
  // Entered from the list with Enter: the keyboard goes along.
  useEffect(() => {
    if (chosen.entered > 0) body.current?.focus({ preventScroll: true })
  }, [chosen.entered])
  const reversed = voucher.correctedBy.some((correction) => correction.reversal)
  const state = voucher.kind === 'reversal' ? 'reversal' : reversed ? 'reversed' : voucher.state
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {voucher.number ?? voucher.sourceId ?? t('detail.unnumbered', { journal: voucher.journal })}
        </h2>
        <VoucherStateChip state={state} />
        <VoucherDocumentsChip voucherKey={voucher.key} />
        <PanelTools chosen={chosen} onClose={onClose} voucher={voucher} />
      </header>
      <section
        className={classes.body}
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('detail.label')}
        // A dialog over the voucher closes by itself; its keys come up here too.
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.contains(event.target as Node) && onClose()}
      >
        <VoucherHead voucher={voucher} />
        <VoucherLines voucher={voucher} />
        <TraceNote voucher={voucher} />
        <InterFundNote gaps={voucher.interFund} />
        <ReturnNote voucher={voucher} />
        <VoucherLinks voucher={voucher} onOpen={chosen.showKey} />
        <VoucherEligibility key={`eligibility ${voucher.key}`} voucherKey={voucher.key} />
        <VoucherFindings key={`findings ${voucher.key}`} voucherKey={voucher.key} />
        {voucher.number === null ? null : (
          <VoucherAnnotations key={`annotations ${voucher.key}`} number={voucher.number} lineCount={voucher.lines.length} />
        )}
        <VoucherDocuments key={voucher.key} voucherKey={voucher.key} />
        {voucher.state === 'posted' && voucher.kind !== 'reversal' && !reversed ? (
          <VoucherChecklist key={`check ${voucher.key}`} voucherKey={voucher.key} />
        ) : null}
      </section>
      <PeopleLine voucher={voucher} />
      <VoucherActions key={voucher.key} voucher={voucher} onGone={onClose} onOpen={chosen.showKey} />
    </>
  )
}

type PanelToolsProps = Pick<PanelProps, 'chosen' | 'onClose'> & { readonly voucher?: VoucherDetail }

function PanelTools({ chosen, onClose, voucher }: PanelToolsProps) {
  const t = useText('vouchers')
  return (
    <span className={classes.tools}>
      {voucher ? <PrintMenu voucher={voucher} /> : null}
      <IconButton icon="chevronUp" label={t('detail.previous')} onClick={() => chosen.step(-1)} />
      <IconButton icon="chevronDown" label={t('detail.next')} onClick={() => chosen.step(1)} />
      <IconButton icon="close" label={t('detail.close')} onClick={onClose} />
    </span>
  )
}
