// Budgets of funds 预算 and the survey of funds 基金总览: a plan read line by line and approved by another, execution against the books, flows, tiles, an alert with its plan.
import assert from 'node:assert/strict'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const province = '510000'

export default {
  'a budget is read line by line with its working, and a plan is approved by another': async ({ page }) => {
    await page.goto(`${base}/fund/budget?region=${province}`)
    await signIn(page, 'reviewer')
    await page.locator('tbody tr', { hasText: '待审核' }).first().click()
    await page.getByText('内容摘要').waitFor()
    await page.getByRole('cell', { name: '60,000,000.00', exact: true }).first().waitFor()
    await mustBeSound(page, 'budget plan')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.beside').getByRole('link', { name: 'Excel' }).click()])
    assert.ok(file.suggestedFilename().endsWith('.xlsx'))
    await page.getByRole('button', { name: '批准', exact: true }).click()
    await page.locator('.beside b', { hasText: '已批准' }).first().waitFor()
    await mustBeSound(page, 'budget approved')
  },

  'a province added up opens to the budget of a city': async ({ page }) => {
    await page.goto(`${base}/fund/budget?region=${province}`)
    await signIn(page, 'supervisor')
    await page.locator('tbody tr', { hasText: '全省统一预算' }).first().click()
    await page.getByRole('heading', { name: '各市（州）' }).waitFor()
    await page.locator('.beside button.link').first().click()
    await page.locator('.beside h2', { hasText: '年度预算' }).waitFor()
    await page.getByText('fund/budget/spending-trend').first().waitFor({ state: 'attached' })
  },

  'execution shows months, forecast and deviation, and a line leads to its entries': async ({ page }) => {
    await page.goto(`${base}/fund/budget?region=510800&show=execution`)
    await signIn(page, 'accountant')
    await page.getByRole('heading', { name: /截至 \d+ 月，支出执行/ }).waitFor()
    await mustBeSound(page, 'budget execution')
    await page.getByRole('link', { name: '住院待遇支出' }).click()
    await page.getByText('当月支出').first().waitFor()
  },

  'a budget is worked out by keyboard, with what is wrong told, and entered': async ({ page }) => {
    await page.goto(`${base}/fund/budget?region=510100`)
    await signIn(page, 'accountant')
    await page.getByRole('button', { name: '编制', exact: true }).click()
    const form = page.locator('.beside form')
    await form.getByLabel('文件类别').selectOption('adjust')
    await form.getByLabel('门诊慢特病支出 调整额').fill('-99999999999')
    await form.getByLabel('原因').fill('核减')
    await page.keyboard.press('Alt+s')
    await page.locator('.trouble', { hasText: '不能调减' }).waitFor()
    await form.getByLabel('门诊慢特病支出 调整额').fill('-1000000')
    await page.keyboard.press('Alt+s')
    await page.getByText('已测算，还没有录入').waitFor()
    await mustBeSound(page, 'budget worked out')
    await page.getByRole('button', { name: '录入，待审核' }).click()
    await page.getByText('这是您自己录入的').waitFor({ timeout: 1000 }).catch(() => undefined)
    await page.locator('.beside b', { hasText: '待审核' }).waitFor()
  },

  'the survey shows cities, flows, months and alerts, and a city opens': async ({ page }) => {
    await page.goto(`${base}/fund/overview?region=${province}`)
    await signIn(page, 'supervisor')
    await page.getByRole('heading', { name: /个市（州）/ }).first().waitFor()
    await page.locator('.picture svg').nth(1).waitFor()
    await mustBeSound(page, 'fund overview')
    const ask = await session('supervisor')
    const survey = await ask('GET', `/api/fund-overview?region=${province}&fund=resident`)
    assert.equal(await page.locator('.tiles button').count(), survey.cities.length)
    await page.locator('.tiles button').last().click()
    await page.locator('.tiles').waitFor({ state: 'detached' })
  },

  'an alert is planned and followed by an accountant': async ({ page }) => {
    await page.goto(`${base}/fund/overview?region=320000&fund=employee-pooled`)
    await signIn(page, 'accountant')
    await page.locator('tbody tr', { hasText: '待提交方案' }).first().click()
    const panel = page.locator('.beside')
    await panel.getByLabel('责任单位').fill('待遇保障处')
    await panel.getByLabel('完成期限').fill('2099-12-31')
    await panel.getByLabel('措施或情况').fill('按病种付费扩面，月度会商')
    await panel.getByRole('button', { name: '提交方案' }).click()
    await panel.locator('b', { hasText: '方案已提交' }).first().waitFor()
    await mustBeSound(page, 'alert planned')
  },
}
