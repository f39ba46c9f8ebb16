import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Subscription } from '../../../src/domain/deliveries/subscription.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { statusesOf } from '../../../src/domain/status/item-status.ts';
import { linesOf, summarise } from '../../../src/domain/status/summary.ts';
import type { Choice } from '../../../src/views/status/choice.ts';
import { choiceCard } from '../../../src/views/status/choice.ts';
import { entryCard } from '../../../src/views/status/entry-card.ts';
import type { Posting } from '../../../src/views/status/posting.ts';
import { statusCard } from '../../../src/views/status/status.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { anAssessment, anItem, aPlan, aState, NOW } from '../../build.ts';
import { aChannel } from './digest-settings.ts';
import { figureStatuses } from './figures.ts';
import type { Cards } from './gallery.ts';
import { pastCards } from './pasts.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';
import { worstPasts } from './worst-pasts.ts';
import { programmeCards } from './worst-programmes.ts';

const POSTED = { isPosted: true, withNames: true, posting: { channels: [aChannel()] } };
const IN_CHANNEL = { isPosted: true, withNames: false };
const ASKED = { isPosted: false, withNames: false };

export function statusCards(language: Language): Cards {
  return {
    ...largest(language),
    ...summaries(language),
    ...foldedSummaries(language),
    ...unreachedSummary(language),
    ...postedSummaries(language),
    ...statuses(language),
    ...choices(language),
    ...pastCards(language),
    ...figureStatuses(language),
  };
}

function largest(language: Language): Cards {
  const wording = wordingIn(language);
  const state = largeState(true);
  const summary = summarise(state);
  const lines = summary.areas.flatMap((area) => area.lines);
  const line = lines.find(({ assessment }) => assessment);
  if (!line) throw new Error('Nobody has answered');
  const pasts = Object.entries(worstPasts(state, wording)).filter(([name]) => /history|status/.test(name));
  const programmes = Object.entries(programmeCards(largeState(false), wording));
  return {
    status: statusCard({ state, line }, wording),
    choice: choiceCard(
      lines.map((one) => ({ ...state, ...one })),
      'show',
      wording,
    ),
    'status of all': summaryCard(compile(summary.state), ASKED, wording),
    summary: summaryCard(compile(summary.state), POSTED, wording),
    'empty summary': summaryCard(compile(largeState(false)), POSTED, wording),
    ...Object.fromEntries(pasts),
    ...Object.fromEntries(programmes.filter(([name]) => !name.startsWith('digest'))),
  };
}

function summaries(language: Language): Cards {
  const wording = wordingIn(language);
  const closed = smallState({ answered: 3 });
  const states = {
    'nobody asked': smallState({ asked: 0 }),
    'one asked': smallState({ asked: 1 }),
    'one answered': smallState({ asked: 1, answered: 1 }),
    'one that cannot be assessed': smallState({ asked: 1, answered: 1, status: 'unknown' }),
    'two asked': smallState({ asked: 2 }),
    'two that are not met': smallState({ asked: 2, answered: 2, status: 'notMet' }),
    'two answered': smallState({ asked: 3, answered: 2 }),
    'all answered': smallState({ answered: 8 }),
    'all alike': smallState({ answered: 8, status: 'met' }),
    closed: { ...closed, round: { ...closed.round, state: 'closed' as const } },
  };
  const others = ['Puls i höst', 'Årsanalys 2024'].map((name) => ({ ...closed.round, name }));
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) => [
      [`summary, ${name}`, summaryCard(compile(state), POSTED, wording)],
      [`summary in a channel, ${name}`, summaryCard(compile(state), IN_CHANNEL, wording)],
      [`status of all, ${name}`, summaryCard(compile(state), { ...ASKED, others }, wording)],
    ]),
  );
}

/** Some have not answered since nothing has reached them. */
function unreachedSummary(language: Language): Cards {
  const state = smallState({ answered: 2 });
  const [first, second] = [...new Set(state.ownerships.map(({ person }) => person))];
  const unreached = new Map([
    [first ?? '', 'resting' as const],
    [second ?? '', 'noAddress' as const],
  ]);
  const look = { ...POSTED, unreached };
  return { 'summary, some out of reach': summaryCard(compile(state), look, wordingIn(language)) };
}

/** Where a summary may go, and where it went. */
function postedSummaries(language: Language): Cards {
  const summary = summarise(smallState({ answered: 2 }));
  const card = (posting: Posting) =>
    summaryCard(compile(summary.state), { ...POSTED, posting }, wordingIn(language));
  const named = ['Allmänt', 'Ledning'].map((name) => aChannel(name));
  const many = Array.from({ length: 20 }, (_, index) => aChannel(`${index} ${longText('ö', 200)}`));
  const at = '2025-09-01T08:00:00.000Z';
  const went = (channels: readonly Subscription[], outOfReach = 0, isRepeated = false) => {
    const reached = channels.length - outOfReach;
    return card({ channels, posted: { at, channels, isRepeated, reached, outOfReach } });
  };
  return {
    'summary for no channel': card({ channels: [] }),
    'summary for a channel with a name': card({ channels: named.slice(0, 1) }),
    'summary for two channels': card({ channels: named }),
    'summary for many channels': card({ channels: many }),
    'summary that was posted': went(named.slice(0, 1)),
    'summary that was posted to several': went([...named, aChannel()], 1),
    'summary that was posted to many': went(many),
    'summary that was posted before': went([aChannel()], 0, true),
  };
}

