// End-to-end checks of the pages against a running server:
//   TONGCHOU_URL=http://127.0.0.1:5080 npm run test:browser [part of a check's name]
// SHARE=1/2 takes every second file from the first on, SHARE=2/2 the others: two servers share the work.
import { readdir } from 'node:fs/promises'
import { base, openBrowser, openWindow } from './harness.mjs'

const only = process.argv[2] ?? ''
const [share, shares] = (process.env.SHARE ?? '1/1').split('/').map(Number)
const folder = new URL('./checks/', import.meta.url)
const browser = await openBrowser()
let passed = 0
let failed = 0
console.log(`pages at ${base}`)

const files = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort()
for (const file of files.filter((_, place) => place % shares === share - 1)) {
  const { default: checks } = await import(new URL(file, folder).href)
  for (const [name, check] of Object.entries(checks)) {
    if (!name.includes(only)) continue
    const started = performance.now()
    const took = () => `${((performance.now() - started) / 1000).toFixed(1)}s`
    const { context, page, uncaught } = await openWindow(browser)
    try {
      await check({ page, context, browser })
      if (uncaught.length > 0) throw new Error(`uncaught in the page: ${uncaught.join('; ')}`)
      passed++
      console.log(`  ok      ${name} (${took()})`)
    } catch (error) {
      failed++
      console.log(`  FAILED  ${name} (${took()})\n          ${String(error.message ?? error).split('\n').slice(0, 12).join('\n          ')}`)
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${failed}.png` }).catch(() => {})
    } finally {
      await context.close()
    }
  }
}

await browser.close()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
