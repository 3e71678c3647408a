import assert from 'node:assert/strict'
import { mustBeSound, person, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const idOf = async (ask, text) => (await ask('POST', '/api/persons/find', { text })).persons[0].id

export default {
  'a file is found from the menu, filtered, and shown as it was known': async ({ page }) => {
    await page.goto(`${base}/enrolment/files`)
    await signIn(page, 'operator')
    await page.keyboard.type(person.identity)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: person.name }).waitFor()
    await page.locator('ol > li').first().waitFor()
    await mustBeSound(page, 'file')
    const all = await page.locator('.year ol > li').count()
    await page.getByLabel('类别').selectOption('coverage')
    await page.waitForFunction((before) => document.querySelectorAll('.year ol > li').length < before, all)
    await page.getByLabel('截至某日已知').fill('2001-01-01')
    await page.getByText('截至这一天还没有录入任何记录。').waitFor()
    assert.ok(!(await page.content()).includes(person.identity))
  },

  'the settlement desk leads to the file, and the file to the own view in large print': async ({ page }) => {
    const ask = await session('operator')
    await page.goto(`${base}/benefits/desk/${await idOf(ask, person.identity)}`)
    await signIn(page, 'operator')
    await page.getByRole('link', { name: '个人档案' }).click()
    await page.getByRole('link', { name: '本人视图' }).click()
    await page.getByRole('heading', { name: person.name }).waitFor()
    await mustBeSound(page, 'own view')
    await page.getByRole('button', { name: '大字', exact: true }).click()
    await mustBeSound(page, 'own view, large print')
    await page.getByRole('button', { name: '普通字' }).click()
  },

  'a wrong document is refused in words and a right one is on the line of time': async ({ page }) => {
    const ask = await session('operator')
    await page.goto(`${base}/enrolment/files/${await idOf(ask, person.identity)}`)
    await signIn(page, 'operator')
    await page.getByText('新增证件').click()
    await page.getByLabel('证件号码').fill('999999194602020138')
    await page.getByRole('button', { name: '提交' }).first().click()
    await page.getByRole('alert').getByText('校验位').waitFor()
    await mustBeSound(page, 'refused')
    await page.getByLabel('证件类型').selectOption('passport')
    await page.getByLabel('证件号码').fill(`E${Date.now()}`)
    await page.getByRole('button', { name: '提交' }).first().click()
    await page.locator('.what').filter({ hasText: '护照' }).waitFor()
  },

  'the review of merges tells what would be there when nothing waits': async ({ page }) => {
    await page.goto(`${base}/enrolment/merges`)
    await signIn(page, 'reviewer')
    await page.getByText('没有等待复核的并档或拆档申请').waitFor()
    await mustBeSound(page, 'merges')
  },
}
