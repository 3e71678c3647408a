// 病组与权重, 病例清单, 预算与点值, 支付镜像: the sample's year by keyboard, files of one's own, and everything saved.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { mustBeSound, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const sample = new URL('../../../../samples/payment/year/', import.meta.url)

async function open(page, path, role) {
  await page.goto(`${base}/payment/${path}`)
  await signIn(page, role)
  await page.getByRole('button', { name: '用示例' }).press('Enter')
}

async function narrow(page, state) {
  await page.setViewportSize({ width: 600, height: 900 })
  await mustBeSound(page, `${state} narrow`)
}

export default {
  'groups and weights are sorted, filtered, opened to their coefficients, and DIP groups beside them': async ({ page }) => {
    await open(page, 'weights', 'accountant')
    const rows = page.locator('.list tbody tr')
    await rows.first().waitFor()
    await page.getByRole('button', { name: '病例', exact: true }).press('Enter')
    await page.getByRole('button', { name: '病例 ↑' }).press('Enter')
    assert.match(await rows.first().textContent(), /ES25/)
    await mustBeSound(page, 'weights')
    await rows.first().press('Enter')
    await page.getByRole('heading', { name: 'ES25 差异系数' }).waitFor()
    await page.getByRole('cell', { name: 'H3', exact: true }).waitFor()
    await mustBeSound(page, 'weights open')
    await page.getByLabel('病组或病种').selectOption('dip')
    await page.getByText('阈值与覆盖面').waitFor()
    await mustBeSound(page, 'weights dip')
    await narrow(page, 'weights dip')
  },

  'cases are filtered and one is opened to its working and its clause, and all are saved': async ({ page }) => {
    await open(page, 'cases', 'reviewer')
    await page.locator('.list tbody tr').first().waitFor()
    await mustBeSound(page, 'pay cases')
    await page.locator('.filters').getByLabel('病例类型').selectOption('high-outlier')
    await page.getByText(/符合条件的 \d{1,2} 份/).waitFor()
    await page.locator('.list tbody tr').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '怎样算出来的' }).waitFor()
    await page.locator('.beside').getByText('点数 × 点值').waitFor()
    await page.locator('.beside ol button').first().press('Enter')
    await page.locator('.beside .basis').first().waitFor()
    await mustBeSound(page, 'pay cases open')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出全部(Excel)' }).press('Enter')])
    assert.equal(saved.suggestedFilename(), '病例清单.xlsx')
    await narrow(page, 'pay cases')
  },

  'the budget is looked at in September with its forecast, picture and table': async ({ page }) => {
    await open(page, 'budget', 'supervisor')
    await page.locator('figure svg').first().waitFor()
    await page.getByLabel('看到').selectOption('9')
    await page.getByText(/9 个月用去全年可用预算的/).first().waitFor()
    assert.equal(await page.locator('figure .band').count(), 2)
    await page.getByText('支付改革指标').waitFor()
    await mustBeSound(page, 'budget')
    await narrow(page, 'budget')
  },

  'the mirror compares methods, and a shadow run another version of the grouper': async ({ page }) => {
    await open(page, 'mirror', 'operator')
    await page.getByRole('rowheader', { name: '总额包干' }).first().waitFor()
    await mustBeSound(page, 'mirror')
    await page.getByRole('button', { name: '换分组版本' }).press('Enter')
    await page.getByText(/200 份病例中 \d+ 份换组/).waitFor()
    await mustBeSound(page, 'mirror shadow')
    await narrow(page, 'mirror shadow')
  },

  'files of one’s own are paid with the budgets typed beside them, and faults are told': async ({ page }) => {
    await page.goto(`${base}/payment/mirror`)
    await signIn(page, 'accountant')
    const cases = { name: '病例.csv', mimeType: 'text/csv', buffer: await readFile(new URL('cases.csv', sample)) }
    await page.getByLabel('选择文件').setInputFiles(cases)
    await page.getByLabel('总额', { exact: true }).first().fill('674,000')
    await page.getByRole('button', { name: '计算' }).press('Enter')
    await page.getByText(/退回 \d+ 份，没有付费/).waitFor()
    await page.getByRole('rowheader', { name: '总额包干' }).first().waitFor()
    await mustBeSound(page, 'mirror own files')
    await page.getByLabel('总额', { exact: true }).first().fill('0')
    await page.getByRole('button', { name: '计算' }).press('Enter')
    await page.getByText('总额应大于 0。').waitFor()
  },
}