/** As many goals, or assignments as well, as make a summary fold areas where nothing deviates. */
function foldedSummaries(language: Language): Cards {
  const wording = wordingIn(language);
  const kinds = { goals: ['councilGoal'], 'goals and assignments': ['councilGoal', 'assignment'] } as const;
  return Object.fromEntries(
    Object.entries(kinds).map(([name, of]) => [
      `summary that folds ${name}`,
      summaryCard(compile(severalAreas(of)), POSTED, wording),
    ]),
  );
}

const AREAS = [
  'En stad för barn och unga',
  'En öppen stad',
  'En trygg stad',
  'En hållbar stad',
  'En god arbetsgivare',
];
const TASKS = [
  'Fler unga vuxna har ett arbete eller studerar ett år efter gymnasiet',
  'Föreningslivet når barn i alla delar av staden',
  'Fler resor i staden görs med cykel, till fots eller med kollektivtrafik',
  'Medarbetarna stannar längre och rekommenderar kommunen som arbetsgivare',
];

function severalAreas(kinds: readonly Item['kind'][]): RoundState<WordedAssessment> {
  const items = AREAS.flatMap((title, area) => [
    anItem({ id: `area-${area}`, kind: 'area', title }),
    ...TASKS.map((task, index) =>
      anItem({
        id: `item-${area}-${index}`,
        kind: kinds[index % kinds.length] ?? 'councilGoal',
        parent: `area-${area}`,
        title: task,
      }),
    ),
  ]);
  const asked = items.filter(({ kind }) => kind !== 'area');
  return aState({
    plan: aPlan({ items }),
    ownerships: asked.map(({ id }) => ({ item: id, person: 'anna' })),
    assessments: asked.map(({ id }) =>
      anAssessment({ item: id, status: id === 'item-0-0' ? 'partly' : 'met' }),
    ),
  });
}

/** Every item of a small round: answered or not, better or worse than before, in a round that is open, overdue, or closed. */
function statuses(language: Language): Cards {
  const wording = wordingIn(language);
  const answered = smallState({ answered: 8 });
  const unanswered = smallState();
  const closed: RoundState<WordedAssessment> = {
    ...unanswered,
    round: { ...unanswered.round, state: 'closed' },
  };
  const late = { ...wording, now: new Date('2025-09-20T08:00:00Z') };
  const today = { ...wording, now: new Date('2025-09-15T08:00:00Z') };
  return {
    ...entries('answered', answered, wording),
    ...entries('answered by some', smallState({ answered: 6 }), wording),
    ...entries('unanswered', unanswered, wording),
    ...entries('due today', smallState({ asked: 1 }), today),
    ...entries('overdue', unanswered, late),
    ...entries('closed without an answer', closed, wording),
    ...changed(language),
  };
}

function entries(
  what: string,
  state: RoundState<WordedAssessment>,
  wording: ReturnType<typeof wordingIn>,
): Cards {
  const hits = linesOf(state).map((line) => ({ state, line }));
  return Object.fromEntries(
    statusesOf(hits).map((status) => [
      `status of ${status.entry.item.id}, ${what}`,
      entryCard(status, wording),
    ]),
  );
}

function changed(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState({ answered: 1, status: 'met' });
  const [line] = linesOf(state);
  if (!line?.assessment) throw new Error('Nobody has answered');
  const { previous: _, ...first } = line.assessment;
  const last = {
    plan: state.plan,
    item: line.item,
    round: { ...state.round, id: 'r-2024', name: 'Delårsrapport 2024', from: '2024-01-01', to: '2024-08-31' },
    assessment: { ...first, status: 'partly' as const },
  };
  const before = { status: 'unknown' as const, at: NOW.toISOString() };
  const again = { ...line, assessment: { ...first, version: 2, previous: before } };
  return {
    'status that is better than last time': statusCard({ state, line, last }, wording),
    'status that was changed in the round': statusCard({ state, line: again, last }, wording),
  };
}

function choices(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState({ answered: 2 });
  const { plan, round } = state;
  const all: Choice[] = linesOf(state).map((line) => ({ plan, round, ...line }));
  const [metro, waste] = all;
  if (!metro || !waste) throw new Error('There is nothing to choose from');
  const pulse = { ...round, id: 'pulse', name: 'Puls i september' };
  const programme = { ...plan, id: 'programme', title: 'Program för internationellt arbete' };
  return {
    'choice of two': choiceCard([metro, waste], 'show', wording),
    'choice of many': choiceCard(all, 'show', wording),
    'choice of two rounds': choiceCard([metro, { ...metro, round: pulse }], 'show', wording),
    'choice of two plans': choiceCard([metro, { ...metro, plan: programme }], 'show', wording),
    'choice of questions': choiceCard(all, 'open', wording),
    'choice of two questions': choiceCard([metro, waste], 'open', wording),
  };
}
