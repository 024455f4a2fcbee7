/** What tells one input of a command from another. JSON knows nothing of files: each stands for its name, size and time. */
export const inputText = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value instanceof File ? { file: value.name, byteCount: value.size, modifiedMs: value.lastModified } : value,
  )
