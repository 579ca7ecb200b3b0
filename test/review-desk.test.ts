import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { DraftDetail, DraftList } from '../src/model/api.ts'
import { type App, depeche, makeSite, type Site, signIn, startApp } from './stage/app.ts'
import { rss } from './stage/push.ts'
import { describeWith, findProgram, until } from './stage/servers.ts'

/** With SHOTS=folder the pages are kept as pictures. */
const shots = process.env.SHOTS

type Copy = { guid: string; title: string; body: string[] }

const french = {
  lede: 'OUARZAZATE, 24 nov 2026 (ANP) - La digue de Tifaouine a été réparée lundi par quarante ouvriers, a indiqué la commune.',
  figure: 'Les travaux ont coûté 18 millions de dirhams et pris douze semaines, selon le même document.',
  quote: '« La digue a tenu malgré les pluies », a déclaré l’ingénieur Brahim Oumzil devant les habitants réunis.',
  end: 'Une seconde tranche commencera au printemps sur la rive gauche de l’oued, avec trente ouvriers.',
}

const arabic = {
  lede: 'ورزازات، 24 نونبر 2026 (و أ ن) - أصلح أربعون عاملا سد تيفاوين يوم الاثنين، حسب ما أفادت به الجماعة.',
  figure: 'بلغت كلفة الأشغال 18 مليون درهم خلال اثني عشر أسبوعا، حسب الوثيقة ذاتها.',
  end: 'سينطلق الشطر الثاني من الأشغال في الربيع على الضفة اليسرى للوادي بمشاركة ثلاثين عاملا.',
}

