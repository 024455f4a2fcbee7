import { describe, expect, test } from 'vitest'
import { parseRoute, ROUTES, routeHash } from '../../../renderer/app/routes/routes.ts'

describe('addresses of the screens', () => {
  test('an address is read back to the screen and the parameters it was written from', () => {
    const hash = routeHash('vouchers', { text: 'loyer & eau', account: '6222', grant: undefined })
    expect(parseRoute(hash)).toEqual({ screen: 'vouchers', parameters: { text: 'loyer & eau', account: '6222' } })
  })

  test('every screen has an address that leads to it', () => {
    for (const screen of Object.keys(ROUTES)) expect(parseRoute(`#/${screen}`).screen).toBe(screen)
  })

  test('an unknown screen leads to the dashboard, an unknown parameter is dropped', () => {
    expect(parseRoute('')).toEqual({ screen: 'dashboard', parameters: {} })
    expect(parseRoute('#/toString?x=1')).toEqual({ screen: 'dashboard', parameters: {} })
    expect(parseRoute('#/audit?run=now&next=javascript:0')).toEqual({ screen: 'audit', parameters: { run: 'now' } })
  })
})
