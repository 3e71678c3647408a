import assert from 'node:assert/strict'
import { mustBeSound, person, session, signIn } from '../desk.mjs'
import { base } from '../harness.mjs'

export default {
  'days are searched by keyboard; wrong ones are told, and a span over a year is refused': async ({ page }) => {
    await page.goto(`${base}/benefits/differences`)
    await signIn(page, 'operator')
    await page.getByText('再点“查找”').waitFor()
    await mustBeSound(page, 'search')
    await page.getByLabel('起始日').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2020-01-01')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('366').waitFor()
    await mustBeSound(page, 'refused')
    await page.keyboard.press('Control+a')
    await page.keyboard.type((await page.getByLabel('截止日').inputValue()).slice(0, 8) + '01')
    await page.keyboard.press('Enter')
    await page.locator('tbody tr, .state').getByText(/没有变动|\d{16}/).first().waitFor()
    await mustBeSound(page, 'found')
    assert.ok(!(await page.locator('.differences').innerText()).includes(person.name))
  },

  'the reviewer and the accountant see the lists and no search': async ({ page }) => {
    await page.goto(`${base}/benefits/differences`)
    await signIn(page, 'accountant')
    await page.getByRole('heading', { name: '差额清单' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '查找' }).count(), 0)
    await mustBeSound(page, 'lists')
    const ask = await session('reviewer')
    assert.ok(Array.isArray(await ask('GET', '/api/differences')))
  },
}
