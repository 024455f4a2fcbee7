import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { DESKTOP_CHANNEL } from '../../shared/host/desktop-channel.ts'
import { SessionEnded } from './session-ended.ts'

type Link = ClientLink<ClientContext>

/** The loopback host answers on the page's own origin. A refusal in plain text means that the session's cookie is no longer valid. */
function loopbackLink(): Link {
  return new FetchLink({
    url: new URL('/rpc', window.location.href).href,
    fetch: async (request, init) => {
      const response = await fetch(request, init)
      if (response.status === 401 && !response.headers.get('content-type')?.includes('json')) throw new SessionEnded()
      return response
    },
  })
}

/** The desktop hands a port over after the page has loaded, and a new one each time the ledger process starts again. */
function desktopLink(onNewPort: () => void): Link {
  let announce: (link: Link) => void = () => {}
  let current = new Promise<Link>((resolve) => {
    announce = resolve
  })
  let seen = 0
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== DESKTOP_CHANNEL.servicePort || !port) return
    const link = new PortLink({ port })
    port.start()
    announce(link)
    current = Promise.resolve(link)
    seen += 1
    if (seen > 1) onNewPort()
  })
  return { call: async (path, input, options) => (await current).call(path, input, options) }
}

/** The way to the service: the port of the desktop where there is one, the loopback host otherwise. */
export const createLink = (onNewPort: () => void): Link => (window.desktop ? desktopLink(onNewPort) : loopbackLink())
