import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { person, session, signIn } from '../desk.mjs'
import { base, money } from '../harness.mjs'

async function mustBeAccessible(page, state) {
  await page.waitForTimeout(500)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`), [])
}

async function mustNotScrollSideways(page, state) {
  const wide = await page.evaluate(() => ['html', '#content', '.beside', '.list .scroll'].filter((selector) => {
    const element = document.querySelector(selector)
    return element && element.scrollWidth > element.clientWidth + 1
  }))
  assert.deepEqual(wide, [], `${state}: wider than the screen`)
}

export default {
  'from sign-in to the receipt by keyboard alone': async ({ page }) => {
    await page.goto(`${base}/benefits/desk`)
    await signIn(page, 'operator')
    await page.waitForFunction(() => document.activeElement?.closest('.find-bar'))
    await page.keyboard.type(person.identity)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: person.name }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.settlement .receipt').waitFor()
    await page.getByText('说明单由账册重算，与入账金额逐项相符。').waitFor()
    assert.match(page.url(), /settlement=2\d{15}/)
    await page.keyboard.press('Escape')
    await page.locator('.aside').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
  },

  'a name finds the person too, and the address never holds what was typed': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.goto(`${base}/benefits/desk`)
    await signIn(page, 'operator')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(person.identity)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: person.name }).waitFor()
    assert.ok(!page.url().includes(person.identity))
    await page.getByRole('textbox', { name: '查找参保人或结算' }).fill(person.name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: person.name }).waitFor()
  },

  'numbers are masked until they are asked for': async ({ page }) => {
    await page.goto(`${base}/benefits/desk`)
    await signIn(page, 'operator')
    await page.keyboard.type(person.identity)
    await page.keyboard.press('Enter')
    await page.locator('.band').waitFor()
    assert.ok(!(await page.locator('body').innerText()).includes(person.identity))
    await page.getByRole('button', { name: '显示完整号码' }).click()
    await page.locator('.band').getByText(person.identity).waitFor()
  },

  'the foot adds up what is shown, columns are chosen and the table exported': async ({ page }) => {
    const ask = await session('reviewer')
    const { persons: [found] } = await ask('POST', '/api/persons/find', { text: person.identity })
    const { rows } = await ask('GET', `/api/persons/${found.id}/settlements`)
    await page.goto(`${base}/benefits/desk/${found.id}`)
    await signIn(page, 'operator')
    const total = rows.reduce((sum, row) => sum + Number(row.total), 0)
    await page.locator('tfoot').getByText(money(total.toFixed(2))).waitFor()
    await page.getByText('显示列').click()
    await page.getByLabel('记账日').check()
    await page.getByRole('columnheader', { name: '记账日' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    assert.equal((await download).suggestedFilename(), '结算.xlsx')
  },

  'a settlement of an open day is reversed with a reason, and stays in the list as reversed': async ({ page }) => {
    const ask = await session('reviewer')
    const { persons: [found] } = await ask('POST', '/api/persons/find', { text: '999999195607070621' })
    await page.goto(`${base}/benefits/desk/${found.id}`)
    await signIn(page, 'operator')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '撤销结算' }).click()
    await page.getByLabel('撤销理由').fill('错')
    await page.getByRole('button', { name: '确认撤销' }).click()
    await page.getByRole('alert').getByText('请写明理由').waitFor()
    await page.getByLabel('撤销理由').fill('金额录入错误')
    await page.getByRole('button', { name: '确认撤销' }).click()
    await page.locator('.list').getByText('已撤销').waitFor()
    assert.equal(await page.getByRole('button', { name: '撤销结算' }).count(), 0)
  },

  'what is typed stays while somebody signs in again': async ({ page, context }) => {
    await page.goto(`${base}/benefits/desk`)
    await signIn(page, 'operator')
    await page.keyboard.type('half a nam')
    const cookies = await context.cookies()
    await context.clearCookies()
    assert.ok(cookies.every((cookie) => cookie.httpOnly && cookie.sameSite === 'Strict'))
    await page.keyboard.press('Enter')
    await page.locator('.sign-in').getByText('登录已过期').waitFor()
    await signIn(page, 'operator')
    assert.equal(await page.getByRole('textbox', { name: '查找参保人或结算' }).inputValue(), 'half a nam')
  },

  'who may not open a page does not see it, and is told why': async ({ page }) => {
    await page.goto(`${base}/supervision/audit`)
    await signIn(page, 'operator')
    await page.getByRole('heading', { name: '您的角色不能打开这一页。' }).waitFor()
    assert.equal(await page.locator('.navigation').getByText('审计').count(), 0)
    await page.getByRole('button', { name: '退出登录' }).click()
    await signIn(page, 'supervisor')
    await page.locator('.audit tbody tr').first().waitFor()
    await page.locator('.audit form').getByLabel('操作员').fill('operator')
    await page.getByRole('button', { name: '查询' }).click()
    await page.waitForFunction(() => [...document.querySelectorAll('.audit tbody tr td:nth-child(2)')].every((cell) => cell.textContent.trim() === 'operator'))
    assert.match(page.url(), /actor=operator/)
  },

  'the receipt of a settlement prints alone': async ({ page }) => {
    await page.goto(`${base}/benefits/desk`)
    await signIn(page, 'operator')
    await page.keyboard.type(person.identity)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
    await page.keyboard.press('Enter')
    await page.locator('.receipt').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.top', '.navigation', '.band', '.list', '.find-bar', '.settlement .head']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} would be printed`)
    }
    assert.equal(await page.locator('.receipt').isVisible(), true)
  },

  'axe finds nothing serious and nothing scrolls sideways behind the sign-in': async ({ page }) => {
    await page.goto(`${base}/benefits/desk`)
    await page.locator('.sign-in').waitFor()
    await mustBeAccessible(page, 'sign-in')
    await signIn(page, 'operator')
    await mustBeAccessible(page, 'desk')
    await page.keyboard.type(person.identity)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
    await mustBeAccessible(page, 'person')
    await mustNotScrollSideways(page, 'person')
    await page.keyboard.press('Enter')
    await page.locator('.receipt').waitFor()
    await page.getByRole('button', { name: '撤销结算' }).click()
    await mustBeAccessible(page, 'settlement')
    await mustNotScrollSideways(page, 'settlement')
    await page.getByRole('button', { name: 'English' }).click()
    await mustBeAccessible(page, 'in English')
    await mustNotScrollSideways(page, 'in English')
    await page.locator('.large').click()
    await mustBeAccessible(page, 'large print')
    await page.goto(`${base}/benefits/requests`)
    await page.locator('.requests').waitFor()
    await mustBeAccessible(page, 'requests')
    await page.goto(`${base}/account`)
    await page.locator('.account').waitFor()
    await mustBeAccessible(page, 'account')
  },
}
