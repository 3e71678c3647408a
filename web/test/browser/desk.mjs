// What the checks of the pages behind the sign-in share.
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { base } from './harness.mjs'

/** A person of the demonstration who has settlements; the number is no real one. */
export const person = { identity: '999999194602020137', name: '例乙丑' }

async function demonstration() {
  return (await (await fetch(`${base}/api/session`)).json()).demonstration
}

/** Signs in by keyboard, the focus being where the page puts it. */
export async function signIn(page, name) {
  const { password } = await demonstration()
  await page.waitForFunction(() => document.activeElement?.id === 'user-name')
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.locator('.top').getByText('退出登录').waitFor()
}

/** A session without a browser, to look things up. */
export async function session(name) {
  const { password } = await demonstration()
  const headers = { 'content-type': 'application/json', 'x-tongchou': '1' }
  const answer = await fetch(`${base}/api/session`, { method: 'POST', headers, body: JSON.stringify({ name, password }) })
  const cookie = answer.headers.get('set-cookie').split(';')[0]
  return async (method, path, body) => (await fetch(base + path, { method, headers: { ...headers, cookie }, ...(body ? { body: JSON.stringify(body) } : {}) })).json()
}

/** No serious finding of axe, and nothing wider than the screen; with PICTURES a picture of the state is kept. */
export async function mustBeSound(page, state) {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  // A message that is fading is no state anybody reads.
  await page.locator('.el-message').first().waitFor({ state: 'detached', timeout: 10_000 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`), [])
  const wide = await page.evaluate(() => ['html', '#content', '.beside', '.list .scroll'].filter((selector) => [...document.querySelectorAll(selector)].some((element) => element.scrollWidth > element.clientWidth + 1)))
  assert.deepEqual(wide, [], `${state}: wider than the screen`)
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${state.replaceAll(' ', '-')}.png` })
}
