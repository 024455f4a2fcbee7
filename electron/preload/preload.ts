import { contextBridge, ipcRenderer } from 'electron'
import { DESKTOP_CHANNEL } from '../../shared/host/desktop-channel.ts'

/** All that a page of the desktop can ask of the system: it names no path and learns none. */
contextBridge.exposeInMainWorld('desktop', {
  chooseLedger: (): Promise<string | null> => ipcRenderer.invoke(DESKTOP_CHANNEL.chooseLedger),
})

// A port cannot pass through the bridge: it is posted into the page's own world.
ipcRenderer.on(DESKTOP_CHANNEL.servicePort, (event) =>
  window.postMessage(DESKTOP_CHANNEL.servicePort, location.origin, event.ports),
)
