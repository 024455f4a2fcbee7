import type { headsFaultsFr } from '../fr/faults-heads.ts'

/** Errors of heads, signing and witnesses. In English. */
export const headsFaultsEn: Readonly<Record<keyof typeof headsFaultsFr, string>> = {
  HEAD_NOTE_LONG: 'A note of a head has at most {{limit}} characters: this text is none.',
  HEAD_NOTE_CHARACTER:
    'A character of this line has no place in a note of a head: it was changed, or copied by a program that spoilt it.',
  HEAD_NOTE_UNSIGNED: 'This note has no signature after its empty line.',
  HEAD_NOTE_MANY: 'A note has at most {{limit}} signatures.',
  HEAD_NOTE_SIGNATURE: 'This line is no signature, or it is there twice.',
  HEAD_NOTE_LINES: 'A head has {{lines}} lines: the origin, the place, the hash, then the day and the instant.',
  HEAD_NOTE_LINE: 'This line of a head does not have the expected form: “{{text}}”.',
  HEAD_NOTE_OTHER: 'The last signed head of this text is that of another ledger.',
  HEAD_FILE_NONE: 'The file {{name}} carries no note of a head.',
  HEAD_SIGNATURE_FALSE: 'The signature of {{name}} is wrong: the note changed after it was signed.',
  HEAD_SIGNER_UNKNOWN:
    'This ledger does not know the key {{keyId}} of {{name}}: first add it to the trusted keys, once it is compared with the paper.',
  HEAD_KEY_NEEDED:
    'The key of {{name}} is known by its fingerprint only: give its public key too (file or text); it is held against that fingerprint.',
  HEAD_KEY_RETIRED: 'The key of {{name}} was retired on {{retired}}, before the date of this note ({{date}}).',
  HEAD_SIGNER_WITHDRAWN: 'Trust in the key of {{name}} was withdrawn: {{reason}}.',
  HEAD_OTHER_LEDGER: 'This note is that of another ledger ({{ledger}}).',
  HEAD_OWN: 'This head is that of this very ledger: it is signed, not countersigned.',
  HEAD_FORKED:
    'Another head of the same ledger was countersigned here at place {{sequence}} on {{date}}: its chain was rewritten. Keep both notes.',
  HEAD_OTHER_ORGANISATION: 'This ledger was that of {{known}} so far; the note is signed by {{organisation}}.',
  HEAD_NOT_COUNTERSIGNED: 'This note has the signature of no other organisation.',
  HEAD_NOT_HELD:
    'The head at place {{sequence}} that this note attests is not in the chain of this ledger: the chain was rewritten, or this file is an older copy.',
  HEAD_INSTANT: 'The note gives this head the instant {{at}}; the chain says {{kept}}.',
  SIGNING_KEY_NONE: 'This organisation has no key yet: the first signature makes it, under a passphrase of its own.',
  SIGNING_KEY_LOCKED: 'The key of the organisation is locked: give its passphrase to sign.',
  KEY_PASSPHRASE_WRONG: 'The passphrase does not open the key of the organisation. Wait {{seconds}} s before trying again.',
  TRUST_KEY_TEXT: 'This text is no Ed25519 public key: paste the verifier key, the PEM or the 64 digits.',
  TRUST_KEY_MISMATCH: 'The public key that was given does not have this fingerprint: compare them with the paper again.',
  LEDGER_BEHIND:
    'This file lacks events that this computer knows of this ledger (at least {{missing}}, since {{since}}). Say why work goes on all the same: the answer stays in the chain.',
  LEDGER_BEHIND_SOME:
    'This computer knows a head of this ledger that this file does not have; the two surely agree only up to {{since}}. Say why work goes on all the same: the answer stays in the chain.',
  BEHIND_REASON: 'Say why work goes on with this file: the reason stays in the chain.',
  BEHIND_NOT: 'Nothing that this computer knows is missing from this file.',
  VERIFY_BEHIND_ACCEPTED:
    'On {{date}}, {{user}} went on with a file that lacked known events (at least {{missing}}, since {{since}}): “{{reason}}”.',
  VERIFY_HEAD_PLACE: 'The head {{head}} ({{note}}) is attested at place {{stated}}; the chain has it at place {{sequence}}.',
  WITNESS_BOOK_MISSING:
    'The list of heads noted on this computer is gone: it had {{count}}. Hold this ledger against a paper or a copy.',
  WITNESS_BOOK_OLDER: 'The list of heads noted on this computer was replaced by an older one: {{count}} are missing.',
  HOST_LIST_MISSING:
    'The list of ledgers opened on this computer is gone or was replaced; the heads noted ({{count}}) say that this ledger was on it.',
  HOST_LIST_DAMAGED: 'The list of ledgers opened on this computer is damaged.',
  WITNESS_NONE_HERE:
    'This computer has no witness of this ledger, whose chain says that {{count}} heads were handed out (the last on {{date}}): hold it against one of them.',
}
