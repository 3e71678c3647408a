import assert from 'node:assert/strict'
import { base, citedSample, openSample, waitForTotal } from '../harness.mjs'

async function faultyAmount(page) {
  const sample = await citedSample()
  await openSample(page, sample)
  await page.locator('[data-where="lines[1].amount"]').fill('abc')
  await page.keyboard.press('Tab')
  await page.locator('.summary').waitFor()
  return sample
}

export default {
  'a fault stands on its field and in the summary, and what was typed stays': async ({ page }) => {
    await faultyAmount(page)
    const amount = page.locator('[data-where="lines[1].amount"]')
    assert.equal(await amount.inputValue(), 'abc')
    assert.equal(await amount.getAttribute('aria-invalid'), 'true')
    await page.locator('.row-faults').first().waitFor()
    await page.getByText('下面是更正之前最后一次结算的结果').waitFor()
  },

  'the summary leads to the field, and mending it settles again': async ({ page }) => {
    const sample = await faultyAmount(page)
    await page.locator('.summary a').first().click()
    assert.equal(await page.evaluate(() => document.activeElement?.dataset.where), 'lines[1].amount')
    await page.keyboard.type(sample.bill.lines[0].amount)
    await page.locator('[data-where="lines[1].amount"]').fill(sample.bill.lines[0].amount)
    await page.locator('.summary').waitFor({ state: 'detached' })
    await waitForTotal(page, sample.receipt.total)
  },

  'several faults are shown at once': async ({ page }) => {
    await faultyAmount(page)
    const begun = page.locator('[data-where="visit.begun"] input')
    await begun.fill('2026-02-30')
    await begun.press('Tab')
    await page.locator('[data-where="visit.begun"] .field-faults').waitFor()
    assert.ok(await page.locator('.summary li').count() >= 2)
    assert.equal(await begun.inputValue(), '2026-02-30')
  },

  'a date typed as eight digits is understood': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    const born = page.locator('[data-where="person.born"] input')
    await born.fill('19630501')
    await born.press('Tab')
    assert.equal(await born.inputValue(), '1963-05-01')
  },

  'a server that does not answer leaves what was typed, and a retry settles': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    await page.route('**/api/trial-settlements', (route) => route.abort())
    const name = page.locator('[data-where="lines[1].name"]')
    await name.fill('换了名称')
    await page.getByRole('heading', { name: '服务器没有应答' }).waitFor()
    await page.getByText('已填内容保留').waitFor()
    assert.equal(await name.inputValue(), '换了名称')
    await page.unroute('**/api/trial-settlements')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { name: '服务器没有应答' }).waitFor({ state: 'detached' })
    await waitForTotal(page, sample.receipt.total)
  },

  'a server that is down at the start says so, and a retry opens the page': async ({ page }) => {
    await page.route('**/api/words', (route) => route.abort())
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('heading', { name: '服务器没有应答' }).waitFor()
    await page.unroute('**/api/words')
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('form.entry').waitFor()
  },

  'an unknown address says so and leads back': async ({ page }) => {
    await page.goto(`${base}/no/such/page`)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await page.getByRole('link', { name: '回到费用结算试算' }).click()
    await page.locator('form.entry').waitFor()
  },
}
