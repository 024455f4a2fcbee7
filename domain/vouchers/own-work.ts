/**
 * True for whoever prepared or submitted a piece of work: once two people write, they do not approve it (C03). Handing somebody else's work over for approval
 * makes it one's own, since one has stood for it. People are ids; nobody has submitted it while `submittedBy` is null.
 */
export const isOwnWork = (
  person: number,
  handled: { readonly preparedBy: number; readonly submittedBy: number | null },
): boolean => person === handled.preparedBy || person === handled.submittedBy
