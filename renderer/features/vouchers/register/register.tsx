import { useEffect, useMemo, useRef } from 'react'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { navigate, replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { VoucherPanel } from '../detail/voucher-panel.tsx'
import { ImportDialog } from '../import/import-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import classes from './register.module.css'
import { registerColumns } from './register-columns.tsx'
import { RegisterEmpty } from './register-empty.tsx'
import { registerFilters } from './register-filter.ts'
import { RegisterFoot } from './register-foot.tsx'
import { useChosenVoucher } from './use-chosen-voucher.ts'
import { useRegisterRows } from './use-register-rows.ts'
import { useRememberedFilters } from './use-remembered-filters.ts'

/** Width of a voucher's detail, in pixels. */
const DETAIL_WIDTH = 452

/** Every voucher of the ledger, newest first, with the one that is chosen beside the list. */
export function Register() {
  const t = useText('vouchers')
  const { grant } = useScope()
  const address = useParameters('vouchers')
  useRememberedFilters(address)
  const asked = registerFilters(address, grant)
  const filterText = JSON.stringify(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text tells other filters from the same ones in a new object
  const filters = useMemo(() => asked, [filterText])
  const rows = useRegisterRows(filters)
  const chosen = useChosenVoucher(rows)
  const columns = useRegisterColumns()
  const searchField = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // Another list is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters are what this follows
  useEffect(() => {
    list.current?.querySelector('table')?.parentElement?.scrollTo({ top: 0 })
  }, [filterText])
  const focusList = () => list.current?.querySelector('table')?.focus()
  useRegisterKeys(() => searchField.current?.focus())
  // A draft is worked on in the grid; everything else is read, approved or taken back in its detail.
  const open = (row: RegisterRow, index: number) => {
    if (row.state === 'draft') navigate('voucherEntry', { key: row.key })
    else chosen.enter(row, index)
  }
  const close = () => {
    chosen.close()
    window.requestAnimationFrame(focusList)
  }
  return (
    <Page title={t('title')} beside={<RegisterTabs />} actions={<RegisterActions />}>
      <FilterBar
        address={address}
        matching={rows.rowCount}
        total={rows.total}
        ready={rows.ready}
        searchField={searchField}
        onLeaveDown={focusList}
      />
      <SplitView
        label={t('detail.label')}
        detailWidth={DETAIL_WIDTH}
        onClose={close}
        detail={chosen.shownKey === null ? null : <VoucherPanel voucherKey={chosen.shownKey} chosen={chosen} onClose={close} />}
      >
        <Card flush grow label={t('title')}>
          <div className={classes.list} ref={list}>
            {rows.error ? <QueryFailure error={rows.error} onRetry={rows.retry} /> : null}
            <DataTable
              label={t('title')}
              columns={columns}
              rowCount={rows.rowCount}
              rowAt={rows.rowAt}
              rowKey={(row) => row.key}
              onRange={rows.onRange}
              selectedKey={chosen.key}
              onSelect={chosen.choose}
              onOpen={open}
              empty={rows.ready && !rows.error ? <RegisterEmpty address={address} total={rows.total} /> : undefined}
              autoFocus
            />
          </div>
          <RegisterFoot totals={rows.totals} />
        </Card>
      </SplitView>
      <ImportDialog
        opened={address.import !== undefined}
        onClose={() => replaceParameters('vouchers', { ...address, import: undefined })}
      />
    </Page>
  )
}

/** The columns, which show the year where the ledger has several. */
function useRegisterColumns() {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const severalYears = new Set(ledger.periods.map((period) => period.month.slice(0, 4))).size > 1
  return useMemo(
    () => registerColumns({ t, organisation: ledger.organisationCode, severalYears }),
    [t, ledger.organisationCode, severalYears],
  )
}

/** The keys of the register, and the line that tells them. */
function useRegisterKeys(focusSearch: () => void): void {
  const t = useText('vouchers')
  useShortcut('F', focusSearch)
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('keys.browse') },
    { keys: 'Enter', does: t('keys.open') },
    { keys: 'F', does: t('keys.filter') },
  ])
}

function RegisterTabs() {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const address = useParameters('vouchers')
  const { draft, submitted, approved } = ledger.counts
  const tabs = [
    { key: 'all', label: t('tab.all') },
    { key: 'pending', label: t('tab.pending'), count: submitted + approved },
    { key: 'draft', label: t('tab.draft'), count: draft },
  ] as const
  const active = address.state === 'pending' || address.state === 'draft' ? address.state : 'all'
  return (
    <Tabs
      label={t('tab.label')}
      tabs={tabs}
      active={active}
      onChange={(key) => replaceParameters('vouchers', { ...address, state: key === 'all' ? undefined : key })}
    />
  )
}

function RegisterActions() {
  const t = useText('vouchers')
  const shell = useText('shell')
  const { ledger } = useScope()
  const blocked = ledger.readOnly ? shell('blocked.readOnly') : undefined
  const address = useParameters('vouchers')
  return (
    <>
      <Button variant="quiet" icon="refresh" onClick={() => navigate('recurring')}>
        {t('recurring')}
      </Button>
      <Button
        variant="quiet"
        icon="import"
        blocked={blocked}
        onClick={() => replaceParameters('vouchers', { ...address, import: 'file' })}
      >
        {t('import')}
      </Button>
      <Button variant="primary" icon="plus" keys="Ctrl N" blocked={blocked} onClick={() => navigate('voucherEntry')}>
        {t('new')}
      </Button>
    </>
  )
}
