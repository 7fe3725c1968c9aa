import type { Refusal } from '../../../curation/refusal.ts';
import type { CurationWords, IntakeProblem } from './words.ts';

const plural = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
const list = (numbers: readonly number[]) => numbers.join(', ');

function refusal(r: Refusal): string {
  switch (r.kind) {
    case 'no-right':
      return 'Only moderators of the bot’s home server can change facts.';
    case 'own-proposal':
      return 'You worked on this proposal, so another moderator has to approve it.';
    case 'not-found':
      return `There is no such ${r.what} any more.`;
    case 'wrong-state':
      return r.state === 'draft' || r.state === 'returned'
        ? `This proposal has to be sent for review first; it is ${en.states[r.state]}.`
        : `Too late: <@${r.by}> has already moved this on; it is ${en.states[r.state]}.`;
    case 'stale':
      return `<@${r.by}> changed this in the meantime. Nothing was done; look at it again with /review.`;
    case 'base-moved':
      return `What is on file has changed since this was shown (${r.lines.length === 1 ? 'line' : 'lines'} ${list(r.lines)}). Nothing was done; look at it again.`;
    case 'breaks-rules':
      return 'With this the facts would break a rule, so nothing was changed:';
    case 'incomplete':
      return r.lines.length === 1
        ? `Line ${list(r.lines)} is not complete: fill in what is open, or drop it.`
        : `Lines ${list(r.lines)} are not complete: fill in what is open, or drop them.`;
    case 'no-change':
      return 'This would change nothing: all of it is on file already.';
    case 'no-lines':
      return 'There is no line left in this proposal.';
    case 'no-reason':
      return 'A reason is needed.';
    case 'too-large':
      return `That is too much: at most ${r.most} ${r.what === 'lines' ? 'lines' : 'characters of reason'}.`;
    case 'already-undone':
      return `That change was taken back already, by change ${r.by}.`;
    case 'superseded':
      return `Later changes touched the same figures (${list(r.by)}); take those back first.`;
    case 'busy':
      return 'Others were faster again and again; please try once more.';
  }
}

function problem(p: IntakeProblem): string {
  switch (p.kind) {
    case 'not-an-address':
    case 'bad-address':
      return 'The address is not a web address; copy it from the browser, with https://.';
    case 'host-not-allowed':
      return `I do not fetch pages from ${p.host}: whoever runs the bot has not allowed it. Paste the text, or attach it as a file.`;
    case 'private-address':
      return `I do not fetch from ${p.host}: it leads into a private network.`;
    case 'too-many-redirects':
      return 'The page sends me from one address to the next; paste its text instead.';
    case 'too-large':
      return `That is too large: at most ${Math.round(p.most / 1024)} KB.`;
    case 'too-slow':
      return 'The page did not come in time; paste its text instead.';
    case 'wrong-type':
      return 'That is no text I can read; txt, md and html work.';
    case 'refused':
      return `The page answered with an error (${p.status}); paste its text instead.`;
    case 'unreachable':
      return 'The page cannot be reached; paste its text instead.';
    case 'no-text':
      return 'There is no text in it.';
    case 'wrong-file':
      return `I cannot read that kind of file; use ${p.allowed}.`;
    case 'no-text-file':
      return 'That file holds no text that I can read; save it as UTF-8.';
    case 'date-ahead':
      return 'That day is still to come: give the day on which it was published.';
    case 'no-date':
      return 'When was it published? Give the date as 2021-08-27: “last year” means nothing without it.';
    case 'no-title':
      return 'Give the title of the publication.';
    case 'no-publisher':
      return 'Give the publisher.';
    case 'no-figures':
      return 'I found no figure in it.';
    case 'unknown-source':
      return `There is no publication “${p.id}” on file; pick one of the suggestions, or bring it in with /refresh article.`;
    case 'unknown-indicator':
      return p.near && p.near.length > 0
        ? `I know no indicator “${p.typed}”; do you mean ${p.near.map((name) => `“${name}”`).join(' or ')}?`
        : `I know no indicator “${p.typed}”; write its name with what it is cut down to, as “exports to ASEAN”.`;
    case 'unknown-period':
      return `“${p.typed}” is no period; write 2020, 2021-H1, 2020-Q1, 2020-06 or 2021-01/2021-10.`;
    case 'period-without-year':
      return `“${p.typed}” leaves open which year; write it out, as 2021, 2021-Q1 or “first half of 2021”.`;
    case 'unknown-measure':
      return `“${p.typed}” is no measure; write Amount, Growth, Share, Change of the share, Distance or Rank, where needed with what it is measured against: “Share: Fujian”.`;
    case 'attachment-gone':
      return 'I no longer have the file; please attach it once more.';
    case 'no-paragraph':
      return 'Which paragraph of the publication states it? Give its number, counted from 1.';
    case 'unknown-unit':
      return `I cannot read “${p.typed}” as a figure with its unit; write all of it in digits, as “34.32 billion yuan”, “about 120 million tonnes”, “5.9 percent” or “No. 7”; a count is the number alone.`;
    case 'unknown-topic':
      return `The topic must be one of: ${p.topics.join(', ')}.`;
    case 'no-indicator-made':
      return 'No indicator can be made of that: the name is taken or has no Latin letter, or the figure has no unit that is known.';
    case 'unreadable-file':
      return ['The file cannot be read:', ...p.lines].join('\n');
  }
}

