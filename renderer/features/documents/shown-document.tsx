import type { ReactNode } from 'react'
import { failureOf } from '../../client/failure.ts'
import { DocumentViewer } from '../../ui/document/document-viewer.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useDocumentContent } from './use-document-content.ts'

interface ShownDocumentProps {
  readonly document: { readonly id: string; readonly name: string; readonly mediaType: string }
  readonly foot?: ReactNode
  readonly onClose?: (() => void) | undefined
}

/** A document of the ledger in the viewer. */
export function ShownDocument({ document, foot, onClose }: ShownDocumentProps) {
  const content = useDocumentContent(document.id)
  return (
    <DocumentViewer
      name={document.name}
      mediaType={document.mediaType}
      content={content.data}
      failure={content.error ? <FailureNote failure={failureOf(content.error)} /> : undefined}
      foot={foot}
      onClose={onClose}
    />
  )
}
