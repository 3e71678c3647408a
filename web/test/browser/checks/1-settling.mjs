import assert from 'node:assert/strict'
import { base, citedSample, money, openSample, samples, waitForTotal } from '../harness.mjs'

export default {
  'home leads to the trial page and says what would be here': async ({ page }) => {
    await page.goto(`${base}/`)
    await page.getByRole('heading', { name: '这里会显示结算结果' }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/benefits/trial')
    assert.match(await page.title(), /费用结算试算/)
  },

  'the start page offers every sample, and one chosen settles at once': async ({ page }) => {
    await page.goto(`${base}/`)
    for (const sample of await samples()) await page.locator('.start').getByText(sample.note.zh).waitFor()
    const sample = await citedSample()
    await page.locator('.start').getByRole('link', { name: sample.title.zh }).click()
    await waitForTotal(page, sample.receipt.total)
  },

  'every row that cites shows a clause while folded, and what the person bears is told before how it is paid': async ({ page }) => {
    for (const sample of await samples()) {
      await openSample(page, sample)
      for (const row of sample.receipt.rows.filter((each) => each.basis.length > 0)) {
        const shown = await page.locator(`tr.row[data-step="${row.step.code}"] .cites`).first().innerText()
        assert.ok(row.basis.some(({ clause }) => shown.includes(clause)), `${sample.id} ${row.step.code}: ${shown}`)
      }
      assert.ok((await page.locator('.borne').innerText()).includes(money(sample.receipt.person)), sample.id)
    }
  },

  'a refusal is told once': async ({ page }) => {
    const refused = (await samples()).find(({ receipt }) => receipt.refusal)
    await openSample(page, refused)
    assert.equal((await page.locator('.receipt').innerText()).split(refused.receipt.refusal.reason.zh).length, 2)
  },

  'parts of the reform without pages are shown but are no links': async ({ page }) => {
    await page.goto(`${base}/`)
    const navigation = page.getByRole('navigation')
    for (const part of ['参保筹资', '待遇保障', '支付机制', '基金', '基金监管', '医药供给', '公共服务', '政策']) {
      await navigation.getByText(part, { exact: false }).first().waitFor()
    }
    assert.deepEqual(await navigation.getByRole('link').allInnerTexts(), ['费用结算试算'])
  },

  'a sample chosen from the list settles to what the server says': async ({ page }) => {
    const sample = await citedSample()
    await page.goto(`${base}/benefits/trial`)
    await page.getByRole('combobox', { name: '示例账单', exact: true }).click()
    await page.getByRole('option', { name: sample.title.zh }).click()
    await waitForTotal(page, sample.receipt.total)
    const shown = await page.locator('.headline dd').allInnerTexts()
    assert.ok(shown[1].includes(money(sample.receipt.funds)) && shown[1].includes(sample.receipt.fundsRate), shown[1])
    assert.ok(shown[2].includes(money(sample.receipt.person)), shown[2])
  },

  'every sample shows its rows, its picture and the same flow as a table': async ({ page }) => {
    for (const sample of await samples()) {
      await openSample(page, sample)
      await waitForTotal(page, sample.receipt.total)
      assert.equal(await page.locator('.rows tr.row').count(), sample.receipt.rows.length, sample.id)
      await page.locator('.picture svg path').first().waitFor()
      const flows = sample.receipt.flow.filter((flow) => Number(flow.amount) > 0)
      assert.equal(await page.locator('.flow tbody tr').count(), flows.length, sample.id)
      if (sample.receipt.refusal) {
        await page.locator('.refusal').getByText(sample.receipt.refusal.reason.zh).first().waitFor()
      }
    }
  },

  'a row opens to the clause that sets its value': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    const row = sample.receipt.rows.find((each) => each.basis.length > 0)
    const basis = row.basis[0]
    const button = page.locator(`tr.row[data-step="${row.step.code}"] .cites button`).first()
    assert.equal(await button.getAttribute('aria-expanded'), 'false')
    await button.click()
    const card = page.locator('.basis').first()
    // Values of one clause stand together, so the card also says others.
    for (const text of [basis.title.zh, basis.value.zh, basis.clause, basis.subject.zh, basis.document.title.zh, basis.document.issuer.zh, basis.region.name.zh, basis.standing.zh, basis.from]) {
      assert.ok((await card.innerText()).includes(text), `the basis does not say ${text}`)
    }
    await page.getByRole('button', { name: '展开全部依据' }).click()
    assert.equal(await page.locator('.rows .basis li').count(), sample.receipt.rows.reduce((count, each) => count + each.basis.length, 0))
  },

  'values that are only examples carry a mark, explained below': async ({ page }) => {
    const marked = (await samples()).find(({ receipt }) => receipt.rows.some((row) => row.basis.some((basis) => basis.standing.code === 'illustrative')))
    if (!marked) return
    await openSample(page, marked)
    assert.ok(await page.locator('.rows .mark', { hasText: '〔示例值〕' }).count() > 0)
    await page.getByText(marked.receipt.caveats.find(({ zh }) => zh.includes('〔示例值〕')).zh).waitFor()
  },

  'a changed amount settles again by itself': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    const amount = page.locator('[data-where="lines[1].amount"]')
    const before = Number(sample.bill.lines[0].amount)
    await page.locator('[data-where="lines[1].price"]').fill('')
    await page.locator('[data-where="lines[1].quantity"]').fill('')
    await amount.fill((before + 1).toFixed(2))
    await waitForTotal(page, Number(sample.receipt.total) + 1)
  },

  'quantity × price fills the amount in': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('[data-where="lines[1].quantity"]').fill('14')
    await page.locator('[data-where="lines[1].price"]').fill('10.07')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('[data-where="lines[1].amount"]').inputValue(), '140.98')
  },

  'an answer that comes late does not take the place of a newer one': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    let first = true
    await page.route('**/api/trial-settlements', async (route) => {
      if (first) {
        first = false
        await new Promise((resolve) => { setTimeout(resolve, 1500) })
      }
      await route.continue().catch(() => {})
    })
    // A line with a quantity and a unit price would rightly be refused when only its amount changes.
    const at = sample.bill.lines.findIndex((line) => !line.price)
    const amount = page.locator(`[data-where="lines[${at + 1}].amount"]`)
    const before = Number(sample.bill.lines[at].amount)
    await amount.fill((before + 1).toFixed(2))
    await page.waitForTimeout(500)
    await amount.fill((before + 2).toFixed(2))
    await waitForTotal(page, Number(sample.receipt.total) + 2)
    await page.waitForTimeout(1600)
    await waitForTotal(page, Number(sample.receipt.total) + 2)
  },
}
