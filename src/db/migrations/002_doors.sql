-- How a feed's copy comes in, and what asking for it has taught us.

alter table feeds
  -- Whether items are the whole copy, or the pages they link to are; auto looks at each item.
  add column content text not null default 'auto' check (content in ('feed', 'page', 'auto')),
  -- Bounds within which the interval follows how often the feed changes; both null: it stays as it is.
  add column min_interval_seconds integer,
  add column max_interval_seconds integer,
  -- The pause between the last two polls, where it adapts.
  add column pace_seconds integer,
  -- What the feed asks of those who poll it: {ttlMinutes, skipHours, skipDays}.
  add column wishes jsonb,
  -- When the validators were last renewed: they are dropped after eight days.
  add column validators_at timestamptz,
  -- Where 301 or 308 sent us, and how many polls in a row.
  add column moved_to text,
  add column moved_times integer not null default 0,
  -- Until when the server asked to be left alone (Retry-After): nobody polls before.
  add column quiet_until timestamptz,
  -- An editor has said yes to very many new items at once; holds for one time.
  add column flood_accepted boolean not null default false,
  -- Of files: {pattern, after, hostKey, settleSeconds}.
  add column files jsonb not null default '{}',
  add column username text,
  -- A password or private key, sealed with the newsroom's key.
  add column credential bytea,
  -- Who knows the token may push to this feed.
  add column push_token_hash text unique,
  add column websub boolean not null default true;

-- Files that were taken and left where they lay; `mark` is their size and time.
create table taken_files (
  feed_id text not null references feeds (id) on delete cascade,
  name text not null,
  mark text not null,
  taken_at timestamptz not null default now(),
  primary key (feed_id, name)
);

-- A feed's subscription at its hub (W3C WebSub).
create table websub_subscriptions (
  feed_id text primary key references feeds (id) on delete cascade,
  hub text not null,
  topic text not null,
  -- The part of the callback's address that nobody can guess.
  callback text not null unique,
  -- Sealed; the hub signs with it.
  secret bytea not null,
  state text not null check (state in ('asked', 'active', 'refused', 'ended')),
  asked_at timestamptz not null,
  lease_until timestamptz,
  -- When the hub is asked next: again, to renew, or to end it; null: nothing is to be asked.
  next_at timestamptz,
  -- Times it was asked in a row without a yes.
  attempts integer not null default 0,
  last_push_at timestamptz,
  error text
);
create index websub_due on websub_subscriptions (next_at);

-- At most two of us ask one host at a time, and not at once after each other. A lease ends by itself after a crash.
-- Unlogged: a crash of the server frees them all, which is what it should do.
create unlogged table host_slots (
  host text not null,
  slot smallint not null,
  held_until timestamptz not null,
  primary key (host, slot)
);
create unlogged table host_pauses (
  host text primary key,
  -- When the next of us may begin.
  next_at timestamptz not null,
  -- When the last in the line is to come back.
  line_end timestamptz not null
);

-- An item that is a summary waits for its page before it is imported.
alter table items drop constraint items_state_check;
alter table items add constraint items_state_check check (state in ('page', 'pending', 'imported', 'failed'));
alter table items
  add column page_payload_id bigint references payloads (id),
  add column page_attempts integer not null default 0;
create index items_waiting_for_page on items (queued_at) where state = 'page';
