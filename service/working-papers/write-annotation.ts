import { answersOf } from '../../shared/contract/answers-of.ts'
import type { AnnotationSubject, AnnotationTag } from '../../shared/contract/working-papers.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import type { Result } from '../../shared/result/result.ts'
import { newCommandId } from '../kernel/run-command.ts'
import { type PapersDesk, runPaperCommand } from '../kernel/run-paper-command.ts'
import { annotate } from './annotate.ts'

export interface WrittenAnnotation {
  /** The annotation that is written anew; null makes one. */
  readonly id: string | null
  readonly subject: AnnotationSubject
  readonly text: string
  readonly tag: AnnotationTag
}

/** Writes an annotation in a command of its own; the same command id again gives the first answer. */
export function writeAnnotation(
  desk: PapersDesk,
  written: WrittenAnnotation,
  commandId: string = newCommandId(desk.ledger),
): Result<{ id: string }> {
  const id = written.id ?? newCommandId(desk.ledger)
  const input = { ...written, subject: { ...written.subject } }
  return runPaperCommand(
    desk,
    { name: 'annotate', commandId, answers: answersOf(workingPapersContract.annotate), input },
    (work) => annotate(work, { ...written, id, isNew: written.id === null }),
  )
}
