import { useEffect, useState } from 'react'
import classes from './document-viewer.module.css'
import type { ContentViewProps } from './pdf-view.tsx'

/** An image, upright as its own orientation says, then turned as asked. */
export function ImageView({ content, name, width, rotation, onPages, onUnreadable }: ContentViewProps) {
  const [address, setAddress] = useState<string | null>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setAddress(made)
    setSize(null)
    return () => URL.revokeObjectURL(made)
  }, [content])
  const lies = rotation % 180 !== 0
  const scale = size ? width / (lies ? size.height : size.width) : 0
  const shown = size ? { width: size.width * scale, height: size.height * scale } : { width: 0, height: 0 }
  const frame = lies ? { width: shown.height, height: shown.width } : shown
  return (
    <div className={classes.sheet} style={{ ...frame, position: 'relative' }}>
      {address === null ? null : (
        <img
          className={classes.image}
          src={address}
          alt={name}
          draggable={false}
          style={{ ...shown, transform: `translate(-50%, -50%) rotate(${rotation}deg)` }}
          onLoad={({ currentTarget }) => {
            // The browser counts the orientation that the camera noted (image-orientation: from-image).
            setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            onPages(1)
          }}
          onError={onUnreadable}
        />
      )}
    </div>
  )
}
