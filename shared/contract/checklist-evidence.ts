/** Evidence that points at a document kept in the ledger: "document:" and the SHA-256 of its content. Anything else is words. */
export const EVIDENCE_DOCUMENT = /^document:([0-9a-f]{64})$/
