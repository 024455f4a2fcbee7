import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { usePrint } from '../../../client/use-print.ts'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { VOUCHER_SHEETS, type VoucherSheet, whyNotPrinted } from './printable-sheets.ts'

/** The sheets of paper of a voucher, each a PDF. Ctrl P prints the voucher itself. */
export function PrintMenu({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  const { print, pending } = usePrint()
  const make = async (sheet: VoucherSheet) => {
    if (pending) return
    const fileName = await print(sheet, voucher.key)
    notifications.show({ message: fileName === undefined ? t('print.failed') : t('print.done', { fileName }) })
  }
  useShortcut('Ctrl P', () => void make('voucher'))
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <IconButton icon="printer" label={t('print.label')} />
      </Menu.Target>
      <Menu.Dropdown>
        {VOUCHER_SHEETS.map((sheet) => {
          const why = whyNotPrinted(sheet, voucher)
          return (
            <Menu.Item
              key={sheet}
              disabled={why !== null}
              title={why === null ? undefined : t(`print.${why}`)}
              onClick={() => void make(sheet)}
            >
              {t(`print.${sheet}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
