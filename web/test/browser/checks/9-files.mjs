import assert from 'node:assert/strict'
import { mustBeSound, person, session, signIn } from '../desk.mjs'
import { base, openWindow } from '../harness.mjs'

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
    await page.getByLabel('类别').first().selectOption('coverage')
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

  'what is known of a person is noted, refused in words where it is wrong, and taken back with a reason': async ({ page }) => {
    const ask = await session('operator')
    await page.goto(`${base}/enrolment/files/${await idOf(ask, person.identity)}`)
    await signIn(page, 'operator')
    const form = page.locator('details', { hasText: '登记人员信息' })
    await form.locator('summary').click()
    await form.getByLabel('代码').fill('昆明')
    await form.getByLabel('信息来源').fill('本人申报')
    await form.getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText('行政区划代码').waitFor()
    await form.getByLabel('代码').fill('530102')
    await form.getByLabel('名称').fill('五华区(示例)')
    await form.getByRole('button', { name: '提交' }).click()
    await page.locator('.what').filter({ hasText: '常住地:五华区(示例)' }).waitFor()
    await mustBeSound(page, 'fact noted')
    const back = page.locator('details', { hasText: '撤销人员信息' })
    await back.locator('summary').click()
    await back.getByLabel('登记有误的信息').selectOption({ index: 0 })
    await back.getByLabel('理由').fill('登记错人')
    await back.getByRole('button', { name: '提交' }).click()
    await page.locator('.what').filter({ hasText: '(已撤销)' }).first().waitFor()
  },

  'an insured person gets a password at the counter, changes it, and sees the own cover and bills and nothing else': async ({ page, browser }) => {
    const ask = await session('operator')
    const id = await idOf(ask, person.identity)
    await page.goto(`${base}/enrolment/files/${id}`)
    await signIn(page, 'operator')
    await page.locator('summary', { hasText: '开通本人查询' }).click()
    await page.getByRole('button', { name: '开通或重置' }).click()
    await page.locator('.given').waitFor()
    const [name, given] = await page.locator('.given dd').allTextContents()
    await mustBeSound(page, 'own access given')
    const { context, page: own } = await openWindow(browser)
    await own.goto(`${base}/own`)
    await own.waitForFunction(() => document.activeElement?.id === 'user-name')
    await own.keyboard.type(name)
    await own.keyboard.press('Tab')
    await own.keyboard.type(given)
    await own.keyboard.press('Enter')
    await own.locator('#password-now').waitFor()
    await mustBeSound(own, 'own password first')
    const fields = own.locator('input[type=password]')
    await fields.nth(0).fill(given)
    for (let i = 1; i < (await fields.count()); i++) await fields.nth(i).fill('my own word 7')
    await own.keyboard.press('Enter')
    await own.getByRole('heading', { name: person.name }).waitFor()
    await own.getByText('我的结算单').waitFor()
    await mustBeSound(own, 'own page')
    assert.equal(await own.getByRole('link', { name: '个人档案' }).count(), 0)
    await own.goto(`${base}/enrolment/files`)
    await own.getByText(/不能打开|没有权限|没有这一页|不开放/).first().waitFor()
    await context.close()
  },

  'the review of merges tells what would be there when nothing waits': async ({ page }) => {
    await page.goto(`${base}/enrolment/merges`)
    await signIn(page, 'reviewer')
    await page.getByText('没有等待复核的并档或拆档申请').waitFor()
    await mustBeSound(page, 'merges')
  },
}