describeWith(['chromium'], 'the review of an update', () => {
  let site: Site
  let app: App
  let browser: Browser
  let desk: BrowserContext
  let ask: Awaited<ReturnType<typeof signIn>>
  let token = ''

  beforeAll(async () => {
    site = await makeSite()
    app = await startApp(site)
    browser = await chromium.launch({
      executablePath: findProgram('chromium') ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    desk = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'fr-FR' })
    await (await desk.newPage()).goto(app.link)
    await until(async () => (await desk.cookies()).length > 0)
    await depeche(site, ['feeds', 'add', 'push:', '--id', 'fil', '--name', 'Le fil'])
    const again = await depeche(site, ['sign-in'])
    ask = await signIn({ ...app, link: /https?:\S+/u.exec(again.out)?.[0] ?? '' })
    token = ((await (await ask('/api/feeds/fil/token', { method: 'POST' })).json()) as { token: string }).token
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await site?.remove()
  }, 30_000)

  const json = async <Answer>(path: string, method = 'GET', body?: object) =>
    (await (await ask(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) })).json()) as Answer

  async function push({ guid, title, body }: Copy): Promise<void> {
    const copy = body.map((paragraph) => `&lt;p&gt;${paragraph}&lt;/p&gt;`).join('')
    const item = `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${copy}</description></item>`
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/rss+xml' }
    await fetch(`${app.url}/ingest/fil`, { method: 'POST', headers, body: rss(item) })
  }

  /** A draft of one dispatch, edited, with a correction beside it. */
  async function disputed(first: Copy, mine: object, correction: Copy): Promise<DraftDetail> {
    await push(first)
    const { id, version } = await until(async () =>
      (await json<DraftList>('/api/drafts')).drafts.find(({ headline }) => headline === first.title),
    )
    await json(`/api/drafts/${id}`, 'PATCH', { version, ...mine })
    await push(correction)
    return until(async () => {
      const draft = await json<DraftDetail>(`/api/drafts/${id}`)
      return draft.review && draft
    })
  }

  const shoot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  }

  test('an editor sees what the correction changes, decides the conflict by keyboard, and keeps their own words', async () => {
    const { lede, figure, quote, end } = french
    const title = 'Tifaouine : la digue est réparée'
    const reworded = figure.replace('selon le même document', 'd’après la commune')
    const body = lede.replace(/^.*? - /u, '')
    const { id } = await disputed(
      { guid: 'fr', title, body: [lede, figure, quote, end] },
      { headline: 'Tifaouine retrouve sa digue', body: [body, reworded, quote, end] },
      {
        guid: 'fr',
        title: `${title} (RECTIFICATIF)`,
        body: [
          lede,
          figure.replace('18', '21'),
          quote,
          end.replace('au printemps', 'en automne'),
          'Le conseil provincial examinera vendredi le budget des autres ouvrages.',
        ],
      },
    )
    const page = await desk.newPage()
    await page.goto(`${app.url}/drafts/${id}`)
    await page.getByTestId('wire-changes').filter({ hasText: '21 millions' }).waitFor()
    await shoot(page, 'update-fr')
    await page.getByTestId('review-update').click()
    const hunks = page.getByTestId('hunk')
    expect(await hunks.evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))).toEqual([
      'mine',
      'conflict',
      'wire',
      'wire',
    ])
    expect(await page.getByTestId('review-save').isDisabled()).toBe(true)
    await shoot(page, 'review-fr')
    // The first conflict has the focus: 3 takes both changes, j goes on, 2 keeps the editor's text there.
    await page.keyboard.press('3')
    await page.locator('[data-testid=review-open][data-open="0"]').waitFor()
    // Editing in between hides the review and keeps what was chosen.
    await page.getByTestId('edit').click()
    // The draft is taken in hand first.
    await page.getByTestId('edit-body').waitFor()
    for (const hidden of ['review', 'wire-update']) await page.getByTestId(hidden).waitFor({ state: 'hidden' })
    await page.getByTestId('cancel-edit').click()
    await page.getByTestId('review').waitFor()
    await page.locator('[data-kind=conflict][data-taken=suggestion]').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await page.locator('[data-kind=wire][data-taken=mine]').waitFor()
    await page.getByTestId('review-safe').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.getByTestId('hunk-text').fill('Le conseil votera vendredi.')
    await shoot(page, 'review-fr-chosen')
    await page.getByTestId('review-save').click()
    await page.getByTestId('wire-update').waitFor({ state: 'detached' })
    const saved = await json<DraftDetail>(`/api/drafts/${id}`)
    expect([saved.headline, saved.updatePending]).toEqual(['Tifaouine retrouve sa digue', false])
    expect(saved.story.body.slice(1)).toEqual([reworded.replace('18', '21'), quote, end, 'Le conseil votera vendredi.'])
    await page.close()
  }, 60_000)

  test('a newer version that comes during a review is said, and the review begins again on it', async () => {
    const { lede, figure, end } = french
    const title = 'Ouarzazate : la digue rouvre'
    const bodyOf = (cost: string) => [lede.replace('Tifaouine', 'Zaouia'), figure.replace('18', cost), end]
    const { id } = await disputed(
      { guid: 'newer', title, body: bodyOf('18') },
      { headline: 'Mon titre' },
      { guid: 'newer', title: `${title} (RECTIFICATIF)`, body: bodyOf('21') },
    )
    const page = await desk.newPage()
    await page.goto(`${app.url}/drafts/${id}`)
    await page.getByTestId('review-update').click()
    await page.getByTestId('hunk').filter({ hasText: '21' }).waitFor()
    await push({ guid: 'newer', title: `${title} (2e RECTIFICATIF)`, body: bodyOf('23') })
    await page.getByTestId('review-outdated').waitFor({ timeout: 20_000 })
    expect(await page.getByTestId('review-save').isDisabled()).toBe(true)
    await page.getByTestId('review-restart').click()
    await page.getByTestId('hunk').filter({ hasText: '23' }).waitFor()
    await page.getByTestId('keep-mine').click()
    await page.getByTestId('wire-update').waitFor({ state: 'detached' })
    expect((await json<DraftDetail>(`/api/drafts/${id}`)).history.at(-1)?.action).toBe('keep-mine')
    await page.close()
  }, 60_000)

  test('the command line prints the comparison with marks, and takes a side', async () => {
    const { lede, figure, end } = french
    const title = 'Zagora : la digue est consolidée'
    const bodyOf = (text: string) => [lede.replaceAll('Tifaouine', 'Tamegroute'), text, end]
    const { id } = await disputed(
      { guid: 'cli', title, body: bodyOf(figure) },
      { headline: 'Zagora consolide' },
      { guid: 'cli', title: `${title} (RECTIFICATIF)`, body: bodyOf(figure.replace('18', '21')) },
    )
    const { out } = await depeche(site, ['drafts', 'review', String(id)])
    expect(out).toContain('the update changes: paragraph 2: 18 → 21 millions')
    expect(out).toContain('wire: Les travaux ont coûté [-18-] {+21+} millions')
    expect(out).toContain('no conflict')
    expect((await depeche(site, ['drafts', 'review', String(id), '--take', 'theirs'])).err).toContain(
      'wire, mine, suggested',
    )
    const taken = await depeche(site, ['drafts', 'review', String(id), '--take', 'suggested', '--as', 'Amina'])
    expect([taken.code, taken.out]).toEqual([0, expect.stringContaining(`draft ${id} is now incoming`)])
    const { headline, story } = await json<DraftDetail>(`/api/drafts/${id}`)
    expect([headline, story.body[1]]).toEqual(['Zagora consolide', figure.replace('18', '21')])
    expect((await depeche(site, ['drafts', 'review', String(id), '--keep-mine'])).err).toContain('nothing newer')
  }, 60_000)

  test('in Arabic the review reads from right to left', async () => {
    const { lede, figure, end } = arabic
    const title = 'ورزازات: إصلاح سد تيفاوين'
    const draft = { guid: 'ar', title, body: [lede, figure, end] }
    const { id, story } = await disputed(
      draft,
      { body: [lede.replace(/^.*? - /u, ''), figure.replace('حسب الوثيقة ذاتها', 'وفق الجماعة'), end] },
      { ...draft, title: `${title} (تصحيح)`, body: [lede, figure.replace('18', '21'), end.replace('ثلاثين', 'ستين')] },
    )
    expect(story.language).toBe('ar')
    const page = await desk.newPage()
    await page.goto(`${app.url}/drafts/${id}`)
    await page.getByTestId('language-switch').selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    await page.getByTestId('review-update').click()
    await page.getByTestId('hunk').first().waitFor()
    await shoot(page, 'review-ar')
    await page.close()
  }, 60_000)
})
