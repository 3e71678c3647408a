// What the checks of the pages behind the sign-in share: signing in, and a person with settlements made through the national interface.
import { base } from './harness.mjs'

export const person = { identity: '999999197001010017', name: '例甲子' }
const hospital = 'H21090000001'
let messages = 0

export async function signIn(page, name) {
  const password = (await (await fetch(`${base}/api/session`)).json()).demonstration.password
  await page.locator('#user-name').fill(name)
  await page.locator('#user-password').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('.top').getByText('退出登录').waitFor()
}

/** A session of the program's own, to look things up. */
export async function session(name) {
  const password = (await (await fetch(`${base}/api/session`)).json()).demonstration.password
  const answer = await fetch(`${base}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tongchou': '1' }, body: JSON.stringify({ name, password }) })
  const cookie = answer.headers.get('set-cookie').split(';')[0]
  return async (method, path, body) => {
    const said = await fetch(base + path, { method, headers: { cookie, 'content-type': 'application/json', 'x-tongchou': '1' }, ...(body ? { body: JSON.stringify(body) } : {}) })
    return said.json()
  }
}

/** Sends a message to the national interface and gives its output. */
export async function national(infno, input) {
  const now = new Date()
  const text = (date) => date.toISOString().slice(0, 19).replace('T', ' ')
  const number = String(++messages).padStart(4, '0')
  const answer = await fetch(`${base}/fsi/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      infno, msgid: `${hospital}${now.toISOString().slice(0, 19).replace(/\D/g, '')}${number}`.slice(0, 30), mdtrtarea_admvs: '210900', insuplc_admdvs: '210900', recer_sys_code: 'FSI_LOCAL',
      dev_no: '', dev_safe_info: '', cainfo: '', signtype: 'SM3', infver: 'V1.0', opter_type: '1', opter: '001', opter_name: 'check', inf_time: text(now),
      fixmedins_code: hospital, fixmedins_name: 'check', sign_no: '', input,
    }),
  })
  const said = await answer.json()
  if (String(said.infcode) !== '0') throw new Error(`${infno}: ${said.err_msg}`)
  return said.output
}
