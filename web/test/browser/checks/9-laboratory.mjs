// The policy laboratory 政策实验室 and the projection 精算: a provision moved by keyboard, a scenario kept, shared, compared and printed; a pool projected, solved for and tested.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { mustBeSound, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

const laboratory = `${base}/policy/laboratory`
const projection = `${base}/fund/projection`

const finding = (page) => page.locator('.findings .finding').first()

async function moved(page, work) {
  const before = await finding(page).textContent()
  await work()
  await page.waitForFunction((was) => document.querySelector('.findings .finding')?.textContent !== was, before, { timeout: 20_000 })
  return finding(page).textContent()
}

async function openLaboratory(page, who = 'reviewer', address = laboratory) {
  await page.goto(address)
  await signIn(page, who)
  await finding(page).waitFor({ timeout: 30_000 })
}

export default {
  'laboratory: a slider moved by keyboard moves persons and funds at once, and going back restores them': async ({ page }) => {
    await openLaboratory(page)
    const plain = await finding(page).textContent()
    assert.match(plain, /现行政策下/)
    await mustBeSound(page, 'laboratory present law')
    await page.getByRole('searchbox', { name: '搜索规定' }).fill('居民医保住院起付')
    await page.locator('.picker li button').first().press('Enter')
    const slider = page.locator('.editor input[type=range]').first()
    await slider.focus()
    const told = await moved(page, async () => { for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft') })
    assert.match(told, /各项基金多支付/)
    await page.locator('.changed button').first().waitFor()
    for (const name of ['年龄', '救助对象', '慢特病', '县(区)', '收入']) {
      await page.locator('.tabs button', { hasText: name }).press('Enter')
      await page.locator('.tabs button[aria-pressed=true]', { hasText: name }).waitFor()
    }
    await mustBeSound(page, 'laboratory moved')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).last().click()])
    const text = await readFile(await saved.path(), 'utf8')
    assert.match(text, /收入,人数,现行人均负担/)
    assert.equal(text.trim().split('\n').length, 6)
    assert.equal(await moved(page, () => page.getByRole('button', { name: '恢复', exact: true }).first().click()), plain)
  },

  'laboratory: beyond one\'s powers and below the bounds it is refused with the clause, and the figures of before stay': async ({ page }) => {
    await openLaboratory(page, 'accountant', `${laboratory}?provision=employee/outpatient/ratio`)
    await page.locator('.editor', { hasText: 'GB2021-14' }).waitFor()
    const field = page.locator('.editor input.rate, .editor .value input[type=text]').first()
    await field.fill('30')
    await field.press('Tab')
    await page.locator('.refused li', { hasText: 'GB2021-14' }).first().waitFor()
    assert.match(await finding(page).textContent(), /现行政策下/)
    await mustBeSound(page, 'laboratory refused')
  },

  'laboratory: a scenario is kept, opened by its address, compared side by side, printed for a meeting, and taken away': async ({ page, context }) => {
    await openLaboratory(page)
    const keep = async (value, name) => {
      const field = page.locator('.editor .value input[type=text]').first()
      await moved(page, async () => { await field.fill(value); await field.press('Tab') })
      await page.getByLabel('名称').fill(name)
      await page.getByLabel('说明').fill('供会议讨论')
      await page.getByRole('button', { name: '保存方案' }).click()
      await page.locator('.scenarios li', { hasText: name }).waitFor()
    }
    await keep('30', '方案甲')
    await keep('300', '方案乙')
    const shared = page.url()
    assert.match(shared, /scenario=/)
    const told = await finding(page).textContent()

    const other = await context.newPage()
    await other.goto(shared)
    await finding(other).filter({ hasText: told }).waitFor({ timeout: 20_000 })
    await other.locator('.note', { hasText: '方案乙' }).first().waitFor()
    await other.close()

    for (const name of ['方案甲', '方案乙']) await page.getByLabel(`比较 ${name}`).check()
    await page.getByRole('region', { name: '方案比较' }).first().waitFor()
    assert.ok(await page.locator('.compare tbody tr').count() > 15)
    await mustBeSound(page, 'laboratory compared')

    const yaml = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'YAML' }).click()])
    assert.match(await readFile(await yaml[0].path(), 'utf8'), /resident\/inpatient\/deductible:\n {4}table:/)

    await page.emulateMedia({ media: 'print' })
    const report = page.locator('.report')
    await report.waitFor()
    for (const part of ['一、问题', '二、改什么、依据哪一条、由谁决定', '三、钱', '四、人', '请注意', '复算依据']) await report.getByText(part).first().waitFor()
    assert.equal(await page.locator('.left').isVisible(), false)
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/laboratory-report.png`, fullPage: true })
    await page.emulateMedia({ media: 'screen' })

    for (const name of ['方案甲', '方案乙']) {
      await page.getByRole('button', { name: `撤下 ${name}` }).click()
      await page.locator('.scenarios li', { hasText: name }).waitFor({ state: 'detached' })
    }
    assert.deepEqual((await (await session('reviewer'))('GET', '/api/laboratory/scenarios')).filter(({ name }) => name.startsWith('方案')), [])
  },

  'projection: an assumption changed changes the years, a lever is solved for, and the model is tested': async ({ page }) => {
    await page.goto(projection)
    await signIn(page, 'accountant')
    const title = page.locator('figcaption').first()
    await title.waitFor()
    await mustBeSound(page, 'projection')
    const before = await title.textContent()
    const growth = page.locator('fieldset').first().getByLabel('人均费用年增长')
    await growth.fill('9')
    await growth.press('Tab')
    await page.waitForFunction((was) => document.querySelector('figcaption')?.textContent !== was, before)
    await page.locator('.tabs button', { hasText: '可支付月数' }).press('Enter')
    assert.match(page.url(), /of=months/)

    await page.getByRole('button', { name: '求解', exact: true }).click()
    await page.locator('.told').waitFor()
    await page.getByRole('button', { name: '回测', exact: true }).click()
    await page.getByText('逐年列出').waitFor()
    await mustBeSound(page, 'projection solved and tested')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).first().click()])
    assert.match(saved.suggestedFilename(), /^精算 全国/)

    await growth.fill('99')
    await growth.press('Tab')
    await page.locator('.trouble').first().waitFor()
    await mustBeSound(page, 'projection refused')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Solve: what keeps the payable months').waitFor()
  },
}
