import pino from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openArchive } from '../src/archive.ts'
import { loadConfig } from '../src/config.ts'
import { type App, makeSite, type Site, startApp } from './stage/app.ts'
import { openBrowser, shoot } from './stage/browser.ts'
import { cooperative, receive } from './stage/dispatch.ts'
import { addFeed, enter, step, storyOf } from './stage/quotes.ts'
import { describeWith, until } from './stage/servers.ts'

/** The dispatch in three outlets, an Arabic draft, one that was updated and one that was killed, and a long one. */
async function fill(site: Site): Promise<void> {
  const config = await loadConfig({ DATA_DIR: site.dataDir, CONFIG_DIR: site.configDir })
  const archive = await openArchive(config, pino({ level: 'silent' }))
  for (const id of ['map', 'matin', 'soir']) await addFeed(archive, id)
  const many = Array.from({ length: 60 }, (_, nth) => ({ text: `Phrase numéro ${nth}`, speaker: 'Brahim Oumzil' }))
  await enter(archive, storyOf(many, { headline: 'Tiznit : le conseil débat', published: '2026-11-02T10:00:00Z' }))
  const trees = (count: string) => storyOf([{ text: `Nous planterons ${count} arbres`, speaker: 'Naïma Tazi' }])
  const updated = await enter(archive, trees('douze'))
  await step(archive, updated, 'take-update', trees('treize'))
  await step(archive, await enter(archive, storyOf([{ text: 'Tout est faux', speaker: 'Driss Alami' }])), 'kill')
  const said = [{ text: 'سنغرس ثلاثين ألف شجرة هذا الموسم', speaker: 'نعيمة التازي', role: 'رئيسة التعاونية' }]
  const arabic = { language: 'ar', headline: 'تعاونية تغرس أشجار الزيتون', published: '2026-11-22T10:00:00Z' }
  await enter(archive, storyOf(said, arabic))
  await receive(archive, 'map', cooperative)
  const text = cooperative.text.map((line) => line.replace('quatre mille jeunes', 'quatre mille petits'))
  await receive(archive, 'matin', { ...cooperative, text: text.filter((line) => !line.includes('Mes enfants')) })
  await receive(archive, 'soir', { ...cooperative, title: 'Des oliviers à Aït Ourir' })
  await archive.close()
}

describeWith(['chromium'], 'the ledger on the desk', () => {
  let site: Site
  let app: App
  let browser: Browser
  let desk: BrowserContext

  beforeAll(async () => {
    site = await makeSite()
    await fill(site)
    app = await startApp(site)
    browser = await openBrowser()
    desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
    const page = await desk.newPage()
    await page.goto(app.link)
    await page.getByTestId('draft-row').first().waitFor()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await site?.remove()
  }, 30_000)

  async function open(path: string): Promise<Page> {
    const page = await desk.newPage()
    await page.goto(`${app.url}${path}`)
    return page
  }
  const quotes = (page: Page) => page.getByTestId('ledger-quote')
  const shows = (page: Page, count: number) => until(async () => (await quotes(page).count()) === count)

  test('an editor looks for a speaker, keeps the search in the address, and takes the file', async () => {
    const page = await open('/drafts')
    await page.locator('nav a[href="/quotes"]').click()
    await shows(page, 50)
    await shoot(page, 'quotes')
    await page.getByTestId('more').click()
    await shows(page, 67)

    await page.getByTestId('ledger-speaker').fill('tazrouti')
    await shows(page, 2)
    expect(await page.getByTestId('ledger-quote-speaker').allTextContents()).toEqual(Array(2).fill('Naïma Tazrouti'))
    await page.getByTestId('ledger-words').fill('oliviers')
    await shows(page, 1)
    expect(new URL(page.url()).search).toBe('?speaker=tazrouti&words=oliviers')
    await page.reload()
    await shows(page, 1)
    expect(await page.getByTestId('ledger-speaker').inputValue()).toBe('tazrouti')

    const href = (await page.getByTestId('ledger-csv').getAttribute('href')) ?? ''
    // With the mark by which a spreadsheet knows UTF-8, which reading as text takes away.
    expect(href).toBe('/api/quotes.csv?speaker=tazrouti&words=oliviers&bom=true')
    const file = await (await desk.request.get(`${app.url}${href}`)).text()
    expect(file.trim().split('\r\n')).toEqual([
      expect.stringMatching(/^said_on,/u),
      expect.stringContaining('quatre mille'),
    ])

    await page.getByTestId('ledger-headline').click()
    await page.getByTestId('draft-copy').waitFor()
    await page.getByTestId('back').click()
    await shows(page, 1)
  }, 60_000)

  test('earlier versions and killed drafts are found when asked for, and told apart', async () => {
    const page = await open('/quotes?speaker=tazi')
    await shows(page, 1)
    await page.getByTestId('ledger-allVersions').click({ force: true })
    await shows(page, 2)
    expect(await page.getByTestId('ledger-source').last().textContent()).toContain('version 1, remplacée')
    await page.goto(`${app.url}/quotes?speaker=alami`)
    await page.getByText('Aucune citation ne répond à ces critères').waitFor()
    await page.getByTestId('ledger-killed').click({ force: true })
    await page.locator('[data-testid=draft-state][data-state=killed]').waitFor()
    await page.goto(`${app.url}/quotes?words=*`)
    await page.getByRole('alert').waitFor()
  }, 60_000)

  test('a draft shows what other outlets and earlier versions made of its quotes, word by word', async () => {
    const page = await open('/quotes?words=oliviers')
    await page.getByTestId('ledger-headline').click()
    const outlet = page.getByTestId('outlet-change')
    await outlet.first().waitFor()
    expect(await outlet.count()).toBe(1)
    expect(await outlet.locator('del').allTextContents()).toEqual(['jeunes'])
    expect(await outlet.locator('ins').allTextContents()).toEqual(['petits'])
    expect(await outlet.locator('summary').textContent()).toContain('1 citation omise')
    expect(await page.getByTestId('outlets-same').textContent()).toContain('Feed soir')
    await shoot(page, 'outlet-quotes')

    await page.goto(`${app.url}/quotes?words=treize`)
    await page.getByTestId('ledger-headline').click()
    const change = page.getByTestId('version-change')
    await change.waitFor()
    expect([await change.locator('del').textContent(), await change.locator('ins').textContent()]).toEqual([
      'douze',
      'treize',
    ])
  }, 60_000)

  test('in Arabic the page runs from right to left, and each quote in its own direction', async () => {
    const page = await open('/quotes?from=2026-11-20')
    await page.getByTestId('language-switch').selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    await shows(page, 7)
    const directions = await quotes(page).evaluateAll((list) => list.map((quote) => quote.getAttribute('dir')))
    expect(directions).toEqual([...Array(5).fill('ltr'), 'rtl', 'ltr'])
    await shoot(page, 'quotes-arabic')
    await page.getByTestId('language-switch').selectOption('fr')
  }, 60_000)
})
