import { credentialOf, readSettings, settingsOf } from '../../commands/feeds.ts'
import * as feeds from '../../db/feeds.ts'
import { AppError } from '../../model/error.ts'
import { doorOf, type FeedSettings } from '../../model/feed.ts'
import { withArchive } from '../open.ts'
import { print, printJson } from '../output.ts'
import { checkFiles } from './files.ts'
import { checkWeb } from './web.ts'

/** What is looked at: an address, or a feed of the archive with its settings and its password. */
export type Looked = Pick<FeedSettings, 'url' | 'content' | 'files' | 'username'> & { credential?: string | undefined }

/** Looks at a feed once, as a poll would, and tells what it is; nothing is stored, moved or deleted. */
export async function checkFeed(target: string, { json }: { json?: true }): Promise<void> {
  const looked = target.includes(':') ? addressed(target) : await known(target)
  const door = doorOf(looked.url)
  if (door === 'push')
    throw new AppError(
      'invalid',
      'Nothing can be asked of a feed that is pushed: its agency posts when it has something.',
    )
  const { report, text } = await (door === 'web' ? checkWeb(looked) : checkFiles(looked, door))
  await (json ? printJson(report) : print(text))
}

const addressed = (url: string): Looked => readSettings({ id: 'check', name: 'check', url })

const known = (id: string): Promise<Looked> =>
  withArchive(async (archive) => {
    const row = await feeds.get(archive.connection.db, id)
    return { ...settingsOf(row), credential: credentialOf(archive, row) }
  })
