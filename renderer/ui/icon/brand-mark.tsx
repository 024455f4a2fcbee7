/** The mark of the product: three roofs of a market, laterite in both themes. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="4.2" fill="#9a4a22" />
      <g fill="none" stroke="#fbeee2" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
        <path d="M5.2 8.6 12 4.3l6.8 4.3" />
        <path d="M5.2 13.6 12 9.3l6.8 4.3" />
        <path d="M5.2 18.6l6.8-4.3 6.8 4.3" />
      </g>
    </svg>
  )
}
