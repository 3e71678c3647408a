import assert from 'node:assert/strict'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

/** Persons of the demonstration; the numbers are no real ones. */
const mother = '例户母'
const leaver = '999999197405050488'
const region = '530100'
const employer = 'DW0001'

const idOf = async (ask, text) => (await ask('POST', '/api/persons/find', { text })).persons[0].id
const monthBefore = (month) => { const [year, number] = month.split('-').map(Number); return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}` }

export default {
  'an employer’s month is edited in the table, declared, sent as a file with a bad row, and the month before is paid': async ({ page }) => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
    await page.goto(`${base}/enrolment/roll?region=${region}&employer=${employer}&month=${month}`)
    await signIn(page, 'operator')
    const rows = page.locator('.staff tbody tr')
    await rows.first().waitFor()
    assert.equal(await rows.count(), 4)
    await page.getByLabel('本月缴费工资 例户父').fill('9500')
    await page.getByLabel('在册 例工丙').uncheck()
    await page.getByLabel('增员:证件号码').fill('例甲午')
    await page.keyboard.press('Enter')
    await page.getByLabel('本月缴费工资 例甲午').fill('100')
    await mustBeSound(page, 'roll being edited')
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByText('增员 1 人,减员 1 人,基数变更 1 人,无变化 2 人').waitFor()
    await page.locator('.lines tbody').getByText('低于下限').first().waitFor()
    await page.getByRole('button', { name: '申报', exact: true }).click()
    await page.getByText('已申报入账').waitFor()
    await page.locator('.staff tbody').getByText('应缴未缴').first().waitFor()
    await page.locator('.values .cite').nth(2).click()
    await mustBeSound(page, 'roll declared')
    await page.getByRole('button', { name: '导入名册文件' }).click()
    await page.locator('.file-panel input[type=file]').setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from('证件号码,缴费工资\n999999194602020138,8000\n') })
    await page.locator('.file-panel').getByRole('button', { name: '核对' }).click()
    await page.locator('.result .bad').first().waitFor()
    await mustBeSound(page, 'roll with a bad row')
    const download = page.waitForEvent('download')
    await page.locator('.file-panel').getByRole('button', { name: '下载退回的行' }).click()
    assert.equal((await download).suggestedFilename(), '退回的行.xlsx')
    await page.locator('.arrears').getByText('暂停待遇').first().waitFor()
    await page.locator('.months tbody tr', { hasText: monthBefore(month) }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('receipt'))
    await page.keyboard.type('E-9001')
    await page.keyboard.press('Alt+s')
    await page.locator('.months tbody').getByText('E-9001').waitFor()
    await page.goto(`${base}/enrolment/roll?region=${region}`)
    const owing = page.locator('tbody tr', { hasText: employer })
    await owing.getByText(month).waitFor()
    await mustBeSound(page, 'arrears of the region')
    await owing.focus()
    await page.keyboard.press('Enter')
    await page.locator('.months tbody tr', { hasText: month }).first().waitFor()
  },

  'a household is seen member by member and enrolled at once, and a second click has nothing left to do': async ({ page }) => {
    const ask = await session('operator')
    await page.goto(`${base}/enrolment/persons/${await idOf(ask, mother)}?region=${region}`)
    await signIn(page, 'operator')
    await page.getByRole('button', { name: '全家', exact: true }).click()
    await page.getByText('可以参保 3 人').waitFor()
    await page.locator('.household .why').getByText('CN2023 三').waitFor()
    await page.locator('.household .cite').click()
    await mustBeSound(page, 'household')
    await page.getByRole('button', { name: '为 3 人登记参保' }).click()
    await page.getByText('已登记 3 人,每人一份应缴').first().waitFor()
    assert.equal(await page.locator('.household .new').count(), 3)
    assert.equal(await page.getByRole('button', { name: /登记参保/ }).count(), 0)
    await mustBeSound(page, 'household enrolled')
  },

  'somebody leaves with a certificate that prints alone, and is taken in with it without a gap': async ({ page }) => {
    const ask = await session('operator')
    const person = await idOf(ask, leaver)
    await page.goto(`${base}/enrolment/transfers/${person}`)
    await signIn(page, 'operator')
    await page.locator('.insured').waitFor()
    await page.getByRole('button', { name: '转出', exact: true }).click()
    await page.locator('.book-form .to').fill(region)
    await page.keyboard.press('Alt+s')
    await page.locator('.certificate').waitFor()
    await page.getByText('没有间断,也没有重复的日子').waitFor()
    await mustBeSound(page, 'certificate')
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.insured').isVisible(), false)
    assert.equal(await page.locator('.certificate').isVisible(), true)
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/certificate-printed.png` })
    await page.emulateMedia({ media: 'screen' })
    const { transfers: [{ certificate }] } = await ask('GET', `/api/persons/${person}/transfers`)
    await page.goto(`${base}/enrolment/transfers`)
    await page.locator('.transfers input[type=file]').setInputFiles({ name: 'c.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(certificate)) })
    await page.getByRole('button', { name: '核验并接续' }).waitFor()
    await page.keyboard.press('Alt+s')
    await page.getByText('两地参保首尾相接').waitFor()
    await page.getByText('没有间断,也没有重复的日子').waitFor()
    await page.locator('.list tbody tr').nth(1).click()
    await mustBeSound(page, 'taken in')
  },

  'two files are merged: one enters it, another approves it with both side by side': async ({ page, browser }) => {
    const ask = await session('operator')
    const [keeps, gives] = [await idOf(ask, '例工丙'), await idOf(ask, '例重档')]
    await page.goto(`${base}/enrolment/files/${keeps}`)
    await signIn(page, 'operator')
    await page.getByText('并入另一份档案').click()
    await page.getByLabel('另一份档案的人员编号').fill(gives)
    await page.locator('details[open]').getByLabel('理由').fill('同一人,登记了两次')
    await page.locator('details[open]').getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等待他人复核').waitFor()

    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
    try {
      const other = await context.newPage()
      other.setDefaultTimeout(10_000)
      await other.goto(`${base}/enrolment/merges`)
      await signIn(other, 'reviewer')
      await other.waitForFunction(() => document.activeElement?.tagName === 'TR')
      await other.keyboard.press('Enter')
      await other.locator('.case').getByText('例重档').waitFor()
      await mustBeSound(other, 'merge to review')
      await other.getByRole('button', { name: '批准' }).click()
      await other.getByText('没有等待复核的并档或拆档申请').waitFor()
    } finally {
      await context.close()
    }
    await page.goto(`${base}/enrolment/files/${gives}`)
    await page.getByText(`本档案已并入 ${keeps}`).waitFor()
  },

  'a departure ends the insurance and is taken back with a reason': async ({ page }) => {
    const ask = await session('operator')
    await page.goto(`${base}/enrolment/files/${await idOf(ask, '例户祖母')}`)
    await signIn(page, 'operator')
    await page.getByText('离开登记', { exact: true }).click()
    await page.locator('details[open]').getByLabel('日期').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
    await page.locator('details[open]').getByLabel('信息来源').fill('户籍注销证明')
    await page.locator('details[open]').getByRole('button', { name: '提交' }).click()
    await page.getByText('参保已于同日终止').waitFor()
    await mustBeSound(page, 'departed')
    await page.getByText('撤销离开登记').click()
    await page.locator('details[open]').getByLabel('理由').fill('登记错人')
    await page.locator('details[open]').getByRole('button', { name: '提交' }).click()
    await page.getByText('参保已于同日终止').waitFor({ state: 'detached' })
  },

  'the report of a merging tells how to begin where no register was imported': async ({ page }) => {
    await page.goto(`${base}/enrolment/merging`)
    await signIn(page, 'reviewer')
    await page.getByText('没有导入原制度的登记').waitFor()
    await mustBeSound(page, 'merging empty')
  },
}
