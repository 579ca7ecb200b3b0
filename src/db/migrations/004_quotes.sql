-- The quote ledger: every quote of every version of every draft, with who said it and when.
-- Written with the version. What was in the archive before is entered by "depeche quotes rebuild": words are folded in one place,
-- TypeScript, and a second folding in SQL would drift from it.
create table quotes (
  draft_id bigint not null,
  version integer not null,
  -- Its place among the quotes of the version, from 0.
  position integer not null,
  type text not null check (type in ('direct', 'indirect', 'mixed')),
  text text not null,
  -- Its words as they are searched, between spaces.
  folded text not null,
  -- As to_tsvector('simple', folded) would have it, but no parser takes our words apart again.
  words tsvector not null generated always as (array_to_tsvector(string_to_array(folded, ' '))) stored,
  speaker_mention text,
  speaker_name text,
  -- The words of the name, else of the mention.
  speaker_folded text,
  role text,
  cue text,
  confidence real not null,
  -- Of the story: a page of quotes must not unpack the stories they stand in.
  headline text not null,
  language text not null,
  agencies text[] not null,
  -- The day of the event, else of the publication, else of its coming in; in the newsroom's zone.
  said_on date not null,
  feed_id text not null references feeds (id),
  published timestamptz,
  received_at timestamptz not null,
  primary key (draft_id, version, position),
  foreign key (draft_id, version) references draft_versions (draft_id, version) on delete cascade
);
create index quotes_words on quotes using gin (words);
create index quotes_speaker on quotes using gin (array_to_tsvector(string_to_array(speaker_folded, ' ')));
create index quotes_newest on quotes (said_on desc, draft_id desc, version desc, position);
