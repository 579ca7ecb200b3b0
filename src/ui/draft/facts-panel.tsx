import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DraftDetail } from '../../model/api.ts'
import type { Story } from '../../model/story.ts'
import { Age } from '../parts/age.tsx'
import { Countdown, useUntil } from '../parts/countdown.tsx'
import { webAddress } from '../parts/web-address.ts'
import { useLanguage } from '../strings/language.tsx'
import { Keywords } from './keywords.tsx'
import { MediaList } from './media-list.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'
import { PeopleList } from './people-list.tsx'

/** "و م ع · MAP": the agencies by their short names where the phrase does not give them. */
const creditOf = ({ credit }: Story) =>
  credit && [credit.phrase, ...credit.agencies.filter((agency) => !credit.phrase.includes(agency))].join(' · ')

const useFacts = (draft: DraftDetail): [label: string, value: ReactNode][] => {
  const { strings, formats } = useLanguage()
  const until = useUntil()
  const { story } = draft
  const words = strings.facts
  const copy = (text: string | undefined) => text && <bdi lang={story.language}>{text}</bdi>
  const link = webAddress(story.link)
  return [
    [
      words.headlineSpeaker,
      copy(story.headlineSpeaker && (story.headlineSpeaker.name ?? story.headlineSpeaker.mention)),
    ],
    [words.dateline, copy(story.dateline?.text)],
    [words.eventPlace, copy(story.event?.place)],
    [words.eventDate, story.event?.date && formats.day(story.event.date)],
    [words.byline, copy(story.byline?.names.join(' · ') || story.byline?.text)],
    [words.credit, copy(creditOf(story))],
    [words.people, story.people.length > 0 && <PeopleList story={story} />],
    [words.keywords, story.keywords.length > 0 && <Keywords story={story} />],
    [words.category, draft.routing.category],
    [words.tags, draft.routing.tags.length > 0 && draft.routing.tags.join(' · ')],
    [words.priority, draft.routing.priority !== undefined && formats.number(draft.routing.priority)],
    [strings.rules.does.twoEyes, draft.routing.needsTwoEyes && strings.rules.dryRun.yes],
    [strings.rules.does.destinations, draft.routing.destinations?.join(' · ')],
    [words.expires, draft.routing.expiresAt && formats.moment(draft.routing.expiresAt)],
    [
      words.notice,
      story.notice && (
        <>
          {strings.notices[story.notice.kind]} · {copy(story.notice.phrase)}
        </>
      ),
    ],
    [
      words.embargo,
      draft.embargo && (
        <>
          {until(draft.embargo)} · <Countdown until={draft.embargo} />
        </>
      ),
    ],
    [words.media, story.media.length > 0 && <MediaList story={story} />],
    [words.rights, copy(story.rights)],
    [words.published, draft.published && formats.moment(draft.published)],
    [words.received, <Age key="received" at={draft.receivedAt} />],
    [words.feed, draft.feedName],
    [words.language, formats.languageName(story.language)],
    [words.slug, <bdi key="slug">{story.slug}</bdi>],
    [
      words.link,
      link && (
        <Anchor key="link" href={link} target="_blank" rel="noreferrer noopener" size="sm" dir="ltr">
          {new URL(link).hostname}
        </Anchor>
      ),
    ],
  ]
}

/** What the desk understood of the story beyond its text; lines without a value are left out. */
export function FactsPanel({ draft }: { draft: DraftDetail }) {
  const { facts } = useLanguage().strings
  return (
    <Panel title={facts.title} testId="facts-panel">
      <dl className={classes.facts}>
        {useFacts(draft).map(([label, value]) =>
          value ? (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Panel>
  )
}
