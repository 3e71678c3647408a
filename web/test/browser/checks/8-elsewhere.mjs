import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

async function mustBeSound(page, state) {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`), [])
  const wide = await page.evaluate(() => ['html', '#content', '.beside', '.list .scroll'].filter((selector) => [...document.querySelectorAll(selector)].some((element) => element.scrollWidth > element.clientWidth + 1)))
  assert.deepEqual(wide, [], `${state}: wider than the screen`)
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${state.replaceAll(' ', '-')}.png` })
}

const rowFocused = (page) => page.waitForFunction(() => document.activeElement?.tagName === 'TR')
const onPrimary = (page) => page.waitForFunction(() => document.activeElement?.matches('.el-button--primary'))

async function as(page, name) {
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, name)
}

export default {
  'a clearing is confirmed by two persons and paid, by keyboard': async ({ page }) => {
    await page.goto(`${base}/payment/clearing`)
    await signIn(page, 'reviewer')
    await rowFocused(page)
    await mustBeSound(page, 'clearings')
    await page.locator('.clearings tbody tr', { hasText: '待确认' }).first().focus()
    await page.keyboard.press('Enter')
    await onPrimary(page)
    await page.locator('.beside .list tbody tr').first().waitFor()
    await mustBeSound(page, 'clearing')
    await page.keyboard.press('Enter')
    await page.getByText('另一方要由别人确认').waitFor()
    await as(page, 'accountant')
    await onPrimary(page)
    await page.keyboard.press('Enter')
    const pay = page.locator('.clearing').getByRole('button', { name: '支付' })
    await pay.waitFor()
    await mustBeSound(page, 'clearing confirmed')
    await pay.focus()
    await page.keyboard.press('Enter')
    await page.locator('.clearing').getByText('已支付').waitFor()
    await page.locator('.beside tbody tr').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.settlement .receipt').waitFor()
    await page.keyboard.press('Escape')
    await rowFocused(page)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('.clearing'))
  },

  'a month that is not over is not gathered, and who may only look has no buttons': async ({ page }) => {
    const { today } = await (await fetch(`${base}/api/about`)).json()
    await page.goto(`${base}/payment/clearing?period=${today.slice(0, 7)}`)
    await signIn(page, 'accountant')
    await page.getByRole('button', { name: '汇总本月' }).click()
    await page.getByRole('alert').getByText('还没有结束').waitFor()
    await as(page, 'supervisor')
    await rowFocused(page)
    await page.keyboard.press('Enter')
    await page.locator('.clearing h2').waitFor()
    assert.equal(await page.locator('.el-button--primary').count(), 0)
  },

  'a measure is entered by one, approved by another and ended, by keyboard': async ({ page }) => {
    const document = `检查〔2026〕${Date.now() % 100000}号`
    await page.goto(`${base}/benefits/epidemics?region=530100`)
    await signIn(page, 'operator')
    await page.getByText('没有疫情措施').or(page.locator('.epidemics tbody tr').first()).first().waitFor()
    await page.getByRole('button', { name: '录入措施' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('.measure-form'))
    await page.keyboard.press('Alt+s')
    await page.locator('.measure-form').getByRole('alert').getByText('文号').waitFor()
    await mustBeSound(page, 'measure form')
    await page.getByRole('textbox', { name: '文号' }).fill(document)
    await page.getByRole('textbox', { name: '发文机关' }).fill('检查机关(虚构)')
    await page.getByRole('textbox', { name: '开始日期' }).fill('20260101')
    await page.keyboard.press('Alt+s')
    await page.locator('.epidemics tbody tr', { hasText: document }).getByText('待审批').waitFor()
    await as(page, 'reviewer')
    await page.locator('.epidemics tbody tr', { hasText: document }).focus()
    await page.keyboard.press('Enter')
    await onPrimary(page)
    await mustBeSound(page, 'measure review')
    await page.keyboard.press('Enter')
    await page.locator('.measure').getByText('生效中').waitFor()
    await page.getByText('还没有按这项措施结算的费用').waitFor()
    await page.getByLabel('最后一天').fill('20260102')
    await page.keyboard.press('Enter')
    await page.locator('.measure').getByText('已结束').waitFor()
    await mustBeSound(page, 'measure ended')
    await page.locator('.measure').focus()
    await page.keyboard.press('Escape')
    await rowFocused(page)
  },

  'an advance is paid, set off from its line and seen by who may only look': async ({ page }) => {
    const entered = await (await session('operator'))('POST', '/api/epidemic-measures', { region: '210900', from: '2026-01-01', document: `检查-${Date.now()}`, issuer: '检查机关(虚构)' })
    await (await session('reviewer'))('POST', `/api/epidemic-measures/${entered.id}/decision`, { approve: true })
    await page.goto(`${base}/benefits/epidemics?region=210900&open=advances`)
    await signIn(page, 'accountant')
    await page.getByRole('textbox', { name: '机构编号' }).fill('H21090000001')
    await page.getByRole('textbox', { name: '金额(元)' }).fill('5,000')
    await page.getByRole('textbox', { name: '单据号' }).fill(`令-${Date.now()}`)
    await page.keyboard.press('Alt+s')
    await page.locator('.advances tbody tr').first().waitFor()
    await rowFocused(page)
    await mustBeSound(page, 'advances')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.amount'))
    await page.keyboard.type('9999999')
    await page.getByRole('textbox', { name: '单据号' }).fill(`冲-${Date.now()}`)
    await page.keyboard.press('Alt+s')
    await page.locator('.advances').getByRole('alert').getByText('余额').waitFor()
    await page.getByRole('textbox', { name: '金额(元)' }).fill('2000')
    await page.keyboard.press('Alt+s')
    await page.locator('.advances tbody').getByText('3,000.00').waitFor()
    await as(page, 'supervisor')
    await page.locator('.advances tbody').getByText('3,000.00').waitFor()
    assert.equal(await page.locator('.advances form').count(), 0)
  },
}
