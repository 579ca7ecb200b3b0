import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type App, makeSite, type Site, startApp } from './stage/app.ts'
import { describeWith, findProgram, until } from './stage/servers.ts'

/** With SHOTS=folder the pages are kept as pictures. */
const shots = process.env.SHOTS

describeWith(['chromium'], 'a kill on the desk', () => {
  let site: Site
  let app: App
  let browser: Browser
  let desk: BrowserContext

  beforeAll(async () => {
    site = await makeSite({ DEMO: 'on' })
    app = await startApp(site)
    browser = await chromium.launch({
      executablePath: findProgram('chromium') ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    })
    desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    const code = await app?.stop()
    await site?.remove()
    expect(code).toBe(0)
  }, 30_000)

  const shoot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
  }
  const alertOf = (page: Page, id: string) => page.locator(`[data-testid=kill-alert][data-draft-id="${id}"]`)

  test('an editor kills what is out: it is taken back, every page alerts, and acknowledging ends it everywhere', async () => {
    const page = await desk.newPage()
    await page.goto(app.link)
    await until(async () => (await page.getByTestId('draft-row').count()) >= 40)
    await page.getByTestId('search').fill('Meknès oliviers')
    await page.getByTestId('draft-headline').filter({ hasText: 'Saïss' }).first().click()
    await page.getByTestId('approve').click()
    await page.locator('[data-testid=draft-state][data-state=published]').waitFor({ timeout: 20_000 })
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    // The colleague only watches: what happens is shown without reload.
    const colleague = await desk.newPage()
    await colleague.goto(`${app.url}/feeds`)
    await colleague.getByTestId('feed-row').first().waitFor()
    expect(await alertOf(colleague, id).count()).toBe(0)

    await page.getByTestId('kill').click()
    await page.getByTestId('kill-confirm').click()
    expect(await page.locator('[data-testid=draft-state][data-state=killed]').count()).toBe(0)
    await page.getByTestId('kill-reason').fill('Les chiffres sont ceux de l’an dernier')
    await shoot(page, 'kill-dialog')
    await page.getByTestId('kill-confirm').click()
    await page.locator('[data-testid=draft-state][data-state=killed]').waitFor()
    await page.locator('[data-testid=retractions] [data-state=delivered]').first().waitFor({ timeout: 20_000 })
    expect(await page.getByTestId('killed').textContent()).toContain('Les chiffres sont ceux de l’an dernier')
    await page.locator('[role=dialog]').waitFor({ state: 'detached' })
    await shoot(page, 'kill-draft')
    const tombstone = await published(site, id, '.json')
    expect(tombstone).toMatchObject({ pubStatus: 'canceled', edNote: 'Les chiffres sont ceux de l’an dernier' })

    await alertOf(colleague, id).waitFor({ timeout: 20_000 })
    await shoot(colleague, 'kill-banner')
    await colleague.goto(`${app.url}/deliveries`)
    await alertOf(colleague, id).waitFor()
    await colleague.locator('[data-kind=retract]').first().waitFor()
    await shoot(colleague, 'kill-deliveries')

    await page.goto(`${app.url}/drafts/${id}`)
    await page.getByTestId('language-switch').selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    await page.getByTestId('killed').waitFor()
    await shoot(page, 'kill-arabic')
    await page.getByTestId('language-switch').selectOption('fr')

    await alertOf(colleague, id).getByTestId('acknowledge').click()
    for (const where of [colleague, page]) await alertOf(where, id).waitFor({ state: 'detached', timeout: 20_000 })
    await page.getByTestId('acknowledge-here').waitFor({ state: 'detached' })
    expect(await page.getByTestId('killed').textContent()).toMatch(/Prise en compte par/u)
    await shoot(page, 'kill-acknowledged')
  }, 90_000)
})

async function published(site: Site, id: string, ending: string): Promise<unknown> {
  const folder = join(site.dataDir, 'published')
  const name = (await readdir(folder, { recursive: true })).find((file) => file.endsWith(`-d${id}${ending}`))
  return JSON.parse(await readFile(join(folder, name ?? ''), 'utf8'))
}