export const en: CurationWords = {
  commands: {
    refresh: {
      name: 'refresh',
      description: 'Bring in new figures: they become a proposal that is reviewed',
      article: {
        name: 'article',
        description: 'Find the figures in an article; without a file a form opens to paste it',
        file: { name: 'file', description: 'The article as .txt, .md or .html' },
        address: { name: 'address', description: 'Where it was published' },
        publisher: { name: 'publisher', description: 'Who published it' },
        title: { name: 'title', description: 'Its title' },
        date: { name: 'date', description: 'When it was published, as 2021-08-27' },
      },
      figure: {
        name: 'figure',
        description: 'Propose one figure; it is checked while you type',
        indicator: { name: 'indicator', description: 'What the figure is about; start typing and pick' },
        period: { name: 'period', description: 'A year, half, quarter or month, as 2021-H1' },
        value: { name: 'value', description: 'The figure with its unit, as printed: 34.32 billion yuan' },
        source: { name: 'source', description: 'A publication on file; start typing and pick' },
        measure: { name: 'measure', description: 'The amount itself, its growth, its share …' },
        paragraph: { name: 'paragraph', description: 'The paragraph that states it, counted from 1' },
      },
      file: {
        name: 'file',
        description: 'Propose all figures of a data file',
        file: { name: 'file', description: '.json as in data/sources, or .csv as /export writes it' },
      },
    },
    review: {
      name: 'review',
      description: 'See what waits for review, and approve, return or reject it',
      proposal: { name: 'proposal', description: 'The number of one; left out: the queue' },
    },
    rollback: { name: 'rollback', description: 'See the last changes and take one back' },
    watch: {
      name: 'watch',
      description: 'Have changes of facts posted in this channel',
      start: {
        name: 'start',
        description: 'Post changes here from now on',
        indicator: { name: 'indicator', description: 'Only this one; left out: everything' },
      },
      stop: {
        name: 'stop',
        description: 'Post changes here no longer',
        indicator: { name: 'indicator', description: 'Only this one; left out: the watch on everything' },
      },
      list: { name: 'list', description: 'See which channels watch what' },
    },
    gaps: { name: 'gaps', description: 'See which questions could not be answered, the most asked first' },
    proposeAsFact: 'Propose as fact',
  },
  refusal,
  problem,
  notHere: 'Facts are changed in the bot’s home server only, and where it has a store.',
  states: {
    draft: 'a draft',
    'in-review': 'waiting for review',
    returned: 'returned to be mended',
    approved: 'approved',
    rejected: 'rejected',
  },
  verdicts: {
    dropped: 'dropped',
    incomplete: 'not complete',
    'breaks-rule': 'breaks a rule',
    same: 'same as on file',
    repeated: 'said again',
    retraction: 'taken out',
    details: 'same figure, other details',
    correction: 'correction',
    conflict: 'another source differs',
    new: 'new',
  },
  proposal: {
    head: (id, state, lines) => `Proposal ${id}: ${plural(lines, 'line')}, ${state}`,
    counts: (parts) => parts.map(([name, count]) => `${count} ${name}`).join(' · '),
    from: (title, publisher, date) => `From “${title}”, ${publisher}${date && `, ${date}`}`,
    by: (mention) => `Brought in by ${mention}`,
    change: (before, after) => `${before} → ${after}`,
    open: (fields) => `open: ${fields.join(', ')}`,
    quote: (text, at) => `${at === undefined ? '' : at === 'headline' ? 'headline: ' : `paragraph ${at}: `}“${text}”`,
    edited: (who, read) => `changed by ${who}${read === undefined ? '' : `; read in the text: ${read}`}`,
    reason: (who, isReturned, why) => `${isReturned ? 'Returned' : 'Rejected'} by ${who}: “${why}”`,
    missing: (field) => `still open: ${field}`,
    unreadable: (field) => `the ${field} cannot be read`,
    unknown: (typed) => `“${typed}” is not on file`,
    record: (kind, name) => `${kind}: ${name}`,
    unfinished: (lines) =>
      `${plural(lines, 'line')} could not be approved as ${lines === 1 ? 'it is' : 'they are'}: mend or drop ${lines === 1 ? 'it' : 'them'} first`,
    objection: (text, isError) => `${isError ? '⛔' : '⚠️'} ${text}`,
    unread: '(not read)',
    details: {
      names: { paragraph: 'paragraph', note: 'note', disputed: 'what is doubted of it', line: 'line of the file' },
      changed: (name) => `${name} changed`,
    },
    pickLine: 'Pick a line to look at, edit or drop',
    line: (number) => `Line ${number}`,
    page: (number, of) => `Page ${number} of ${of}`,
  },
  buttons: {
    submit: 'Send for review',
    submitAll: 'Send all the same',
    dropOpen: 'Drop these lines',
    discard: 'Discard',
    approve: 'Approve',
    sendBack: 'Return…',
    reject: 'Reject…',
    edit: 'Edit…',
    name: 'New indicator…',
    drop: 'Drop',
    restore: 'Take in again',
    back: 'Back',
    previous: '◀ Previous',
    next: 'Next ▶',
    undo: 'Take back…',
    asTerm: 'Teach a word…',
    asRequest: 'Mark as requested',
    closeGap: 'Close',
    fillAgain: 'Correct the form…',
    keep: 'Keep what stands here',
    take: 'Propose the new data',
  },
  fields: {
    indicator: 'indicator',
    period: 'period',
    measure: 'measure',
    value: 'value',
    unit: 'unit',
    place: 'place',
    breakdown: 'part',
    against: 'what it is measured against',
    scale: 'scale',
    paragraph: 'paragraph',
    other: 'another field',
  },
  units: {
    CNY: 'yuan',
    USD: 'US dollars',
    percent: 'percent',
    'percentage-point': 'percentage points',
    rank: 'a rank',
    count: 'a count',
    tonne: 'tonnes',
    'square-metre': 'square metres',
    person: 'people',
    piece: 'pieces',
  },
  entities: {
    observation: 'figure',
    indicator: 'indicator',
    source: 'publication',
    place: 'place',
    member: 'part',
    statement: 'statement',
    term: 'word',
  },
  forms: {
    reason: { title: 'Why?', fields: { why: { label: 'Reason', hint: 'One sentence; it stays in the history' } } },
    line: {
      title: 'Edit a line',
      fields: {
        indicator: { label: 'Indicator', hint: 'A name or id on file, with its breakdown: exports, to ASEAN' },
        period: { label: 'Period', hint: '2020, 2021-H1, 2020-Q1, 2020-06 or 2021-01/2021-10' },
        measure: { label: 'Measure', hint: 'Amount, Growth, Share: Fujian, Distance: China, Rank …' },
        value: { label: 'Value as printed', hint: '34.32; a fall has a minus' },
        unit: { label: 'Unit with scale', hint: 'billion yuan, percent, percentage points, TEU' },
      },
    },
    article: {
      title: 'Bring in an article',
      fields: {
        text: { label: 'The text', hint: 'Paste all of it; paragraphs apart' },
        title: { label: 'Title' },
        publisher: { label: 'Publisher' },
        address: { label: 'Address', hint: 'https://…' },
        date: { label: 'Date of publication', hint: '2021-08-27' },
      },
    },
    indicator: {
      title: 'A new indicator',
      fields: {
        en: { label: 'Name in English', hint: 'Cruise passengers' },
        zh: { label: 'Name in Chinese', hint: '邮轮旅客吞吐量' },
        definition: { label: 'Definition', hint: 'What is counted, where and when, in one sentence' },
        topic: { label: 'Topic', hint: 'Port, Economy, Goods trade …' },
      },
    },
    term: {
      title: 'Teach a word',
      fields: {
        term: { label: 'The word or phrase', hint: 'As people typed it' },
        meaning: { label: 'What it means', hint: 'A word that I know already, such as: exports' },
      },
    },
  },
  queue: {
    head: (count, states) =>
      `${plural(count, 'proposal')} to look at (${states.map(([state, n]) => `${state}: ${n}`).join(' · ')})`,
    empty: 'Nothing waits for review.',
    pick: 'Pick a proposal',
  },
  conflicts: {
    button: (count) => `${plural(count, 'conflict')} with new data`,
    head: (count) => `${plural(count, 'conflict')} with new shipped data`,
    about:
      'A new version of the bot brought other figures than were entered here. What was entered here stands until you decide.',
    pick: 'Pick a conflict',
    none: 'The shipped data and the changes made here agree.',
    here: (value) => `Here: ${value}`,
    shipped: (value) => `New data: ${value}`,
    kept: 'What stands here stays, and the conflict is settled.',
    why: 'new shipped data',
  },
  entry: (id, lines, why) => `${id}: ${plural(lines, 'line')} – ${why}`,
  approved: (revision, changes) =>
    `Approved as change ${revision}: ${plural(changes, 'record')}. Answers use it from now on.`,
  rejected: (id) => `Proposal ${id} is rejected.`,
  sentBack: (id) => `Proposal ${id} is back with its author.`,
  rollback: {
    head: 'The last changes',
    empty: 'Nothing has been changed yet.',
    pick: 'Pick a change to look at or take back',
    entry: (number, date, why) => `${number}: ${date} – ${why}`,
    revision: (number, date, by, kind, why) => `Change ${number}, ${date}, by ${by} (${kind}): ${why}`,
    done: (number, undone) => `Change ${undone} is taken back, by change ${number}. Answers use it from now on.`,
    kinds: {
      proposal: 'a proposal',
      rollback: 'taken back',
      upgrade: 'new shipped data',
      shipped: 'shipped',
    },
  },
  history: {
    head: (label) => `History of ${label}`,
    empty: 'There is nothing on file for that, and never was.',
    row: (date, label, change, source, why) => `${date} · ${label}: ${change} (${source})${why && ` – ${why}`}`,
    shipped: 'shipped with the bot',
    gone: 'taken out',
    more: (count) => `… and ${count} earlier`,
    unknownDay: (typed) => `“${typed}” is no day; write it as 2026-08-01.`,
    futureDay: (day) => `${day} is still to come; give today or an earlier day.`,
    beforeLedger: (day) => `I do not know how the facts stood on ${day}: the ledger begins later.`,
    asOf: (day) => `As the facts stood at the end of ${day}.`,
  },
  watch: {
    started: (what) => `This channel now gets every change of ${what}.`,
    already: (what) => `This channel gets every change of ${what} already.`,
    stopped: (what) => `This channel no longer gets changes of ${what}.`,
    head: 'Channels that watch',
    none: 'No channel watches anything.',
    everything: 'everything',
    cannotWrite: 'I may not write in this channel, so it cannot watch.',
    announce: (count) => `${plural(count, 'fact')} changed`,
  },
  gaps: {
    head: (count) => `${plural(count, 'question')} I could not answer`,
    empty: 'No question is waiting.',
    pick: 'Pick a question',
    entry: (text, count) => `${count} × ${text}`,
    card: (text, count, since) => `“${text}”: asked ${count} ${count === 1 ? 'time' : 'times'} since ${since}.`,
    requested: 'Marked as requested.',
    closed: 'Closed; if it is asked again, it opens again.',
    taught: (term, concept) => `“${term}” means ${concept}`,
  },
};
