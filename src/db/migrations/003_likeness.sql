-- How the same dispatch is known when another outlet carries it in another dress.

-- What each copy is compared by (matching/profile.ts): the wire's words, whatever an editor made of the draft since.
create table copies (
  item_id bigint primary key references items (id) on delete cascade,
  draft_id bigint not null references drafts (id) on delete cascade,
  profile jsonb not null
);
create index copies_draft on copies (draft_id);

-- Hashes of some of its shingles, names, figures and pictures: which drafts are worth comparing. No foreign key: some forty rows a
-- draft are written in every import, and a mark without a draft only costs a look.
create table copy_marks (
  mark bigint not null,
  draft_id bigint not null,
  primary key (mark, draft_id)
);

-- Two drafts that may be one: an editor merges or parts them, once.
create table suggestions (
  draft_id bigint not null references drafts (id) on delete cascade,
  -- The later of the two.
  other_id bigint not null references drafts (id) on delete cascade,
  kind text not null check (kind in ('unsure', 'related')),
  score real not null,
  reasons jsonb not null,
  state text not null default 'open' check (state in ('open', 'merged', 'parted')),
  made_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  primary key (draft_id, other_id),
  check (draft_id < other_id)
);
create index suggestions_other on suggestions (other_id);
