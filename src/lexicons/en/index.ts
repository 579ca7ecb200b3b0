import type { Lexicon } from '../lexicon.ts'
import { englishRoles } from './roles.ts'
import { englishSetting } from './setting.ts'
import { englishVerbs } from './verbs.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const en: Lexicon = {
  language: 'en',
  stopWords: words(
    'the, of, and, to, in, is, was, for, that, with, on, as, by, it, are, were, from, this, has, have, had, be, which, at, his, her, their, its, but, will, an, said, been, who, more, would, about, they, he, she',
  ),
  elisions: [],
  abbreviations: words(
    'Mr, Mrs, Ms, Dr, Prof, Sen, Rep, Gov, Gen, Col, Maj, Capt, Lt, Cpl, Sgt, Const, Insp, Supt, Rev, Hon, St, Jr, Sr, Inc, Corp, Co, Ltd, Jan, Feb, Aug, Sept, Oct, Nov, Dec, vs, etc, No, Ont, Que, Alta, Sask, Man, B.C, N.S, N.B, P.E.I, U.S, U.K, U.N, D.C, a.m, p.m, Ph.D, e.g, i.e, Mass, Calif, Fla, Ave, Blvd, approx, est, Pres',
  ),
  caseless: false,
  article: '',
  genitives: {},
  feminineEndings: [],
  prefixes: [],
  head: 'last',
  order: 'subject-verb',
  neuter: true,
  dropsPronouns: false,
  bareContent: true,
  verbs: englishVerbs,
  hearerVerbs: words(
    'told, tells, telling, informed, informs, assured, assures, reminded, reminds, warned, warns, notified, advised, promised, urged',
  ),
  infinitiveVerbs: words('claims, claimed, claim, vowed, vows, promised, promises, pledged, pledges, hopes, hoped'),
  pastInfinitives: [],
  infinitiveEndings: [],
  rejects: words(
    'nothing, so, something, anything, goodbye, sorry, otherwise, much, what, more, and, or, but, of, about, to, as, the same, when, by, with, in, on, at, from, for, him, me, us',
  ),
  bareVerbs: words('said, says, say, told, tells, saying'),
  auxiliaries: words("has, have, had, 's, 've, 'd"),
  reflexiveAuxiliaries: [],
  reflexives: [],
  clitics: [],
  modals: {
    finite: words('went on to, goes on to, wants to, wanted to, sought to, was quick to, continued to, was keen to'),
    past: words('gone on to, wanted to, been quoted as'),
  },
  infinitiveLinks: words('before, after'),
  narrativeLinks: [],
  participleLinks: words('while, by, in, with'),
  questions: {
    verbs: words('asked, asks, asking, wondered, wonders, questioned'),
    openings: words('whether, if, why, how, when'),
  },
  contrasts: words('while, whereas, and that'),
  relays: { verbs: [], links: [] },
  notSources: [],
  perfectLinks: words('having, after having'),
  adverbs: words(
    'also, then, later, earlier, once, again, further, still, even, now, too, however, instead, previously, recently, repeatedly, often, always, just, only, simply, in turn, at the time, for his part, for her part, for their part, for its part, meanwhile, already, today, yesterday, tonight, ever, long, first, therefore, thus, bluntly, likewise, quietly, aloud, afterwards, afterward, soon, quickly, since, sometimes, in effect',
  ),
  adverbEndings: words('ly'),
  complementisers: words('that, how, whether, why'),
  falseComplementisers: words('so that, now that, except that'),
  sources: words('according to, in the words of, in the view of, in the opinion of, as per, citing, quoting'),
  weakSources: [],
  governors: [],
  resumptives: [],
  sourcePhrases: [],
  sameSources: words(
    'the same source, the same sources, the source, the sources, the same statement, the same document, the same report',
  ),
  pronouns: {
    m: words('he, him'),
    f: words('she, her'),
    plural: words('they, them, many, some, others, both, several'),
    any: words('it, another'),
  },
  latterPronouns: words('the'),
  genericRoles: words(
    'official, speaker, interviewee, scientist, researcher, expert, academic, hydrologist, economist, historian, scholar, artist, painter, sculptor, writer, author, poet, novelist, singer, musician, filmmaker, athlete, runner, cyclist, champion, activist, campaigner, politician, lawmaker, diplomat, engineer, doctor, physician, lawyer, farmer, fisherman, craftsman, baker, potter, weaver, carpenter, shepherd, teacher, entrepreneur, businessman, businesswoman, veteran, guide, analyst, specialist, man, woman',
  ),
  sameWords: words('same, aforementioned'),
  topics: [],
  agents: words('by, from'),
  resumptions: words(
    'provided, provided that, if, unless, because, but, as long as, even if, so long as, although, though, even though, so that',
  ),
  firstPerson: words("i, i'm, i've, i'll, i'd, me, my, myself, we, we're, we've, we'll, us, our, ours"),
  impersonals: words('it'),
  determiners: {
    m: words('his'),
    f: words('her'),
    plural: words(
      'these, those, several, many, some, both, two, three, four, five, six, seven, eight, nine, ten, dozens of, hundreds of, a number of, most, few, other, all, a few, a couple of',
    ),
    any: words('the, a, an, this, their, its, our, my, your, another, each, every, one, one of the, any, no'),
  },
  indefinites: words('a, an, some, another, several, many, one, two, three, each, every, any, no, few, most'),
  prepositions: words(
    'of, in, on, at, to, from, by, with, for, during, after, before, under, over, about, against, between, among, through, into, since, until, without, within, near, outside, inside, along, across, behind, beyond, despite, following, around, off, up, down, out, as, like, than, if, when, while, because, although, though, where, whose, unless, once, upon, toward, towards, via, per, amid, including, alongside, and, or, but, nor, that, which, so, yet, so that, whether, how, why, what, regarding, concerning, not, is, are, was, were, be, been, being, has, have, had, do, does, did, will, would, can, could, should, may, might, must',
  ),
  adjuncts: words(
    'published, released, issued, presented, conducted, commissioned, compiled, prepared, dated, based on, sent to, obtained, posted, seen by, cited by, quoted by, provided, familiar with, in a statement, in an interview, in a news release, in a press release, in a release, in a news conference, in an email, in an emailed statement, in a written statement, in a letter, in a tweet, in a report, in a speech, in a video, in a post, in a news, in a phone, in a telephone, at a news conference, at a press conference, at a press, at a news, at a briefing, at a hearing, at a meeting, at the time, on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday, on Twitter, on Facebook, on social media, by phone, by email, via email, in court, by telephone, by radio, by text message, by letter, in French, in English, in Arabic, in Parliament, in response, in reference, in part, in his, in her, in their, in its, in an, on his, on her, from his, from her, outside court, outside the, during a, during an, during the, after the, after a, before the, following the, following a, through a, with a laugh, on behalf, under oath, earlier, this week, last week, this month, last month, this year, last year, late, early, when asked, while sitting, ahead of, on the, on a, over the phone, to reporters, to journalists, at the, at a, at his, at her, at their, in the, in a, in this, from his, from her, with reporters',
  ),
  roleLinks: words('of, for, at, in, with, from, to, on, and, the, a, an, its, their, his, her, under, against, de'),
  conjunctions: words('and, but, or, nor, so, yet, while, though, although, because'),
  relatives: words('who, which, whom, whose, where, that'),
  roleAdjectives: words(
    'former, new, current, acting, interim, deputy, assistant, senior, junior, chief, longtime, late, lead, co-, vice, associate, executive, general, first, top, one, another, same, local, federal, provincial, national, ex-, retired, outgoing, incoming, newly, more, least, young, old, fellow',
  ),
  ...englishRoles,
  compoundNames: [],
  nameParticles: words(
    'de, van, von, der, den, del, della, di, da, la, le, el, al, bin, bint, ibn, ben, abu, ould, y, dos, do, du, st., of',
  ),
  months: {
    1: words('January, Jan'),
    2: words('February, Feb'),
    3: words('March, Mar'),
    4: words('April, Apr'),
    5: words('May'),
    6: words('June, Jun'),
    7: words('July, Jul'),
    8: words('August, Aug'),
    9: words('September, Sept, Sep'),
    10: words('October, Oct'),
    11: words('November, Nov'),
    12: words('December, Dec'),
  },
  weekdays: {
    1: words('Monday'),
    2: words('Tuesday'),
    3: words('Wednesday'),
    4: words('Thursday'),
    5: words('Friday'),
    6: words('Saturday'),
    7: words('Sunday'),
  },
  relativeDays: {
    today: 0,
    'this morning': 0,
    'this afternoon': 0,
    'this evening': 0,
    tonight: 0,
    yesterday: -1,
    'last night': -1,
    'day before yesterday': -2,
  },
  placePrepositions: words('in, at'),
  placePrefixes: [],
  otherDays: words('next, since, before, after, until, by, between, from, through'),
  setting: englishSetting,
  flags: {
    urgent: words('urgent, flash, alert, breaking, breaking news, news alert, bulletin, newsalert'),
    update: words('updated, update, updates, refile, recap, updating'),
    writethru: words(
      'writethru, ld-writethru, write-thru, recast, 1st ld-writethru, lead, roundup, wrap, eds: writethru',
    ),
    take: words(
      'take, add, continued, continuation, first add, second add, third add, first take, second take, third take, final take, take two, take three',
    ),
    correction: words('correction, corrected, corrects, correction notice, clarification, corrective, erratum'),
    kill: words(
      'kill, mandatory kill, kill notice, withdrawal notice, notice of withdrawal, story kill, please kill, withdrawn, retraction, retracted, story withdrawn, story killed, do not use, do not publish, not for publication, advisory kill, cancelled, canceled, bulletin kill',
    ),
  },
  everydayFlags: words(
    'lead, wrap, roundup, recap, take, take two, add, continued, continuation, kill, withdrawn, retraction, cancelled, canceled, do not use, do not publish',
  ),
  desk: {
    openings: words(
      'subscribers are asked, clients are asked, in the story, please, editors, eds, attention, note to editors, the story headlined, the story slugged, the story, our story, this story, this version, an earlier version, we are withdrawing, we are killing, we have withdrawn, in our story, correction',
    ),
    nouns: words(
      'our story, to story, to our story, this story, the story headlined, the story slugged, story on, story slugged, story headlined, earlier version, this version, paragraph, earlier one, should read, moved at, sent at',
    ),
    kill: words('kill, disregard, do not use, do not publish, withdrawn, withdrawing, withdraw'),
    correction: words('correct, please read, instead of, should read, misstated, misspelled, in error, erroneously'),
    writethru: words('replaces, replacing, recasts, writethru, supersedes, ld writethru'),
    update: words('adds, adding, updates, with reaction, updating'),
    filed: words('moved, sent at, filed, transmitted, issued at, story of'),
    numbered: words('ref, reference, story number, item number, story ID'),
  },
  corrections: {
    rightFirst: {
      before: words('please read, should read, should be, read'),
      between: words('instead of, and not, rather than, not'),
    },
    wrongFirst: { before: words('change, replace'), between: words('to, with') },
    prepositions: words('in, of, at'),
    parts: words('paragraph, headline, sentence, lead, line, story, graf'),
  },
  embargo: words(
    'embargo, embargoed, embargoed until, under embargo, not for release before, not for publication before, hold for release, for release',
  ),
  credit: {
    with: words('with, courtesy of, reporting'),
    source: words('source, sources, credit, by, agency, via'),
    agencies: words('agencies, wire services, news agencies'),
  },
  byline: {
    openings: words('by, written by, reporting by, story by, from our correspondent'),
    roles: words('correspondent, staff, reporter, writer, editor'),
  },
  boilerplate: {
    lines: words(
      'advertisement, advertising, sponsored, share, share this, print, email, tweet, comments, comment, leave a reply, leave a comment, related articles, related stories, related posts, read more, more, subscribe, sign in, log in, sign up, newsletter, follow us, trending, most read, most popular, popular now, latest news, tags, copy link, story continues below advertisement, article continues below, please enter your comment, please enter your name here, please enter your email address here, you have entered an incorrect email address, save my name, website, name, cancel reply, previous article, next article, recommended, load comments, report an error, back to top, home, menu, search',
    ),
    ends: words(
      'leave a reply, leave a comment, please enter your comment, related articles, related stories, related posts, recommended, comments, read next, cancel reply',
    ),
    openings: [
      'read also:',
      'also read:',
      'read more:',
      'read next:',
      'related:',
      'see also:',
      'watch:',
      'please enter your',
      'read the original article on',
      'this article was originally published',
      'you have entered an incorrect email',
      'save my name, email',
      'your email address will not be published',
      'required fields are marked',
      'sign up for our',
      'subscribe to our',
      'follow us on',
      'click here to',
      'download the app',
      'all rights reserved',
      'story continues below',
    ],
    tails: ['appeared first on', 'read the original article on'],
  },
  workNouns: words(
    'titled, entitled, called, named, dubbed, nicknamed, theme, slogan, motto, film, movie, book, novel, album, song, show, series, exhibition, festival, magazine, programme, program, project, campaign, initiative, tag, hashtag, documentary, play, single, brand, label, term, word, phrase, expression, known as, article, paper, report, video, game, podcast, poem, painting, column, headline, so-called',
  ),
  commonVerbs: words(
    "is, are, was, were, has, have, had, will, would, can, could, should, may, might, must, do, does, did, be, been, isn't, aren't, wasn't, weren't, won't, can't, don't, doesn't, didn't, it's, he's, she's, they're, we're, there's, i'm, i've, we've, that's, makes, made, takes, took, gets, got, goes, went, comes, came, gives, gave, wants, needs, hopes, plans, remains, became, began, seems, appears, expects, supports, works, lives, shows, showed, found, led, left, kept, put, set, ran, won, lost, held, met, saw, knew, thought, felt, drove, fell, flew, grew, heard, hit, hurt, paid, read, rose, sat, sent, shot, sold, spent, spoke, stood, struck, taught, threw, told, tried, wore, wrote, built, bought, brought, broke, chose, dealt, drew, ate, fought, forgot, froze, hid, lay, meant, rode, ran, sang, sank, shook, shut, slept, stole, swam, swore, woke, need, want, hope, plan, like, likes, think, believe, know, feel, get, take, make, go, come, give",
  ),
  verbEndings: words("n't, ed"),
}
