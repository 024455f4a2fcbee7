/** The version of the product, as the status line, workbooks and packages state it; a test keeps it equal to package.json's. */
export const productVersion = '0.1.0'
