/** The version of the container that is written; a higher one comes from a newer program and is not guessed at. */
export const PACKAGE_FORMAT = 1
/** The only kind of package that is made so far (spec 09 "Kinds"). */
export const PERIOD_REPORT = 'period-report'
/** How the name of a package's file ends. */
export const PACKAGE_EXTENSION = '.sikpkg'

export const MANIFEST_PART = 'manifest.json'
export const SIGNATURE_PART = 'signature'
export const VOUCHERS_PART = 'vouchers.ndjson'
export const REPORT_PART = 'report.json'
export const TREASURY_PART = 'treasury.json'
export const ADVANCES_PART = 'advances.json'
export const COMPLIANCE_PART = 'compliance.json'
/** The head that the package states, as a signed note (docs/format/HEAD.md). */
export const HEAD_PART = 'head'
/** Headers and body hashes of the chain, from its first event to that head (docs/format/PACKAGE.md). */
export const SKELETON_PART = 'skeleton.ndjson'
const ATTACHMENT_FOLDER = 'attachments/'

/** Every package of this format has these, and attachments beside them. */
export const CONTENT_PARTS = [
  VOUCHERS_PART,
  REPORT_PART,
  TREASURY_PART,
  ADVANCES_PART,
  COMPLIANCE_PART,
  HEAD_PART,
  SKELETON_PART,
] as const

/** The part that holds a document, by the SHA-256 of its content. */
export const attachmentPart = (documentId: string): string => `${ATTACHMENT_FOLDER}${documentId}`

/** The document that a part holds; undefined for any other part. */
export const attachedDocument = (part: string): string | undefined => /^attachments\/([0-9a-f]{64})$/.exec(part)?.[1]

const FIXED: readonly string[] = [MANIFEST_PART, SIGNATURE_PART, ...CONTENT_PARTS]

/** True for the names that this format knows. */
export const isPackagePart = (name: string): boolean => FIXED.includes(name) || attachedDocument(name) !== undefined

/** True for a name that would lead out of a folder if somebody unpacked it there: absolute, with a drive, a backslash or a step upwards. */
export const isUnsafeName = (name: string): boolean =>
  name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').some((step) => step === '..' || step === '.')

/** What an Ed25519 signature of a package covers: this tag, a line break, and the bytes of the manifest. */
export const SIGNATURE_TAG = 'sikasso.package.1\n'
