import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { type App, depeche, makeSite, type Site, startApp } from './stage/app.ts'
import { openBrowser, shoot } from './stage/browser.ts'
import { describeWith, type Server, until } from './stage/servers.ts'
import { stands, stopAll, urlsOf } from './stage/stands.ts'

for (const { name, programs, servers } of stands)
  describeWith(['chromium', ...programs], `the main job, ${name}`, () => {
    let running: Record<string, Server>
    let site: Site
    let app: App
    let browser: Browser
    let desk: BrowserContext

    beforeAll(async () => {
      running = await servers()
      site = await makeSite({ ...urlsOf(running), DEMO: 'on' })
      app = await startApp(site)
      browser = await openBrowser()
      desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
    }, 90_000)
    afterAll(async () => {
      await browser?.close()
      const code = await app?.stop()
      await site?.remove()
      await stopAll(running)
      expect(code).toBe(0)
    }, 30_000)

    test('a wire comes in, an editor reads its quotes and approves it, the story is in the folder', async () => {
      const page = await desk.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(app.link)
      await until(async () => (await page.getByTestId('draft-row').count()) >= 40)
      await shoot(page, 'drafts')

      await page.getByTestId('search').fill('Meknès oliviers')
      await page.getByTestId('draft-headline').filter({ hasText: 'Saïss' }).first().click()
      await page.getByTestId('draft-copy').waitFor()
      expect(await page.getByTestId('quote-card').count()).toBeGreaterThanOrEqual(3)
      expect(await page.getByTestId('quote-speaker').first().textContent()).toMatch(/Tazrouti/u)
      await shoot(page, 'draft')

      await page.getByTestId('approve').click()
      await page.locator('[data-testid=draft-state][data-state=published]').waitFor({ timeout: 20_000 })
      await page.getByTestId('delivery-outcome').first().waitFor()

      const html = await delivered(site, '.html')
      expect(html).toContain('Saïss')
      expect(html).toMatch(/MAP/u)
      const ninjs = JSON.parse(await delivered(site, '.json')) as { headlines: { value: string }[] }
      expect(ninjs.headlines[0]?.value).toContain('Saïss')
      expect(faults).toEqual([])
    }, 60_000)

    test('without a session the desk shows how to sign in, and nothing else', async () => {
      const stranger = await browser.newPage()
      await stranger.goto(`${app.url}/drafts`)
      await stranger.getByTestId('signed-out').waitFor()
      expect(await stranger.getByTestId('draft-row').count()).toBe(0)
      expect((await fetch(`${app.url}/api/drafts`)).status).toBe(401)
      expect((await fetch(`${app.url}/queues/`)).status).toBe(401)
    })

    test('an editor rewrites a headline, spikes the draft and brings it back; its history tells', async () => {
      const page = await desk.newPage()
      await page.goto(`${app.url}/drafts`)
      await page.getByTestId('draft-headline').filter({ hasText: 'Khouribga' }).first().click()
      await page.getByTestId('edit').click()
      await page.getByTestId('edit-headline').fill('Khouribga: 212 fossils are back')
      await page.getByTestId('save').click()
      await page.getByTestId('draft-headline').filter({ hasText: '212 fossils are back' }).waitFor()
      await page.getByTestId('spike').click()
      await page.getByTestId('spike-reason').fill('doublon')
      await page.getByTestId('spike-confirm').click()
      await page.locator('[data-testid=draft-state][data-state=spiked]').waitFor()
      await page.getByTestId('restore').click()
      await page.locator('[data-testid=draft-state][data-state=incoming]').waitFor()
      expect(await page.getByTestId('history-panel').textContent()).toContain('doublon')
    }, 60_000)

    test('of two people one has a draft in hand, the other sees until when; an embargo is lifted with a reason', async () => {
      const page = await desk.newPage()
      const other = await (
        await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
      ).newPage()
      const { out } = await depeche(site, ['sign-in', '--name', 'Amina', '--role', 'editor'])
      await other.goto(out.trim())
      await other.getByTestId('draft-row').first().waitFor()
      await other.goto(`${app.url}/drafts`)
      await other.getByTestId('draft-headline').filter({ hasText: 'Figuig' }).first().click()
      await other.getByTestId('edit').click()
      await other.getByTestId('edit-form').waitFor()
      await other.getByTestId('in-hand').first().waitFor()
      await page.goto(other.url())
      const inHand = page.getByTestId('in-hand').first()
      await inHand.waitFor()
      expect(await inHand.textContent()).toContain('Amina')
      expect(await page.getByTestId('approve').isDisabled()).toBe(true)
      expect(await page.getByTestId('take-over').count()).toBe(1)
      await shoot(page, 'in-hand')
      await other.getByTestId('cancel-edit').click()
      await page.getByTestId('claim').waitFor()

      await page.goto(`${app.url}/drafts`)
      await page
        .locator('[data-testid=draft-row]', { hasText: 'Embargo' })
        .first()
        .getByTestId('draft-headline')
        .click()
      await page.getByTestId('embargo-until').waitFor()
      expect(await page.getByTestId('embargo-until').textContent()).toContain('UTC')
      await page.getByTestId('approve').click()
      await page.locator('[data-testid=draft-state][data-state=scheduled]').waitFor()
      await shoot(page, 'embargo')
      await other.goto(page.url())
      await other.locator('[data-testid=draft-state][data-state=scheduled]').waitFor()
      expect(await other.getByTestId('lift').count()).toBe(0)
      await page.getByTestId('lift').click()
      await page.getByTestId('lift-reason').fill('accord de la source')
      await shoot(page, 'lift')
      await page.getByTestId('lift-confirm').click()
      await page.locator('[data-testid=draft-state][data-state=published]').waitFor({ timeout: 20_000 })
      expect(await page.getByTestId('history-panel').textContent()).toContain('accord de la source')
    }, 90_000)

    test('who runs the newsroom adds a watched folder, and a file put there becomes a draft', async () => {
      const folder = join(site.dataDir, 'inbox', 'agence')
      await mkdir(folder, { recursive: true })
      const page = await desk.newPage()
      await page.goto(`${app.url}/feeds`)
      await until(async () => (await page.getByTestId('feed-row').count()) >= 7)
      await shoot(page, 'feeds')
      await page.getByTestId('feed-add').click()
      await page.getByTestId('feed-door').click()
      await page.locator('[role=option]').nth(1).click()
      await page.getByTestId('feed-id').fill('agence')
      await page.getByTestId('feed-name').fill('L’Agence du Souss')
      await page.getByTestId('feed-url').fill('file:///srv/fils/agence')
      await page.getByTestId('feed-pattern').fill('*.txt')
      await shoot(page, 'feed-settings')
      await page.getByTestId('feed-url').fill(pathToFileURL(folder).href)
      await page.getByTestId('feed-save').click()
      const row = page.locator('[data-testid=feed-row][data-feed-id=agence]')
      await row.waitFor()
      await writeFile(
        join(folder, 'digue.txt'),
        'Tiznit : la digue est réparée\n\nTIZNIT, 24 nov 2026 (MAP) - « La digue a tenu », a déclaré mardi à Tiznit l’ingénieur Brahim Oumzil.\n',
      )
      await row.getByTestId('poll-now').click()
      await until(async () => (await readdir(join(folder, 'done')).catch(() => [])).length === 1)
      await page.goto(`${app.url}/drafts?feed=agence`)
      await page.getByTestId('draft-headline').filter({ hasText: 'la digue est réparée' }).waitFor({ timeout: 20_000 })

      // A token is shown once; afterwards only that there is one.
      await page.goto(`${app.url}/feeds`)
      await row.getByTestId('feed-settings').click()
      await page.getByTestId('feed-new-token').click()
      const token = (await page.getByTestId('feed-token').locator('code').textContent()) ?? ''
      const pushed = await fetch(`${app.url}/ingest/agence`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
        body: 'Tafraout : la récolte des amandes commence\n\nLa récolte des amandes commence mardi à Tafraout, a indiqué la coopérative Tifaouine.',
      })
      expect([pushed.status, await pushed.json()]).toEqual([202, expect.objectContaining({ newItems: 1 })])
    }, 60_000)

    if (name === 'embedded')
      test('the desk speaks Arabic from right to left, and its other pages show what they are for', async () => {
        const page = await desk.newPage()
        await page.goto(`${app.url}/feeds`)
        await page.getByTestId('feed-row').first().waitFor()
        await page.goto(`${app.url}/jobs`)
        const board = page.frameLocator('[data-testid=queues-board]')
        await board.getByText('publish').first().click()
        await board
          .locator('h1, h2, h3')
          .filter({ hasText: /publish/iu })
          .first()
          .waitFor()
        await board
          .getByText(/publish-\d+/u)
          .first()
          .waitFor()
        await shoot(page, 'queues')
        await page.goto(`${app.url}/drafts`)
        await page.getByTestId('language-switch').selectOption('ar')
        await page.locator('html[dir=rtl]').waitFor()
        await page.getByTestId('draft-headline').filter({ hasText: 'ميدلت' }).first().click()
        await page.getByTestId('quote-card').first().waitFor()
        await shoot(page, 'arabic')
      }, 60_000)
  })

async function delivered(site: Site, ending: string): Promise<string> {
  const folder = join(site.dataDir, 'published')
  const names = await readdir(folder, { recursive: true })
  const name = names.find((name) => name.includes('saiss') && name.endsWith(ending))
  if (!name) throw new Error(`nothing delivered ends in ${ending}: ${names.join(', ')}`)
  return readFile(join(folder, name), 'utf8')
}
