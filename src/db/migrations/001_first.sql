-- The archive. The row is the truth: what is to be done is told by states here, and queues only nudge.

create table settings (
  name text primary key,
  value jsonb not null
);

create table feeds (
  id text primary key,
  name text not null,
  url text not null,
  agency text,
  language text,
  desk text not null,
  enabled boolean not null,
  demo boolean not null default false,
  interval_seconds integer not null,
  -- Why it was switched off, when the wire or the other side did it (HTTP 410, 401).
  stopped_reason text,
  etag text,
  last_modified text,
  body_hash text,
  last_poll_at timestamptz,
  last_new_item_at timestamptz,
  next_poll_at timestamptz not null default now(),
  failures integer not null default 0,
  error text,
  created_at timestamptz not null default now(),
  -- Set instead of deleting a feed whose copy is in the archive.
  removed_at timestamptz
);
create index feeds_due on feeds (next_poll_at) where enabled and removed_at is null;

create table payloads (
  id bigint generated always as identity primary key,
  feed_id text not null references feeds (id) on delete cascade,
  -- Follows everything that comes of this payload through the logs.
  trace text not null,
  hash text not null,
  body bytea not null,
  content_type text,
  url text not null,
  received_at timestamptz not null default now(),
  format text,
  error text,
  warnings jsonb not null default '[]',
  unique (feed_id, hash)
);

create table items (
  id bigint generated always as identity primary key,
  feed_id text not null references feeds (id) on delete cascade,
  payload_id bigint not null references payloads (id),
  trace text not null,
  -- Stable over revisions: guid, else link, else a hash of what there is.
  identity text not null,
  -- Hash of the content: what makes a revision new, whatever its dates say.
  revision text not null,
  content jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'imported', 'failed')),
  error text,
  draft_id bigint,
  relation text check (relation in ('first', 'revision', 'repeat')),
  received_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  unique (feed_id, identity, revision)
);
create index items_pending on items (queued_at) where state = 'pending';
create index items_failed on items (feed_id) where state = 'failed';
create index items_draft on items (draft_id);

create table drafts (
  id bigint generated always as identity primary key,
  -- Rises with every change; an edit names the one it was made on.
  version integer not null default 1,
  -- The row of draft_versions that holds the copy.
  copy_version integer not null default 1,
  state text not null default 'incoming'
    check (state in ('incoming', 'approved', 'scheduled', 'published', 'spiked', 'killed')),
  desk text not null,
  feed_id text not null references feeds (id),
  trace text not null,
  -- Of the wire copy it was made from: how the same copy from another feed is known.
  fingerprint text not null,
  -- The copy as the desk has it; an update from the wire may lie beside it.
  story jsonb not null,
  wire_update jsonb,
  -- The newest item of the wire that is in `story` or `wire_update`.
  wire_item_id bigint not null references items (id),
  edited boolean not null default false,
  embargo timestamptz,
  approved_at timestamptz,
  received_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index drafts_list on drafts (received_at desc, id desc);
create index drafts_state on drafts (state, received_at desc);
create index drafts_fingerprint on drafts (fingerprint);
create index drafts_held on drafts (embargo) where state = 'scheduled';

alter table items add foreign key (draft_id) references drafts (id);

create table draft_versions (
  draft_id bigint not null references drafts (id) on delete cascade,
  version integer not null,
  made_by text not null,
  story jsonb not null,
  made_at timestamptz not null default now(),
  primary key (draft_id, version)
);

-- Who did what, when and why. Only ever added to.
create table draft_events (
  id bigint generated always as identity primary key,
  draft_id bigint not null references drafts (id) on delete cascade,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  reason text
);
create index draft_events_draft on draft_events (draft_id, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'draft_events is only ever added to';
end $$;
create trigger draft_events_append_only before update or delete on draft_events
  for each row execute function refuse_change();

create table deliveries (
  id bigint generated always as identity primary key,
  draft_id bigint not null references drafts (id) on delete cascade,
  draft_version integer not null,
  trace text not null,
  destination text not null,
  approved_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'cancelled')),
  attempts integer not null default 0,
  error text,
  receipt jsonb,
  created_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  delivered_at timestamptz,
  unique (draft_id, draft_version, destination),
  foreign key (draft_id, draft_version) references draft_versions (draft_id, version)
);
create index deliveries_pending on deliveries (queued_at) where state = 'pending';

create table sign_in_links (
  token_hash text primary key,
  name text not null,
  role text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sessions (
  token_hash text primary key,
  name text not null,
  role text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
