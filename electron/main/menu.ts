import { Menu, type MenuItemConstructorOptions } from 'electron'
import { desktopTexts } from './language.ts'

/** The smallest menu that keeps the system's own keys for copying and zooming; all else is in the window itself. */
export function applicationMenu(): Menu {
  const text = desktopTexts()
  const entry = (
    label: keyof typeof text,
    role: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({
    label: text[label],
    role,
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return Menu.buildFromTemplate([
    { label: text['menu.file'], submenu: [entry('menu.quit', 'quit')] },
    {
      label: text['menu.edit'],
      submenu: [
        entry('menu.undo', 'undo'),
        entry('menu.redo', 'redo'),
        separator,
        entry('menu.cut', 'cut'),
        entry('menu.copy', 'copy'),
        entry('menu.paste', 'paste'),
        entry('menu.selectAll', 'selectAll'),
      ],
    },
    {
      label: text['menu.view'],
      submenu: [
        entry('menu.zoomIn', 'zoomIn'),
        entry('menu.zoomOut', 'zoomOut'),
        entry('menu.zoomReset', 'resetZoom'),
        separator,
        entry('menu.fullScreen', 'togglefullscreen'),
      ],
    },
    { label: text['menu.help'], submenu: [entry('menu.about', 'about')] },
  ])
}
