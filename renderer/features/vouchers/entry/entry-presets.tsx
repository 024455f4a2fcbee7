import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useState } from 'react'
import type { Preset } from '../../../../shared/contract/presets.ts'
import type { VoucherInput } from '../../../../shared/contract/vouchers.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { PresetDialog } from '../../presets/preset-dialog.tsx'
import { PresetMenu } from '../../presets/preset-menu.tsx'
import { voucherOfInput } from './model/entry-voucher.ts'
import type { EntryDesk } from './use-entry-desk.ts'

/**
 * The presets of the entry: one is chosen from the menu or named by the address, asks its values, and fills the desk. Ctrl Z takes it
 * back. It is drawn for its own changes only, not at each key.
 */
export const EntryPresets = memo(function EntryPresets({ store, references }: Pick<EntryDesk, 'store' | 'references'>) {
  const address = useParameters('voucherEntry')
  const presets = useQuery(orpc.presets.list.queryOptions({ staleTime: 60_000 })).data
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 })).data
  const [chosen, setChosen] = useState<Preset | null>(null)
  const [applied, setApplied] = useState<Preset | null>(null)
  const named = address.mask
  useEffect(() => {
    const found = named === undefined ? undefined : presets?.find(({ key }) => key === named)
    if (found) setChosen(found)
  }, [named, presets])
  const close = () => {
    setChosen(null)
    if (named !== undefined) replaceParameters('voucherEntry', { ...address, mask: undefined })
  }
  const fill = (input: VoucherInput) => {
    store.change((before) => ({ ...voucherOfInput(input), sourceId: before.sourceId }))
    setApplied(chosen)
    store.goTo(0, 'label')
    close()
  }
  const { voucher } = store.read()
  return (
    <>
      <PresetMenu applied={applied} onChoose={setChosen} />
      {chosen && journals ? (
        <PresetDialog
          key={chosen.key}
          preset={chosen}
          references={references}
          heading={{
            journal: voucher.journal,
            date: voucher.date,
            texts: {
              grant: voucher.defaults.grant,
              thirdParty: voucher.defaults.thirdParty,
              paymentMode: voucher.defaults.paymentMode,
            },
          }}
          onFilled={fill}
          onClose={close}
        />
      ) : null}
    </>
  )
})
