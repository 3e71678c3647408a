import assert from 'node:assert/strict'
import { mustBeSound, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

/** Persons of the demonstration: one insured all along, one whose years are broken; the numbers are no real ones. */
const resident = '999999198411073496'
const broken = '999999199002141026'
const region = '530100'

async function as(page, name) {
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, name)
}

async function find(page, identity) {
  await page.getByRole('textbox', { name: '查找参保人或结算' }).fill(identity)
  await page.keyboard.press('Enter')
  await page.locator('.band h1').waitFor()
  await page.locator('.entitlement').waitFor()
}

async function take(page, receipt) {
  await page.locator('.book-form .receipt').waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('receipt'))
  await page.keyboard.type(receipt)
  await page.keyboard.press('Alt+s')
  await page.locator('.dues tbody').getByText(receipt).waitFor()
}

export default {
  'somebody with broken years is enrolled, repairs one and benefits start earlier': async ({ page }) => {
    await page.goto(`${base}/enrolment/persons`)
    await signIn(page, 'operator')
    await mustBeSound(page, 'enrolment desk')
    await find(page, broken)
    assert.ok(!page.url().includes(broken))
    assert.ok(await page.locator('.years .missed').count() >= 2)
    await page.getByRole('button', { name: '参保登记' }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
    await mustBeSound(page, 'enrolling')
    await page.keyboard.press('Alt+s')
    await page.locator('.dues tbody').getByText('应缴未缴').waitFor()
    await page.locator('.dues tbody tr').first().focus()
    await page.keyboard.press('Enter')
    await take(page, 'T-9001')
    await page.locator('.headline.good').waitFor()
    const before = (await page.locator('.headline strong').innerText()).slice(0, 10)
    await page.getByText('没有作用,勿收款').first().waitFor()
    await mustBeSound(page, 'repair offered')
    await page.getByRole('button', { name: '修复 1 年' }).click()
    await page.locator('.dues tbody tr', { hasText: '缴费修复' }).focus()
    await page.keyboard.press('Enter')
    await take(page, 'R-9001')
    await page.waitForFunction((day) => document.querySelector('.headline strong')?.textContent.slice(0, 10) < day, before)
    await page.locator('.entitlement .cite').first().click()
    await mustBeSound(page, 'repaired')
  },

  'dues are asked back by one and given back by another, faults are told at once': async ({ page }) => {
    await page.goto(`${base}/enrolment/persons`)
    await signIn(page, 'operator')
    await find(page, resident)
    await page.getByRole('button', { name: '参保登记' }).click()
    await page.getByLabel('慈善资助(元)').fill('x')
    await page.getByLabel('村集体资助(元)').fill('y')
    await page.keyboard.press('Alt+s')
    const told = await page.locator('.book-form [role=alert]').innerText()
    assert.ok(told.includes('“x”') && told.includes('“y”'), told)
    await page.getByLabel('慈善资助(元)').fill('')
    await page.getByLabel('村集体资助(元)').fill('')
    await page.keyboard.press('Alt+s')
    await page.locator('.dues tbody tr').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '申请作废' }).click()
    await page.getByLabel('原因').selectOption('mistake')
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.locator('.dues tbody').getByText('待复核').waitFor()
    await page.goto(`${base}/enrolment/refunds`)
    await as(page, 'reviewer')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '批准' }).waitFor()
    await mustBeSound(page, 'refund to review')
    await page.getByRole('button', { name: '批准' }).click()
    await page.getByText('没有待复核的退费申请').waitFor()
  },

  'the year is run, receipts are compared, the subsidy is claimed and comes': async ({ page }) => {
    await page.goto(`${base}/enrolment/collection?region=${region}`)
    await signIn(page, 'operator')
    await page.getByText('本年度还没有运行').waitFor()
    await mustBeSound(page, 'run not started')
    await page.getByRole('button', { name: '开始征缴' }).click()
    await page.locator('.run').getByText('已完成').waitFor()
    await mustBeSound(page, 'run done')
    await page.getByRole('button', { name: '缴费回传' }).click()
    await page.locator('.receipts input[type=file]').setInputFiles({
      name: 'receipts.csv', mimeType: 'text/csv',
      buffer: Buffer.from(`证件号码,参保区划,待遇年度,实缴金额,缴费日期,税票号码\n${resident},${region},2020,1,2020-01-01,T-1\n`),
    })
    await page.getByRole('button', { name: '导入并对账' }).click()
    await page.getByText('退回的行').first().waitFor()
    await mustBeSound(page, 'receipts compared')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载退回的行' }).click()
    assert.equal((await download).suggestedFilename(), '退回的行.xlsx')
    await as(page, 'accountant')
    await page.getByRole('button', { name: '财政补助' }).click()
    await page.getByRole('button', { name: '申请补助' }).click()
    await page.locator('.rows tbody tr').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('B-9001')
    await mustBeSound(page, 'subsidy claimed')
    await page.keyboard.press('Alt+s')
    await page.locator('.rows tbody').getByText('B-9001').waitFor()
    await page.locator('.subsidy .cite').first().click()
    await mustBeSound(page, 'subsidy received')
  },
}
