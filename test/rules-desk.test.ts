import pino from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openArchive } from '../src/archive.ts'
import { loadConfig } from '../src/config.ts'
import * as sessions from '../src/db/sessions.ts'
import { type App, makeSite, type Site, startApp, writeConfig } from './stage/app.ts'
import { openBrowser, shoot } from './stage/browser.ts'
import { describeWith, until } from './stage/servers.ts'

describeWith(['chromium'], 'the routing rules on the desk', () => {
  let site: Site
  let app: App
  let browser: Browser
  let desk: BrowserContext

  beforeAll(async () => {
    site = await makeSite({ DEMO: 'on' })
    await writeConfig(site, 'rules.json', [])
    app = await startApp(site)
    browser = await openBrowser()
    desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    const code = await app?.stop()
    await site?.remove()
    expect(code).toBe(0)
  }, 30_000)

  test('a rule is tried before it can be saved, and then routes what comes in', async () => {
    const page = await desk.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(app.link)
    await until(async () => (await page.getByTestId('draft-row').count()) >= 40)

    await page.goto(`${app.url}/rules`)
    await page.getByTestId('rule-add').click()
    await page.getByTestId('rule-name').fill('Haut Atlas')
    await enter(page, 'rule-when-place', 'Midelt')
    await page.getByTestId('rule-desk').fill('atlas')
    await enter(page, 'rule-tags', 'montagne')
    await shoot(page, 'rule-form')
    await page.getByTestId('rule-apply').click()
    await page.locator('[data-testid=rule-row][data-rule-id=haut-atlas]').waitFor()
    expect(await page.getByTestId('rules-save').count()).toBe(0)

    await page.getByTestId('dry-run').click()
    await page.getByTestId('dry-run-draft').first().waitFor()
    const result = page.getByTestId('dry-run-result')
    expect(await result.textContent()).toMatch(/main → atlas/u)
    expect(await page.getByTestId('rule-matched').textContent()).toBe(await result.getAttribute('data-changed'))
    await shoot(page, 'rules')

    // Changed again, it must be tried again.
    await page.getByTestId('rule-enabled').setChecked(false, { force: true })
    await page.getByTestId('rules-save').waitFor({ state: 'detached' })
    await page.getByTestId('rule-enabled').setChecked(true, { force: true })
    expect(await page.getByTestId('rules-save').count()).toBe(0)
    await page.getByTestId('dry-run').click()
    await page.getByTestId('rules-save').click()
    await page.getByTestId('rules-save').waitFor({ state: 'detached' })
    await page.getByTestId('rule-changes').waitFor()

    await push(
      page,
      app,
      'Midelt : le col rouvre à la circulation\n\nMIDELT, 24 nov 2026 (MAP) - « Le col est dégagé », a déclaré mardi à Midelt le chef du service des routes, Brahim Aouragh.',
    )
    await page.goto(`${app.url}/drafts?desk=atlas`)
    await page.getByTestId('draft-headline').filter({ hasText: 'le col rouvre' }).click({ timeout: 20_000 })
    expect(await page.getByTestId('routing-panel').textContent()).toMatch(
      /règle 1 – Haut Atlas.*Lieu.*Midelt.*Desk.*atlas/u,
    )
    expect(await page.getByTestId('facts-panel').textContent()).toContain('montagne')
    expect(await page.getByTestId('history-panel').textContent()).toContain(
      'rule 1 "Haut Atlas" matched: place = Midelt',
    )
    await shoot(page, 'draft-routed')
    expect(faults).toEqual([])
  }, 90_000)

  test('an editor reads the rules, in Arabic too, and cannot change them', async () => {
    const editor = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await editor.newPage()
    await page.goto(await editorLink(site, app))
    await page.getByTestId('draft-row').first().waitFor()
    await page.goto(`${app.url}/rules`)
    await page.getByTestId('rule-row').waitFor()
    await page.getByTestId('language-switch').selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    expect(await page.getByTestId('rule-row').textContent()).toContain('المكان')
    for (const id of ['rule-add', 'rule-edit', 'rule-enabled', 'dry-run'])
      expect(await page.getByTestId(id).count()).toBe(0)
    await shoot(page, 'rules-arabic')
    await editor.close()
  }, 60_000)
})

async function enter(page: Page, field: string, entry: string): Promise<void> {
  await page.getByTestId(field).fill(entry)
  await page.getByTestId(field).press('Enter')
}

/** A dispatch that an agency pushes. */
async function push({ request }: Page, { url }: App, body: string): Promise<void> {
  const feed = { id: 'agence', name: 'Agence', url: 'push:', language: 'fr', desk: 'main' }
  expect((await request.post(`${url}/api/feeds`, { data: feed })).status()).toBe(201)
  const { token } = (await (await request.post(`${url}/api/feeds/agence/token`)).json()) as { token: string }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' }
  expect((await fetch(`${url}/ingest/agence`, { method: 'POST', headers, body })).status).toBe(202)
}

async function editorLink({ dataDir, configDir }: Site, { url }: App): Promise<string> {
  const config = await loadConfig({ DATA_DIR: dataDir, CONFIG_DIR: configDir })
  const archive = await openArchive(config, pino({ level: 'silent' }))
  const token = await sessions.createLink(archive.connection.db, { name: 'Samir', role: 'editor' }, 5)
  await archive.close()
  return `${url}/sign-in#token=${token}`
}
