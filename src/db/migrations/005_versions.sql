-- One story, many versions: who works on a draft, what takes it back, where it was sent, and which rules decided.

alter table drafts drop constraint drafts_state_check;
alter table drafts add constraint drafts_state_check check (
  state in ('incoming', 'claimed', 'approved', 'scheduled', 'published', 'updated', 'spiked', 'killed', 'expired')
);

alter table drafts
  -- Who has it in hand, and until when nobody else may change it.
  add column claimed_by text,
  add column claimed_until timestamptz,
  -- The version that destinations have; kept while a later one is worked on.
  add column published_version integer,
  -- The wire's copy that an edited draft started from; null: the draft's copy is the wire's.
  add column wire_base jsonb,
  -- The end of an embargo that somebody lifted early: it does not hold again, another one does.
  add column lifted_embargo timestamptz,
  -- A kill that nobody has seen yet.
  add column needs_acknowledgement boolean not null default false,
  add column acknowledged_by text,
  add column acknowledged_at timestamptz,
  -- What the routing rules decided; destinations null: all.
  add column category text,
  add column tags text[] not null default '{}',
  add column priority integer,
  add column needs_two_eyes boolean not null default false,
  add column first_approver text,
  add column destinations text[],
  add column expires_at timestamptz;

create index drafts_claimed on drafts (claimed_until) where claimed_until is not null;
create index drafts_expiring on drafts (expires_at) where expires_at is not null and state = 'incoming';
create index drafts_alerts on drafts (id) where needs_acknowledgement;

-- What was published before this release.
update drafts set published_version = copy_version where state = 'published';
update drafts set state = 'updated' where state = 'published' and wire_update is not null;

alter table items drop constraint items_relation_check;
alter table items add constraint items_relation_check check (
  relation in ('first', 'revision', 'repeat', 'update', 'writethru', 'take', 'correction', 'kill')
);

-- A delivery brings copy to a destination, or takes it back from there.
alter table deliveries add column kind text not null default 'publish' check (kind in ('publish', 'retract'));
alter table deliveries drop constraint deliveries_draft_id_draft_version_destination_key;
alter table deliveries add constraint deliveries_once unique (draft_id, draft_version, destination, kind);

-- The quotes as each outlet printed them: compared with the desk's.
create table source_quotes (
  item_id bigint not null references items (id) on delete cascade,
  draft_id bigint not null references drafts (id) on delete cascade,
  position integer not null,
  type text not null,
  text text not null,
  speaker_mention text,
  speaker_name text,
  primary key (item_id, position)
);
create index source_quotes_draft on source_quotes (draft_id);

-- Which rules decided where a draft went. Only ever added to.
create table draft_routing (
  id bigint generated always as identity primary key,
  draft_id bigint not null references drafts (id) on delete cascade,
  at timestamptz not null default now(),
  rules_version integer not null,
  decision jsonb not null
);
create index draft_routing_draft on draft_routing (draft_id, id);

-- A replay looks items up by the payload they came in.
create index items_payload on items (payload_id);
