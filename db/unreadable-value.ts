/** A number found in a ledger's file that no ledger can hold: beyond exact integers (spec 08 §1). */
export class UnreadableValue extends RangeError {}
