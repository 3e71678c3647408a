// Agreements with institutions 定点协议: a suspension entered and approved by two persons, an assessment scored by keyboard, a text read, a year appraised.
import { mustBeSound, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

async function as(page, name) {
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, name)
}

const suspended = 'H21090000003'

export default {
  'an agreement is suspended by one who enters and another who approves': async ({ page }) => {
    await page.goto(`${base}/payment/agreements?institution=${suspended}`)
    await signIn(page, 'operator')
    await page.getByRole('button', { name: '中止', exact: true }).click()
    const form = page.getByRole('form', { name: '中止' })
    await form.getByLabel('原因和依据').focus()
    await page.keyboard.press('Alt+s')
    await form.getByText('没有写明原因').waitFor()
    await page.keyboard.type('串换收费')
    await page.keyboard.press('Alt+s')
    await page.getByText('待复核事项').waitFor()
    await mustBeSound(page, 'agreement waiting')
    await as(page, 'reviewer')
    await page.getByRole('button', { name: '批准生效' }).click()
    await page.locator('.line li', { hasText: '中止' }).waitFor()
    await page.locator('.beside b', { hasText: '已中止' }).first().waitFor()
    await mustBeSound(page, 'agreement suspended')
  },

  'an assessment is scored by keyboard and the sum tells whether it passes': async ({ page }) => {
    await page.goto(`${base}/payment/agreements?state=applied`)
    await signIn(page, 'operator')
    await page.locator('tbody tr').first().click()
    await page.getByRole('button', { name: '评估', exact: true }).click()
    const inputs = page.locator('.scores input')
    await inputs.first().focus()
    for (let i = 0; i < await inputs.count(); i++) {
      await page.keyboard.type('5')
      await page.keyboard.press('Enter')
    }
    await page.getByText('未达到合格线').waitFor()
    await mustBeSound(page, 'assessment')
    await page.keyboard.press('Escape')
  },

  'the text that was signed is read and agrees with its digest': async ({ page }) => {
    await page.goto(`${base}/payment/agreements?ending=yes`)
    await signIn(page, 'supervisor')
    await page.locator('tbody tr', { hasText: '即将到期' }).first().click()
    await page.getByRole('button', { name: '协议文本' }).click()
    await page.getByText('文本与签订时的摘要相符').waitFor()
    await mustBeSound(page, 'agreement text')
  },

  'a year is appraised, and the page says what of the deposit comes back': async ({ page }) => {
    await page.goto(`${base}/payment/appraisals`)
    await signIn(page, 'operator')
    await page.locator('tbody tr', { hasText: '未考核' }).first().click()
    const inputs = page.locator('.scores input')
    await inputs.first().waitFor()
    for (const [place, points] of ['30', '24', '24', '14', '5'].entries()) await inputs.nth(place).fill(points)
    await page.getByText('优秀，返还保证金 100%').waitFor()
    await mustBeSound(page, 'appraisal')
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.getByText('待复核的考核').waitFor()
  },
}
