import { type SampleContent, sampleContent } from '../../shared/contract/working-papers.ts'

/** The content of a revision, which was of its form when it was written or taken in. */
export const sampleOf = (content: string): SampleContent => sampleContent.parse(JSON.parse(content))
