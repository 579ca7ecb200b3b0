// Matching one story against the archive: profile, marks, candidates from the embedded PostgreSQL, exact measure, decision.
// node bench/matching.mjs [SIZE …]; 10,000 and 100,000 drafts unless told. 1,000,000 take some 8 GB and a quarter of an hour.
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openArchive } from '../dist/archive.js'
import { loadConfig } from '../dist/config.js'
import * as copyMarks from '../dist/db/copy-marks.js'
import { decideCopy } from '../dist/matching/decide.js'
import { askedMarks, nameMarks } from '../dist/matching/known-by.js'
import { factMarks, textMarks } from '../dist/matching/profile.js'

const sizes = process.argv.slice(2).map(Number)
const SIZES = sizes.length > 0 ? sizes : [10_000, 100_000]
const ROUNDS = 500
const since = new Date('2026-01-01')

/** The same archive on every run (Park and Miller). */
let seed = 42
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const pick = (count, skew = 1) => Math.floor(count * random() ** skew)
const times = (count, make) => Array.from({ length: count }, make)

// A few words are in every sentence, most are rare; sentences of boilerplate stand in one story of three.
const word = () => `m${pick(40_000, 4).toString(36)}`
const boilerplate = times(20, () => times(14, word).join(' '))
function profile() {
  const sentences = times(6 + pick(8), () => times(14 + pick(12), word).join(' '))
  if (random() < 0.34) sentences.push(boilerplate[pick(20)], boilerplate[pick(20)])
  return {
    language: 'fr',
    text: sentences.join(' '),
    proper: times(6, word),
    quotes: [],
    names: times(3, () => `k${pick(3000, 2).toString(36)}.tz`),
    figures: times(5, () => String(pick(20_000))),
    pictures: [`${pick(1e9)}.jpg`],
    published: '2026-11-24T10:00:00Z',
    // Some headlines are those of a series.
    titles: [random() < 0.1 ? `serie ${pick(50)} du jour` : times(8, word).join(' ')],
    guids: [`urn:${pick(1e9)}`],
    origin: { feed: 'b' },
  }
}

const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'))
const archive = await openArchive(
  await loadConfig({ DATA_DIR: join(folder, 'data'), CONFIG_DIR: join(folder, 'none') }),
  pino({ level: 'silent' }),
)
const { db, pool } = archive.connection
const kept = []
try {
  await pool.query(
    `insert into feeds (id, name, url, desk, enabled, interval_seconds) values ('b', 'b', 'x', 'd', false, 60)`,
  )
  await pool.query(`insert into payloads (feed_id, trace, hash, body, url) values ('b', 't', 'h', 'x', 'u')`)
  let filled = 0
  for (const size of SIZES) {
    await fill(filled, size)
    filled = size
    await report(size)
  }
} finally {
  await archive.close()
  await rm(folder, { recursive: true, force: true })
}

/** Archives more drafts, as an import leaves them, but in bulk and with next to no story. */
async function fill(from, to) {
  await pool.query('alter table copy_marks drop constraint if exists copy_marks_pkey')
  for (let at = from; at < to; at += 2000) {
    const profiles = times(Math.min(2000, to - at), profile)
    if (kept.length < 5000) kept.push(...profiles.slice(0, 100))
    await keepAll(at + 1, profiles)
  }
  await pool.query("set maintenance_work_mem = '512MB'")
  await pool.query('alter table copy_marks add primary key (mark, draft_id)')
  await pool.query('vacuum analyze copy_marks, copies, drafts')
}

async function keepAll(first, profiles) {
  const range = [first, first + profiles.length - 1]
  const marks = profiles.flatMap((one, at) =>
    [...new Set([...textMarks(one), ...factMarks(one), ...nameMarks(one)])].map((mark) => [mark, first + at]),
  )
  await pool.query(
    `insert into items (feed_id, payload_id, trace, identity, revision, content, state)
     select 'b', 1, 't', n::text, 'r', '{}', 'imported' from generate_series($1::int, $2::int) n`,
    range,
  )
  await pool.query(
    `insert into drafts (desk, feed_id, trace, fingerprint, story, wire_item_id)
     select 'd', 'b', 't', n::text, '{}', n from generate_series($1::int, $2::int) n`,
    range,
  )
  await pool.query(
    `insert into copies (item_id, draft_id, profile)
     select $1::int + at - 1, $1::int + at - 1, profile from unnest($2::jsonb[]) with ordinality as one (profile, at)`,
    [first, profiles.map((one) => JSON.stringify(one))],
  )
  await pool.query('insert into copy_marks (mark, draft_id) select * from unnest($1::bigint[], $2::bigint[])', [
    marks.map(([mark]) => mark),
    marks.map(([, draft]) => draft),
  ])
}

/** Half new stories, half cuts of what is there. */
function incoming(at) {
  const known = kept[pick(kept.length)]
  return at % 2 ? profile() : { ...known, text: known.text.split(' ').slice(0, 110).join(' ') }
}

async function match(story) {
  const candidates = await copyMarks.near(
    db,
    { text: textMarks(story), facts: factMarks(story), names: askedMarks(story) },
    since,
  )
  return decideCopy(
    story,
    candidates.map((draft) => ({ ...draft, sameItem: false, sameCopy: false })),
  ).kind
}

/** What the machine's other work costs: an empty query, which takes some 0.2 ms on an idle one. */
async function emptyQueries() {
  const took = []
  for (let at = 0; at < ROUNDS; at++) {
    const start = performance.now()
    await pool.query('select 1')
    took.push(performance.now() - start)
  }
  return told(took)
}

function told(took) {
  took.sort((a, b) => a - b)
  const at = (share) => took[Math.floor(took.length * share)].toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
}

async function report(size) {
  for (let at = 0; at < 100; at++) await match(incoming(at))
  const took = []
  let right = 0
  for (let at = 0; at < ROUNDS; at++) {
    const story = incoming(at)
    const start = performance.now()
    const kind = await match(story)
    took.push(performance.now() - start)
    if (kind === (at % 2 ? 'new' : 'repeat')) right++
  }
  const { rows } = await pool.query(
    `select pg_size_pretty(pg_total_relation_size('copy_marks')) marks, pg_size_pretty(pg_total_relation_size('copies')) copies`,
  )
  console.log(
    `${size.toLocaleString('en')} archived: ${told(took)}; ${right} of ${ROUNDS} right; marks ${rows[0].marks}, copies ${rows[0].copies}; an empty query meanwhile: ${await emptyQueries()}; load ${loadavg()[0].toFixed(1)}`,
  )
}
