// Paying institutions from the books 拨付与清算: a month looked at line by line and approved by another, what can't be worked out told, balances read.
import assert from 'node:assert/strict'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const region = '210900'

async function waiting() {
  const ask = await session('reviewer')
  return (await ask('GET', `/api/payment-runs?region=${region}`)).runs.find((run) => run.state.code === 'entered' && run.stage.code === 'month')
}

export default {
  'a payment run is read line by line, approved by another and stands in the balances': async ({ page }) => {
    const run = await waiting()
    await page.goto(`${base}/payment/payments?region=${region}`)
    await signIn(page, 'reviewer')
    await page.locator('tbody tr', { hasText: '年终清算' }).first().click()
    await page.getByText('内容摘要').waitFor()
    await page.getByText('点值').first().waitFor()
    await mustBeSound(page, 'year-end clearing')
    await page.locator('tbody tr', { hasText: '月度预付' }).first().click()
    await page.locator('.inner tbody tr').first().click()
    await page.getByRole('cell', { name: '减:本月扣留保证金' }).waitFor()
    await mustBeSound(page, 'payment statement')
    await page.getByRole('button', { name: '返回' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '清算表 Excel' }).click()])
    assert.ok(file.suggestedFilename().endsWith('.xlsx'))
    await page.getByRole('button', { name: '批准并记账' }).click()
    await page.locator('.beside b', { hasText: '已批准' }).first().waitFor()
    await mustBeSound(page, 'payment run approved')
    const ask = await session('accountant')
    const scheme = run.fund.code === 'resident' ? 'resident' : 'employee'
    assert.ok((await ask('GET', `/api/provider-balances?region=${region}&scheme=${scheme}`)).length > 0)
    await page.getByRole('button', { name: '机构往来' }).click()
    await page.getByRole('heading', { name: '机构往来' }).waitFor()
    await mustBeSound(page, 'provider balances')
  },

  'a payment that can not be worked out says why, by keyboard': async ({ page }) => {
    await page.goto(`${base}/payment/payments?region=${region}`)
    await signIn(page, 'accountant')
    await page.getByRole('button', { name: '新批次' }).click()
    const form = page.locator('.beside form')
    await form.getByLabel('事项').selectOption('year')
    await form.getByLabel('年度（如 2026）').fill('2026')
    await form.getByLabel('年度总额（元）').fill('0')
    await page.keyboard.press('Alt+s')
    await page.getByText('总额应大于 0').waitFor()
    await mustBeSound(page, 'payment refused')
    await form.getByLabel('随附材料').setInputFiles({ name: 'providers.csv', mimeType: 'text/csv', buffer: Buffer.from('hospital,scheme,refused\nH1,employee,much\n') })
    await page.keyboard.press('Alt+s')
    await page.getByText('much').first().waitFor()
    await form.getByLabel('事项').selectOption('items')
    await form.getByLabel('基金').selectOption('employee-accounts')
    await form.getByLabel('月份（如 2026-02）').fill('2099-01')
    await form.getByLabel('年度总额（元）').fill('')
    await page.keyboard.press('Alt+s')
    await page.getByText('2099-01 还没有结束').waitFor()
    await mustBeSound(page, 'payment by item refused')
  },

  'a payment returned says why to whoever entered it': async ({ page }) => {
    await page.goto(`${base}/payment/payments?region=${region}`)
    await signIn(page, 'reviewer')
    const row = page.locator('tbody tr', { hasText: '待复核' }).first()
    if ((await row.count()) === 0) return
    await row.click()
    await page.getByLabel('退回原因').fill('金额待核')
    await page.getByRole('button', { name: '退回' }).click()
    await page.locator('.beside .care', { hasText: '金额待核' }).waitFor()
    await mustBeSound(page, 'payment returned')
  },
}
