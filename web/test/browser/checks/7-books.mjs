import assert from 'node:assert/strict'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const rowFocused = (page) => page.waitForFunction(() => document.activeElement?.tagName === 'TR')

export default {
  'from the balance down to the settlement by keyboard alone': async ({ page }) => {
    await page.goto(`${base}/fund/balances?fund=employee-pooled`)
    await signIn(page, 'accountant')
    await rowFocused(page)
    await page.getByText('✓ 借贷平衡').waitFor()
    await mustBeSound(page, 'balances')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /明细账/ }).waitFor()
    await rowFocused(page)
    await mustBeSound(page, 'statement')
    await page.keyboard.press('Enter')
    await page.locator('.voucher table').waitFor()
    await mustBeSound(page, 'voucher')
    await page.keyboard.press('Escape')
    await rowFocused(page)
  },

  'a voucher leads to the settlement it rests on': async ({ page }) => {
    await page.goto(`${base}/fund/balances`)
    await signIn(page, 'accountant')
    await page.locator('.balances tbody tr', { hasText: '应付定点机构' }).first().click()
    await page.locator('.statement tbody tr').first().click()
    await page.getByRole('button', { name: '打开结算' }).click()
    await page.locator('.settlement').first().waitFor()
    await page.locator('.receipt').waitFor()
    await mustBeSound(page, 'settlement of a voucher')
  },

  'a day is closed by keyboard, after a question that Esc takes back': async ({ page }) => {
    await page.goto(`${base}/fund/closing`)
    await signIn(page, 'accountant')
    const button = page.locator('.kind-day button')
    await button.waitFor()
    await mustBeSound(page, 'closing')
    const before = await button.innerText()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('.sure'))
    await mustBeSound(page, 'closing asked')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.closest('.kind-day') && !document.querySelector('.sure'))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('.sure'))
    await page.keyboard.press('Enter')
    await page.getByText('已结账。').waitFor()
    assert.notEqual(await page.locator('.kind-day button').innerText(), before)
  },

  'a voucher by hand is entered by one and approved by another, by keyboard': async ({ page }) => {
    await page.goto(`${base}/fund/vouchers`)
    await signIn(page, 'accountant')
    await page.getByRole('button', { name: '录入凭证' }).click()
    await mustBeSound(page, 'voucher form')
    await page.locator('.entry').getByRole('button', { name: '提交复核' }).click()
    await page.locator('.entry').getByRole('alert').waitFor()
    const document = `检查-${Date.now()}`
    await page.getByRole('textbox', { name: '单据号' }).fill(document)
    await page.getByRole('textbox', { name: '摘要' }).fill('补记利息')
    await page.getByLabel('第 1 行 科目').selectOption({ index: 1 })
    await page.getByLabel('第 1 行 借方').fill('1,200.5')
    await page.getByLabel('第 2 行 科目').selectOption({ index: 2 })
    await page.getByLabel('第 2 行 贷方').fill('1200')
    await page.getByText('借贷相差 0.50').waitFor()
    await page.getByLabel('第 2 行 贷方').fill('1200.50')
    await page.getByText('借贷相等').waitFor()
    await page.keyboard.press('Alt+s')
    await page.locator('.vouchers tbody tr', { hasText: document }).waitFor()
    await page.locator('.vouchers tbody tr', { hasText: document }).click()
    await page.getByText('要由别人复核').waitFor()
    assert.equal(await page.getByRole('button', { name: '批准并入账' }).count(), 0)
    await page.getByRole('button', { name: '退出登录' }).click()
    await signIn(page, 'reviewer')
    await page.locator('.vouchers tbody tr', { hasText: document }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.innerText?.includes('批准'))
    await mustBeSound(page, 'voucher review')
    await page.keyboard.press('Enter')
    await page.getByText('已批准并入账。').waitFor()
    await page.getByLabel('全部').check()
    await page.locator('.vouchers tbody tr', { hasText: document }).getByText('已入账').waitFor()
  },

  'a movement of money makes its voucher': async ({ page }) => {
    await page.goto(`${base}/fund/flows`)
    await signIn(page, 'accountant')
    await page.getByLabel('金额(元)').fill('8,000')
    await page.getByLabel('回单或单据号').fill(`回单-${Date.now()}`)
    await page.keyboard.press('Alt+s')
    await page.locator('.voucher table').waitFor()
    await page.locator('.voucher tfoot').getByText('8,000.00').first().waitFor()
    await mustBeSound(page, 'flows')
  },

  'the position of the funds is shown to who may only look': async ({ page }) => {
    await page.goto(`${base}/fund/position`)
    await signIn(page, 'supervisor')
    await page.locator('.position tbody tr').first().waitFor()
    await mustBeSound(page, 'position')
    assert.equal(await page.locator('.navigation').getByText('收支登记').count(), 0)
    await page.goto(`${base}/fund/closing`)
    await page.locator('.kind-day').waitFor()
    assert.equal(await page.locator('.kind-day button').count(), 0)
  },

  'a difference is opened on both sides and dealt with by keyboard': async ({ page }) => {
    const ask = await session('supervisor')
    const uneven = (await ask('GET', '/api/reconciliations')).find(({ open }) => open > 0)
    assert.ok(uneven, 'the demonstration has no open difference left')
    await page.goto(`${base}/payment/reconciliation`)
    await signIn(page, 'operator')
    await rowFocused(page)
    await mustBeSound(page, 'reconciliations')
    await page.locator('tbody tr', { hasText: '待处理' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.beside tbody tr').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.beside tbody'))
    await mustBeSound(page, 'differences')
    await page.locator('.beside tbody tr', { hasText: '待处理' }).filter({ hasText: '重复' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.difference input[type=radio]'))
    await mustBeSound(page, 'difference')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('请说明原因').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('医院重复导出')
    await page.keyboard.press('Enter')
    await page.locator('.beside tbody').getByText('说明原因').waitFor()
  },

  'what was refunded there is reversed here from the list of differences': async ({ page }) => {
    await page.goto(`${base}/payment/reconciliation`)
    await signIn(page, 'operator')
    await page.locator('tbody tr', { hasText: '待处理' }).first().click()
    await page.locator('.beside tbody tr', { hasText: '机构已退费' }).click()
    await page.getByLabel('医保侧撤销该笔结算').check()
    await page.getByRole('textbox', { name: '说明' }).fill('医院已退费,退费单已核对')
    await page.getByRole('button', { name: '处理这笔差异' }).click()
    await page.locator('.beside tbody').getByText('医保侧撤销').waitFor()
    await mustBeSound(page, 'differences afterwards')
  },
}
