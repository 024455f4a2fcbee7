import { Popover } from '@mantine/core'
import { useState } from 'react'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { PillTarget } from './pill-target.tsx'
import classes from './register.module.css'

interface AmountPillProps {
  readonly minimum: number | null
  readonly maximum: number | null
  readonly onChange: (minimum: number | null, maximum: number | null) => void
}

/** Vouchers with a line of at least, or at most, so many francs. */
export function AmountPill({ minimum, maximum, onChange }: AmountPillProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const write = (minor: number) => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const parts = [minimum === null ? null : `≥ ${write(minimum)}`, maximum === null ? null : `≤ ${write(maximum)}`].filter(
    (part) => part !== null,
  )
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <PillTarget active={parts.length > 0} onClear={() => onChange(null, null)} onClick={() => setOpened((shown) => !shown)}>
          {parts.length === 0 ? t('filter.anyAmount') : `${t('filter.amount')} ${parts.join(', ')}`}
        </PillTarget>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.popover}>
          <div className={classes.pair}>
            <MoneyField
              label={t('filter.minimum')}
              minor={minimum}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(minor) => onChange(positive(minor), maximum)}
            />
            <MoneyField
              label={t('filter.maximum')}
              minor={maximum}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(minor) => onChange(minimum, positive(minor))}
            />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

const positive = (minor: number | null): number | null => (minor === null || minor <= 0 ? null : minor)
