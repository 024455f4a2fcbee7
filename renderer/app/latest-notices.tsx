import { notifications, useNotifications } from '@mantine/notifications'
import { useEffect } from 'react'

/** A notice that finds no room takes the place of the oldest: waiting in line, it would be told a minute after what it tells of. */
export function LatestNotices() {
  const { notifications: shown, queue } = useNotifications()
  useEffect(() => {
    for (const { id } of shown.slice(0, queue.length)) if (id !== undefined) notifications.hide(id)
  }, [shown, queue])
  return null
}
