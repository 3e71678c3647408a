// One browser for all checks, and a fresh window with nothing remembered for each.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const base = (process.env.TONGCHOU_URL ?? 'http://127.0.0.1:5080').replace(/\/$/, '')

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

export async function openBrowser() {
  const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? installed, args: flags })
}

/** A window as wide as the smallest screen we promise; errors that no one caught fail the check. */
export async function openWindow(browser) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const uncaught = []
  page.on('pageerror', (error) => uncaught.push(error.message))
  return { context, page, uncaught }
}

export async function ask(path, body) {
  const response = await fetch(base + path, body === undefined ? {} : {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** The samples with the receipts that the server gives for them. */
let settled
export async function samples() {
  settled ??= await Promise.all((await ask('/api/samples')).map(async (sample) => ({
    ...sample, receipt: await ask('/api/trial-settlements', sample.bill),
  })))
  return settled
}

/** A sample whose receipt cites a clause, so that there is something to open. */
export async function citedSample() {
  const found = (await samples()).find(({ receipt }) => receipt.rows.some((row) => row.basis.length > 0))
  if (!found) throw new Error('no sample of the server cites a clause')
  return found
}

export async function openSample(page, sample) {
  await page.goto(`${base}/benefits/trial?sample=${encodeURIComponent(sample.id)}`)
  await page.locator('.receipt').waitFor()
}

export function money(amount) {
  return Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** Waits until the headline shows this total. */
export async function waitForTotal(page, amount) {
  await page.locator('.headline dd').first().filter({ hasText: money(amount) }).waitFor()
}
