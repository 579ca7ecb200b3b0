import type { Quote, Story } from '../model/story.ts'

/** A story as a person reads it in a terminal. */
export function showStory(story: Story): string {
  const facts: [string, string | undefined][] = [
    ['language', story.language],
    ['notice', story.notice && `${story.notice.kind} (${story.notice.phrase})`],
    ['embargo', story.embargo?.until],
    ['speaker', story.headlineSpeaker?.name ?? story.headlineSpeaker?.mention],
    ['dateline', story.dateline?.text],
    ['event', [story.event?.place, story.event?.date].filter(Boolean).join(', ') || undefined],
    ['byline', story.byline?.text],
    ['credit', story.credit && `${story.credit.phrase} [${story.credit.agencies.join(', ')}]`],
    ['people', story.people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join('; ') || undefined],
  ]
  return [
    story.headline,
    '='.repeat(Math.min(story.headline.length, 100)),
    ...facts.flatMap(([name, value]) => (value ? [`${name.padEnd(9)} ${value}`] : [])),
    '',
    story.body.join('\n\n'),
    '',
    ...story.quotes.map(showQuote),
    '',
  ].join('\n')
}

const showQuote = ({ type, text, speaker, cue }: Quote): string =>
  `  [${type}] ${text}\n      — ${speaker?.name ?? speaker?.mention ?? 'nobody named'}${speaker?.role ? `, ${speaker.role}` : ''}${cue ? ` (${cue.text})` : ''}`
