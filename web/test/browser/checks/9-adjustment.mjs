// The adjustment fund 省级调剂金: a distribution read city by city with its working and approved by another; a wrong year told; the sandbox played and read.
import assert from 'node:assert/strict'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

export default {
  'the sandbox plays several years by every formula and tells what is wrong, by keyboard': async ({ page }) => {
    await page.goto(`${base}/fund/adjustment?show=sandbox`)
    await signIn(page, 'supervisor')
    await page.getByRole('textbox', { name: '年数' }).fill('90')
    await page.keyboard.press('Alt+s')
    await page.locator('.trouble').waitFor()
    await page.getByRole('textbox', { name: '年数' }).fill('8')
    await page.locator('fieldset', { hasText: '疫情年' }).getByRole('button', { name: '加一项' }).click()
    await page.getByRole('textbox', { name: '年数' }).focus()
    await page.keyboard.press('Alt+s')
    await page.getByText('每一年、每一种办法都满足').waitFor()
    assert.equal(await page.locator('.charts figure').count(), 3)
    await page.getByRole('heading', { name: '职工医保：各种办法并列' }).waitFor()
    await mustBeSound(page, 'adjustment sandbox')
  },

  'a distribution is read city by city, opened to its working, and approved by another': async ({ page }) => {
    await page.goto(`${base}/fund/adjustment`)
    await signIn(page, 'reviewer')
    await page.locator('tbody tr', { hasText: '待复核' }).first().click()
    await page.getByText('内容摘要').waitFor()
    await mustBeSound(page, 'adjustment run')
    await page.locator('.scheme .inner tbody tr', { hasText: '自贡市' }).first().click()
    await page.getByRole('cell', { name: /10% × 1,500,000,000/ }).first().waitFor()
    await mustBeSound(page, 'adjustment city')
    await page.getByRole('button', { name: '返回' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '明细 Excel' }).click()])
    assert.ok(file.suggestedFilename().endsWith('.xlsx'))
    await page.getByRole('button', { name: '批准并记账' }).click()
    await page.locator('.beside b', { hasText: '已批准' }).first().waitFor()
    const ask = await session('accountant')
    const { runs } = await ask('GET', '/api/adjustments?region=510000')
    assert.ok(runs.every((run) => run.isBooked))
  },

  'a year is gathered from the books, and what is wrong with it is told before anything is entered': async ({ page }) => {
    await page.goto(`${base}/fund/adjustment`)
    await signIn(page, 'accountant')
    await page.getByRole('button', { name: '新批次' }).click()
    const form = page.locator('.beside form')
    await form.getByRole('textbox', { name: '年度', exact: true }).fill('1999')
    await form.getByRole('button', { name: '从账上归集' }).click()
    await page.locator('.trouble').waitFor()
    await form.locator('textarea').fill('{ "year": 2024 }')
    await page.keyboard.press('Alt+s')
    await page.getByText('缺少“region”').waitFor()
    await mustBeSound(page, 'adjustment form')
  },
}
