import assert from 'node:assert/strict'
import { base, citedSample, openSample, waitForTotal } from '../harness.mjs'

async function kept(page) {
  const sample = await citedSample()
  await openSample(page, sample)
  await page.keyboard.press('Alt+s')
  await page.waitForURL(/\?bill=./)
  return sample
}

export default {
  'Alt+S keeps the bill, and its link opens the same bill in another window': async ({ page, browser }) => {
    const sample = await kept(page)
    const other = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })).newPage()
    await other.goto(page.url())
    await waitForTotal(other, sample.receipt.total)
    const facts = (window) => window.locator('form.entry').evaluate((form) => [...form.querySelectorAll('input, select')].map((field) => field.value))
    assert.deepEqual(await facts(other), await facts(page))
    await other.context().close()
  },

  'the address names a kept bill only while the form says it': async ({ page }) => {
    await kept(page)
    await page.locator('[data-where="lines[1].name"]').fill('别的')
    await page.waitForURL((url) => !url.search.includes('bill='))
  },

  'a link to a bill that is gone says so': async ({ page }) => {
    await page.goto(`${base}/benefits/trial?bill=nothing-here`)
    await page.getByText('已经不在').waitFor()
  },

  'what was typed survives a reload': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    await page.locator('[data-where="lines[1].name"]').fill('重载前')
    await page.reload()
    await waitForTotal(page, sample.receipt.total)
    assert.equal(await page.locator('[data-where="lines[1].name"]').inputValue(), '重载前')
  },

  'clearing can be taken back': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByRole('heading', { name: '这里会显示结算结果' }).waitFor()
    await page.getByRole('button', { name: '恢复刚才的内容' }).click()
    await waitForTotal(page, sample.receipt.total)
  },

  'a bill pasted as JSON fills the form': async ({ page }) => {
    const sample = await citedSample()
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('button', { name: '粘贴 JSON' }).click()
    await page.getByRole('textbox', { name: '账单 JSON' }).fill(JSON.stringify(sample.bill, null, 2))
    await page.getByRole('button', { name: '核对并填入' }).click()
    await waitForTotal(page, sample.receipt.total)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },

  'a faulty pasted bill shows each fault by its line, and can be mended in the form': async ({ page }) => {
    const sample = await citedSample()
    const bill = structuredClone(sample.bill)
    bill.lines[0].amount = 'abc'
    bill.visit.begun = '2026-02-30'
    const text = JSON.stringify(bill, null, 2)
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('button', { name: '粘贴 JSON' }).click()
    await page.getByRole('textbox', { name: '账单 JSON' }).fill(text)
    await page.getByRole('button', { name: '核对并填入' }).click()
    const line = text.split('\n').findIndex((each) => each.includes('"amount": "abc"')) + 1
    await page.locator('.trouble').getByRole('button', { name: `第 ${line} 行`, exact: true }).waitFor()
    assert.ok(await page.locator('.trouble li').count() >= 2)
    await page.getByRole('button', { name: '仍然填入' }).click()
    await page.locator('.summary').waitFor()
    assert.equal(await page.locator('[data-where="lines[1].amount"]').inputValue(), 'abc')
  },

  'text that is no JSON says on which line it breaks': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('button', { name: '粘贴 JSON' }).click()
    await page.getByRole('textbox', { name: '账单 JSON' }).fill('{\n  "region": "510100",\n  oops\n}')
    await page.getByRole('button', { name: '核对并填入' }).click()
    await page.locator('.trouble').getByRole('button', { name: '第 3 行', exact: true }).waitFor()
  },

  'the bill downloads as JSON that says the same': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载账单' }).click()])
    const chunks = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    const bill = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    assert.equal(bill.region, sample.bill.region)
    assert.equal(bill.lines.length, sample.bill.lines.length)
  },
}
