import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, version } from '../../src/config.ts'
import { userAgentOf } from '../../src/fetch/user-agent.ts'

test.each([
  ['https://redaction.example/fils', '+https://redaction.example/fils'],
  ['mailto:fils@redaction.example', '+mailto:fils@redaction.example'],
  ['https://redaction.example/dépêches(1)', '+https://redaction.example/d%C3%A9p%C3%AAches%281%29'],
  ['https://أخبار.example/', '+https://xn--igbicxr.example/'],
  [undefined, 'news wire reader'],
])('the contact %s stands in the User-Agent as "%s"', (contact, comment) => {
  expect(userAgentOf('1.2.3', contact)).toBe(`Depeche/1.2.3 (${comment})`)
})

test.each<[object, string]>([
  [{}, `Depeche/${version} (news wire reader)`],
  [{ contact: 'https://redaction.example/' }, `Depeche/${version} (+https://redaction.example/)`],
  [{ contact: 'https://redaction.example/', userAgent: 'Redaction/2' }, 'Redaction/2'],
])('config/depeche.json with %j names us "%s"', async (site, userAgent) => {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-config-'))
  await writeFile(join(folder, 'depeche.json'), JSON.stringify(site))
  expect((await loadConfig({ CONFIG_DIR: folder })).site).toMatchObject({ userAgent, hostPauseMs: 1000 })
  await rm(folder, { recursive: true })
})
