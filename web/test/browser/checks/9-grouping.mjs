// The grouper's workbench 分组工作台: a stay typed by keyboard with codes found by name, a suggestion tried, a table pasted.
import assert from 'node:assert/strict'
import { mustBeSound, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const grouper = `${base}/payment/grouper`

export default {
  'a stay is typed by keyboard, its codes found by name, and a suggestion tried': async ({ page }) => {
    await page.goto(grouper)
    await signIn(page, 'reviewer')
    await page.locator('.facts').getByLabel('性别').selectOption('1')
    await page.getByLabel('年龄(周岁)').fill('60')
    await page.getByRole('combobox', { name: '主要诊断' }).focus()
    await page.keyboard.type('心绞痛')
    await page.locator('.code-field [role=option]').first().waitFor()
    await mustBeSound(page, 'grouper searching')
    await page.keyboard.press('Enter')
    assert.match(await page.getByRole('combobox', { name: '主要诊断' }).inputValue(), /^I20\./)
    await page.keyboard.press('Alt+s')
    const result = page.locator('.result b')
    await result.waitFor()
    const first = await result.textContent()
    await page.getByText('多一个编码会进入的').click()
    await page.locator('.changes button').first().waitFor()
    await mustBeSound(page, 'grouper one stay')
    const suggestion = page.locator('.changes li', { has: page.locator('button') }).first()
    const promised = await suggestion.locator('b').textContent()
    await suggestion.locator('button').press('Enter')
    await result.filter({ hasText: promised }).waitFor()
    await page.getByRole('button', { name: '回到改之前' }).click()
    await result.filter({ hasText: first }).waitFor()
  },

  'everything wrong with a stay stands at its field': async ({ page }) => {
    await page.goto(grouper)
    await signIn(page, 'accountant')
    await page.getByLabel('年龄(周岁)').fill('-5')
    await page.getByLabel('出生体重(克)').fill('3')
    await page.getByRole('combobox', { name: '其他诊断 1' }).fill('Q00.nope')
    await page.getByRole('button', { name: '分组', exact: true }).click()
    for (const told of ['没有性别', '年龄不是 0 至 200 的整数:-5', '出生体重 3 克不像真的', '没有主要诊断', '有不认识的诊断编码:Q00.nope']) await page.locator('.stay .fault, .stay .field-faults', { hasText: told }).first().waitFor()
    await mustBeSound(page, 'grouper faults')
  },

  'a table pasted from a spreadsheet is grouped, counted and saved': async ({ page }) => {
    await page.goto(`${grouper}?way=many`)
    await signIn(page, 'supervisor')
    await page.getByLabel('或者从电子表格复制粘贴到这里').fill('病案号\t性别\t年龄\t诊断\t手术操作\nA\t1\t60\tI20.001|E11.900\t36.0700\nB\t2\t50\t\t\n')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('没有入组或有问题的病案').waitFor()
    await page.getByRole('cell', { name: '没有主要诊断。' }).waitFor()
    await mustBeSound(page, 'grouper table')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载分组结果(CSV)' }).press('Enter')])
    assert.equal(saved.suggestedFilename(), '分组结果.csv')
    await page.setViewportSize({ width: 600, height: 900 })
    await mustBeSound(page, 'grouper table narrow')
    await page.goto(grouper)
    await page.getByRole('button', { name: '填一个例子' }).click()
    await page.locator('.result').waitFor()
    await mustBeSound(page, 'grouper stay narrow')
  },
}
