import { useState } from 'react'
import { AUDIT_TESTS, type AuditTestCode } from '../../../shared/contract/audit.ts'
import type { FindingView } from '../../../shared/contract/findings.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { AnswerSection } from './answer-section.tsx'
import { FindingChip } from './finding-chip.tsx'
import { FindingEditor } from './finding-editor.tsx'
import { FindingLines } from './finding-lines.tsx'
import classes from './findings.module.css'
import { FollowSection } from './follow-section.tsx'
import { useFindingBlock } from './use-finding-block.ts'

const TEXTS = ['criteria', 'condition', 'cause', 'effect', 'recommendation', 'evidence'] as const

/** One finding with its whole life: what was seen, the lines and their decisions, the answer, the follow-up, the history. */
export function FindingDetail({ finding }: { readonly finding: FindingView }) {
  const t = useText('findings')
  const tests = useText('auditTests')
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const block = useFindingBlock()('save')
  if (editing) return <FindingEditor finding={finding} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
  const test = finding.test
  return (
    <div className={classes.form}>
      <div className={classes.head}>
        <FindingChip status={finding.status} />
        {finding.inFile === null ? null : (
          <Chip tone="info" icon="pencil" outline>
            {t(`inFile.${finding.inFile}`)}
          </Chip>
        )}
        <span>{reportWord(`finding.class.${finding.classification}`)[language]}</span>
        <span className={finding.risk === 'high' ? classes.high : classes.quiet}>
          {t('risk')} {reportWord(`finding.risk.${finding.risk}`)[language]}
        </span>
        {finding.state === 'open' ? (
          <Button small icon="pencil" blocked={block} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        ) : null}
      </div>
      {finding.held.length === 0 ? null : <FaultList faults={finding.held} title={t('inFile.held')} />}
      <dl className={classes.facts}>
        {finding.reference === null || finding.reference === finding.number ? null : (
          <FactPair label={t('reference')}>{finding.reference}</FactPair>
        )}
        <dt>{t('entity')}</dt>
        <dd>
          {[finding.entity, reportWord(`finding.kind.${finding.kind}`)[language], finding.grant, formatDate(finding.date)]
            .filter((part) => part !== null)
            .join(' · ')}
        </dd>
        {TEXTS.map((key) =>
          finding[key] === '' ? null : (
            <FactPair key={key} label={t(key)}>
              {finding[key]}
            </FactPair>
          ),
        )}
        {test === null ? null : <FactPair label={t('test')}>{isTestCode(test) ? tests(`test.${test}`) : test}</FactPair>}
      </dl>
      <FindingLines finding={finding} />
      <AnswerSection finding={finding} />
      <FollowSection finding={finding} />
      <section className={classes.section}>
        <h3 className={classes.subtitle}>{t('history')}</h3>
        <ol className={classes.steps}>
          {finding.steps.map((step) => (
            <li key={step.id} className={classes.step}>
              <strong>{t(`step.${step.kind}`)}</strong> {formatDate(writeInstant(step.madeAt).day)} · {step.author}
              {step.note === '' ? null : `\n${step.note}`}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function FactPair({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

const isTestCode = (text: string): text is AuditTestCode => AUDIT_TESTS.some((code) => code === text)
