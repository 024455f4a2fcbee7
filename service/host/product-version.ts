import product from '../../package.json' with { type: 'json' }

/** The version of the product, as packages, workbooks and the status line state it. */
export const productVersion: string = product.version
