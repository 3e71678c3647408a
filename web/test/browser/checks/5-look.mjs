import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { base, citedSample, openSample } from '../harness.mjs'

async function mustBeAccessible(page, state) {
  // Messages that are still fading in have no contrast yet.
  await page.waitForTimeout(500)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`), [])
}

async function mustNotScrollSideways(page, state) {
  const wide = await page.evaluate(() => ['html', '#content', '.form', '.outcome']
    .filter((selector) => {
      const element = document.querySelector(selector)
      return element && element.scrollWidth > element.clientWidth + 1
    }))
  assert.deepEqual(wide, [], `${state}: wider than the screen`)
}

export default {
  'nothing scrolls sideways at 1366 × 768, in either language': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('form.entry').waitFor()
    await mustNotScrollSideways(page, 'empty')
    await openSample(page, await citedSample())
    await page.getByRole('button', { name: '展开全部依据' }).click()
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    await mustNotScrollSideways(page, 'settled')
    await page.getByRole('button', { name: 'English' }).click()
    await mustNotScrollSideways(page, 'settled, in English')
    await page.locator('.large').click()
    await mustNotScrollSideways(page, 'settled, in large print')
  },

  'the language switches everywhere and is remembered': async ({ page }) => {
    const sample = await citedSample()
    await openSample(page, sample)
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Total cost').first().waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.locator('.rows').getByText(sample.receipt.rows[0].step.en).first().waitFor()
    await page.reload()
    await page.getByText('Total cost').first().waitFor()
    const left = await page.locator('.navigation, .top, .form h2, .form label, .rows th').allInnerTexts()
    assert.deepEqual(left.filter((text) => /[\u4e00-\u9fff]/.test(text.replace('中文', ''))), [])
  },

  'large print makes the letters larger and is remembered': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('form.entry').waitFor()
    const size = () => page.locator('.field label').first().evaluate((label) => parseFloat(getComputedStyle(label).fontSize))
    const before = await size()
    await page.locator('.large').click()
    assert.ok(await size() > before * 1.2)
    await page.reload()
    await page.locator('form.entry').waitFor()
    assert.ok(await size() > before * 1.2)
  },

  'print shows the receipt and nothing else': async ({ page }) => {
    await openSample(page, await citedSample())
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.top', '.navigation', '.form', '.glance', '.actions', '.payer-mark']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} would be printed`)
    }
    assert.equal(await page.locator('.receipt').isVisible(), true)
    await page.getByRole('heading', { name: '依据文件' }).waitFor()
    const colours = await page.locator('.receipt').evaluate((receipt) => [...new Set([receipt, ...receipt.querySelectorAll('*')]
      .filter((element) => element.checkVisibility()).map((element) => getComputedStyle(element).color))])
    assert.deepEqual(colours, ['rgb(0, 0, 0)'])
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.ok(pdf.length > 10_000)
    // A4 in points.
    assert.match(pdf.toString('latin1'), /MediaBox\s*\[0 0 59[45][\d.]* 84[12]/)
  },

  'axe finds nothing serious in the empty page': async ({ page }) => {
    await page.goto(`${base}/benefits/trial`)
    await page.locator('form.entry').waitFor()
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    await mustBeAccessible(page, 'empty')
  },

  'axe finds nothing serious in a settled bill, opened': async ({ page }) => {
    await openSample(page, await citedSample())
    await page.getByRole('button', { name: '展开全部依据' }).click()
    await page.locator('.picture svg path').first().waitFor()
    await mustBeAccessible(page, 'settled')
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await mustBeAccessible(page, 'in English')
    await page.locator('.large').click()
    await mustBeAccessible(page, 'large print')
  },

  'axe finds nothing serious among faults, lists and dialogs': async ({ page }) => {
    await openSample(page, await citedSample())
    await page.locator('[data-where="lines[1].amount"]').fill('abc')
    await page.locator('[data-where="visit.begun"] input').fill('2026-02-30')
    await page.keyboard.press('Tab')
    await page.locator('.summary').waitFor()
    await mustBeAccessible(page, 'faults')
    await page.locator('[data-where="visit.kind"] .el-select').click()
    await page.locator('.el-select-dropdown__item:visible').first().waitFor()
    await mustBeAccessible(page, 'list')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await mustBeAccessible(page, 'search')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '粘贴 JSON' }).click()
    await page.getByRole('textbox', { name: '账单 JSON' }).fill('{ oops')
    await page.getByRole('button', { name: '核对并填入' }).click()
    await page.locator('.trouble').waitFor()
    await mustBeAccessible(page, 'dialog')
  },

  'axe finds nothing serious on the page for unknown addresses': async ({ page }) => {
    await page.goto(`${base}/no/such/page`)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await mustBeAccessible(page, 'missing')
  },
}
