import assert from 'node:assert/strict'
import { base, citedSample, waitForTotal } from '../harness.mjs'

const focused = (page) => page.evaluate(() => document.activeElement?.closest('[data-where]')?.getAttribute('data-where') ?? document.activeElement?.getAttribute('role'))

export default {
  '/ and Ctrl+K go to the search box, and a sample found there settles': async ({ page }) => {
    const sample = await citedSample()
    await page.goto(`${base}/benefits/trial`)
    await page.locator('form.entry').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(sample.title.zh.slice(0, 6))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(sample.title.zh)
    await page.getByRole('option', { name: sample.title.zh }).waitFor()
    await page.keyboard.press('Enter')
    await waitForTotal(page, sample.receipt.total)
  },

  'a region found by search is filled in': async ({ page }) => {
    const sample = await citedSample()
    await page.goto(`${base}/benefits/trial`)
    await page.locator('form.entry').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(sample.bill.region)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-where="region"]', { hasText: sample.receipt.region.name.zh }).waitFor()
  },

  'Enter moves on from field to field, and Shift+Enter back': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('[data-where="person.born"] input').focus()
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'person.group')
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'person.category')
    await page.keyboard.press('Shift+Enter')
    assert.equal(await focused(page), 'person.group')
  },

  'a choice is made with the arrows and Enter': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('[data-where="visit.kind"] input').focus()
    const before = await page.locator('[data-where="visit.kind"]').innerText()
    await page.keyboard.press('ArrowDown')
    await page.locator('.el-select-dropdown__item:visible').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction((text) => document.querySelector('[data-where="visit.kind"]').innerText !== text, before)
  },

  'Enter at the end of the last line begins another': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('[data-where="lines[1].amount"]').fill('12')
    await page.locator('[data-where="lines[1].priceLimit"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.dataset.where === 'lines[2].name')
    await page.keyboard.press('ArrowUp')
    assert.equal(await focused(page), 'lines[1].name')
  },

  'a receipt row opens by keyboard, and focus is seen': async ({ page }) => {
    const sample = await citedSample()
    await page.goto(`${base}/benefits/trial?sample=${sample.id}`)
    await page.locator('.receipt').waitFor()
    const button = page.locator('.cites button').first()
    await button.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    assert.notEqual(await button.evaluate((element) => getComputedStyle(element).outlineStyle), 'none')
    await page.keyboard.press('Enter')
    await page.locator('.basis').first().waitFor()
  },

  'the dialog closes with Escape': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('button', { name: '粘贴 JSON' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
}
