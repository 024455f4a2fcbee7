import { Menu } from '@mantine/core'
import type { PayrollMonth } from '../../../../shared/contract/payroll.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useText } from '../../../ui/language/use-text.ts'

/** The sheets of the month: the payroll book, the returns. */
export function PrintMenu({ data }: { readonly data: PayrollMonth }) {
  const t = useText('payroll')
  const printing = usePrint()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button icon="printer" busy={printing.pending}>
          {t('print.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void printing.print('payroll-book', data.month)}>{t('print.book')}</Menu.Item>
        <Menu.Item onClick={() => void printing.print('statutory-returns', data.month)}>{t('print.returns')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
