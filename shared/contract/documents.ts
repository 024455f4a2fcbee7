export const documentsContract = {}
