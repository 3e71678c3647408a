import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { person, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

async function mustBeAccessible(page, state) {
  await page.waitForTimeout(500)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`), [])
}

const type = async (page, ...keys) => {
  for (const key of keys) await (key.startsWith('<') ? page.keyboard.press(key.slice(1, -1)) : page.keyboard.type(key))
}

export default {
  'a paper bill is entered by keyboard alone and approved by another': async ({ page, browser }) => {
    const invoice = `FP${Date.now()}`
    await page.goto(`${base}/benefits/papers/new`)
    await signIn(page, 'operator')
    await page.waitForFunction(() => document.activeElement?.closest('.finder'))
    await type(page, person.identity, '<Enter>')
    await page.waitForFunction(() => document.activeElement?.closest('[data-where="institution"]'))
    await mustBeAccessible(page, 'entry')
    await page.locator('[data-where="begun"] input').focus()
    await type(page, '20260105', '<Enter>', '20260107', '<Enter>', '例外地医院')
    await page.locator('[data-where="statedLevel"] input').focus()
    await type(page, '<Enter>', '<ArrowDown>', '<Enter>')
    await page.locator('[data-where="statedRegion"] input').focus()
    await type(page, '110101', '<Enter>', 'I10.x00', '<Enter>', invoice, '<Enter>', '500')
    await page.locator('[data-where="lines[1].name"]').focus()
    await type(page, '艾普拉唑')
    await page.getByRole('option').filter({ hasText: '艾普拉唑' }).first().waitFor()
    await type(page, '<Enter>', '<Enter>', '<Enter>', '2', '<Enter>', '100', '<Enter>')
    await page.waitForFunction(() => document.querySelector('[data-where="lines[1].amount"]').value === '200.00')
    await page.keyboard.press('Alt+s')
    await page.waitForURL(/papers\/5\d{15}/)
    await page.getByRole('button', { name: '提交复核' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('明细合计').waitFor()
    await page.locator('[data-where="total"] input').fill('200')
    await page.getByRole('button', { name: '提交复核' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/papers\?case=5\d{15}/)
    const id = /case=(\d+)/.exec(page.url())[1]
    const other = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })).newPage()
    await other.goto(`${base}/benefits/papers?case=${id}`)
    await signIn(other, 'reviewer')
    await other.locator('.case .receipt').waitFor()
    await mustBeAccessible(other, 'review')
    if (process.env.SCREENSHOTS) await other.screenshot({ path: `${process.env.SCREENSHOTS}/review.png` })
    await other.getByRole('button', { name: '通过并入账' }).click()
    await other.locator('.history').getByText('复核通过').waitFor()
    await other.context().close()
    const ask = await session('accountant')
    assert.equal((await ask('GET', `/api/reimbursements/${id}`)).case.state.code, 'approved')
  },

  'a file with bad rows tells them, and its good rows wait for another': async ({ page }) => {
    await page.goto(`${base}/supply/catalogue?import=1`)
    await signIn(page, 'operator')
    const code = `X${Date.now()}`
    const text = `目录类别,医保目录编码,名称,甲乙丙类,先行自付比例,开始日期,依据等级\n西药中成药,${code},例新药,乙类,10%,2026-01-01,示例值\n西药中成药,,例坏药,丁类,10%,2026-02-30,示例值\n`
    await page.locator('input[type=file]').setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByLabel('变更依据').fill('检查')
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.getByText('读到 2 行').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载退回的行' }).click()
    assert.equal((await download).suggestedFilename(), '退回的行.xlsx')
    await mustBeAccessible(page, 'import')
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/import.png` })
    await page.locator('.answer a').click()
    await page.locator('.beside').getByText('例新药').first().waitFor()
    assert.equal(await page.getByRole('button', { name: '通过并生效' }).count(), 0)
    await mustBeAccessible(page, 'changes')
  },

  'axe finds nothing serious on the pages of supply': async ({ page }) => {
    await page.goto(`${base}/supply/institutions`)
    await signIn(page, 'administrator')
    await page.locator('tbody tr').first().click()
    await page.locator('.beside-panel').waitFor()
    await mustBeAccessible(page, 'institutions')
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/institutions.png` })
    await page.goto(`${base}/supply/catalogue`)
    await page.locator('tbody tr').first().click()
    await page.locator('.beside-panel dl').first().waitFor()
    await mustBeAccessible(page, 'catalogue')
  },
}
