// The pictures of the README, from a running server with samples; pngquant makes them small afterwards.
import { fileURLToPath } from 'node:url'
import { base, openBrowser, openSample, openWindow, samples } from './harness.mjs'

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))
const browser = await openBrowser()
const sample = (await samples()).find(({ id }) => id === 'fuxin-serious-illness')
const { page } = await openWindow(browser)
for (const name of ['trial', 'trial-en']) {
  if (name === 'trial-en') await page.getByRole('button', { name: 'English' }).click()
  else await openSample(page, sample)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.locator('.picture svg path').first().waitFor()
  // As tall as the result, so that nothing of it is cut off.
  const hidden = await page.locator('.outcome').evaluate((outcome) => outcome.scrollHeight - outcome.clientHeight)
  await page.setViewportSize({ width: 1366, height: page.viewportSize().height + hidden })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}${name}.png` })
}
await browser.close()
console.log(`${base} → ${folder}`)
