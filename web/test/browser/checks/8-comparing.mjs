import assert from 'node:assert/strict'
import { mustBeSound, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const head = '证件号码,事项,编码,编码名称,开始日期\n'

export default {
  'a department’s file is taken in by one, told of its bad lines, and resolved by another by keyboard': async ({ page, browser }) => {
    await page.goto(`${base}/enrolment/comparing?open=file`)
    await signIn(page, 'operator')
    await page.locator('form.file-panel select').selectOption('education')
    await page.locator('input[type=file]').setInputFiles({ name: 'school.csv', mimeType: 'text/csv', buffer: Buffer.from(`${head}999999194602020137,在校就读,S-77,示例老年大学(虚构),2026-01-05\n999999194602020137,死亡,,,2026-01-05\n`) })
    await page.getByRole('button', { name: '导入并比对' }).click()
    await page.getByRole('status').getByText('新增差异 1 条,退回 1 行').waitFor()
    await mustBeSound(page, 'compared')
    await page.getByRole('button', { name: '返回列表' }).click()

    const context = await browser.newContext({ locale: 'zh-CN' })
    try {
      const other = await context.newPage()
      await other.goto(`${base}/enrolment/comparing`)
      await signIn(other, 'reviewer')
      const row = other.locator('tbody tr', { hasText: '示例老年大学' })
      await row.focus()
      await other.keyboard.press('Enter')
      const resolve = other.getByRole('button', { name: '处理', exact: true })
      await resolve.waitFor()
      await mustBeSound(other, 'mismatch')
      await resolve.press('Enter')
      await row.waitFor({ state: 'detached' })
      assert.equal(await other.getByRole('button', { name: '导入部门文件' }).count(), 0)
    } finally {
      await context.close()
    }
  },

  'the picture of enrolment is gone into from county to village, and the list is offered': async ({ page }) => {
    await page.goto(`${base}/enrolment/picture`)
    await signIn(page, 'supervisor')
    const tile = page.locator('.tiles button').first()
    await tile.waitFor()
    await mustBeSound(page, 'picture')
    await tile.click()
    await page.waitForURL(/area=\d{6}($|&)/)
    await page.locator('.tiles button').first().click()
    await page.waitForURL(/area=\d{9}($|&)/)
    await page.locator('.tiles').getByText('虚构').first().waitFor()
    await mustBeSound(page, 'villages')
    await page.locator('.tiles button', { hasText: '示例1村' }).click()
    await page.waitForURL(/area=\d{12}($|&)/)
    await page.locator('.tiles').getByText('第一网格').waitFor()
    await mustBeSound(page, 'grids')
    assert.match(await page.getByRole('link', { name: '导出动员名单' }).getAttribute('href'), /area=\d{12}/)
  },
}
