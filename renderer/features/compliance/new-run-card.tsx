import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './compliance.module.css'

/** Chooses a template and what the run speaks of. */
export function NewRunCard({ templates }: { readonly templates: readonly ChecklistTemplateView[] }) {
  const t = useText('compliance')
  const language = useLanguage()
  const { ledger } = useScope()
  const partners = useQuery(orpc.settings.partners.queryOptions())
  const [code, setCode] = useState('T4')
  const [name, setName] = useState('')
  const template = templates.find((each) => each.template === code)
  const kind = template?.subject ?? 'partner'
  const start = () => navigate('checklists', { template: code, subject: `${kind}:${name.trim()}` })
  return (
    <Card title={t('new')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') start()
        }}
      >
        <Select
          label={t('template')}
          data={templates.map((each) => ({ value: each.template, label: `${each.template} ${each.name[language]}` }))}
          value={code}
          onChange={(chosen) => {
            setCode(chosen ?? 'T4')
            setName('')
          }}
          allowDeselect={false}
          w={340}
        />
        {kind === 'partner' ? (
          <Select
            label={t('subject.partner')}
            data={(partners.data ?? []).map((partner) => ({ value: partner.code, label: `${partner.code} ${partner.name}` }))}
            value={name === '' ? null : name}
            onChange={(chosen) => setName(chosen ?? '')}
            searchable
            w={340}
          />
        ) : (
          <TextInput
            label={t(`subject.${kind}`)}
            placeholder={kind === 'claim' ? `${ledger.grants[0]?.code ?? 'PECIC'}/2020-Q1` : undefined}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            w={220}
          />
        )}
        <Button type="submit" variant="primary" blocked={name.trim() === '' ? t('chooseSubject') : undefined}>
          {t('start')}
        </Button>
      </form>
    </Card>
  )
}
