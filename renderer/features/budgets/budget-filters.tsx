import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../shared/i18n/format.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { FilterPill } from '../../ui/filter/filter-pill.tsx'
import { useText } from '../../ui/language/use-text.ts'

/** A Select has no empty value of its own: this stands for every partner. */
const EVERY_PARTNER = '*'

/** Whose lines are shown, and from which day, when an address says one. */
export function BudgetFilters({ grant }: { readonly grant: string }) {
  const t = useText('budgets')
  const { ledger } = useScope()
  const address = useParameters('budgets')
  const partners = useQuery(orpc.settings.partners.queryOptions())
  const codes = [...new Set([ledger.organisationCode, ...(partners.data ?? []).map((each) => each.code)])]
  return (
    <>
      {address.from === undefined ? null : (
        <FilterPill active onClear={() => replaceParameters('budgets', { ...address, from: undefined })}>
          {t('from', { date: formatDate(address.from) })}
        </FilterPill>
      )}
      <Select
        aria-label={t('partner')}
        w={118}
        data={[{ value: EVERY_PARTNER, label: t('allPartners') }, ...codes]}
        value={address.partner ?? EVERY_PARTNER}
        onChange={(value) =>
          replaceParameters('budgets', {
            ...address,
            grant,
            partner: value === EVERY_PARTNER || value === null ? undefined : value,
          })
        }
      />
    </>
  )
}
