import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Status } from '../../../src/domain/answers/scale.ts';
import {
  type Baseline,
  baselineOf,
  type DayAhead,
  type Digest,
  digestOf,
} from '../../../src/domain/deliveries/digest.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { digestSettingsCards } from './digest-settings.ts';
import { followingCards } from './following.ts';
import type { Cards } from './gallery.ts';
import { ledgerCards } from './ledgers.ts';
import { reminderCards } from './reminders.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';
import { programmeCards } from './worst-programmes.ts';

const MONDAY_BEFORE = '2025-08-25T06:00:00.000Z';
const TODAY = '2025-09-01';
const UPDATED = '2025-09-03T12:32:00.000Z';

export function deliveryCards(language: Language): Cards {
  const wording = wordingIn(language);
  const first = (state: RoundState<WordedAssessment>, today = TODAY) =>
    digestCard(digestOf(summarise(state), {}, undefined, today), wording, {});
  const next = (state: RoundState<WordedAssessment>, before: Baseline, isPosted = true) =>
    digestCard(digestOf(summarise(state), before, MONDAY_BEFORE, TODAY), wording, isPosted ? {} : undefined);
  const programmes = Object.entries(programmeCards(largeState(false), wording));
  const half = smallState({ answered: 4 });
  const worse = (answered: number) =>
    next(smallState({ answered, status: 'notMet' }), saidOf(answered, 'met'));
  const asked = smallState({ answered: 1 });
  return {
    ...ledgerCards(language),
    ...followingCards(language),
    ...reminderCards(language),
    ...digestSettingsCards(language),
    ...Object.fromEntries(programmes.filter(([name]) => name.startsWith('digest'))),
    'digest at its largest': first(largeState(true)),
    'digest without answers': first(smallState()),
    'digest without questions': first(smallState({ asked: 0 })),
    'digest with one answer': first(asked),
    'digest with all answers': first(smallState({ answered: 8 })),
    'digest without news': next(half, baselineOf(summarise(half))),
    'digest that was asked for': next(half, baselineOf(summarise(asked)), false),
    'digest with one that got worse': worse(1),
    'digest with goals that got worse': worse(2),
    'digest with several kinds that got worse': worse(7),
    'digest with some better and some worse': next(smallState({ answered: 8 }), saidOf(8, 'partly')),
    'digest on the last day but one': first(asked, '2025-09-14'),
    'digest on the last day': first(asked, '2025-09-15'),
    'digest past the last day': first(asked, '2025-09-16'),
    'digest of a closed round': first({ ...half, round: { ...half.round, state: 'closed' } }),
    ...wishedCards(language),
    'digest that was updated': digestCard(digestOf(summarise(half), {}, undefined, TODAY), wording, {
      editedAt: UPDATED,
    }),
    'digest that was replaced': digestCard(
      digestOf(summarise(half), baselineOf(summarise(asked)), MONDAY_BEFORE, TODAY),
      wording,
      { editedAt: UPDATED, replacedAt: '2025-09-08T06:00:00.000Z' },
    ),
    'digest of trends': next(trendsOf(half), baselineOf(summarise(trendsOf(saidState(4, 'met'))))),
  };
}

/** What a channel may wish of its digest, and why something got worse. */
function wishedCards(language: Language): Cards {
  const wording = wordingIn(language);
  const posted = (digest: Digest) => digestCard(digest, wording, {});
  const worse = (state: RoundState<WordedAssessment>, length?: number) => {
    const before = state.assessments.map((one) => ({ ...one, status: 'met' as const }));
    const baseline = baselineOf(summarise({ ...state, assessments: before }));
    const digest = digestOf(summarise(state), baseline, MONDAY_BEFORE, TODAY);
    return explained(digest, length);
  };
  const small = worse(smallState({ answered: 7, status: 'notMet' }));
  const [area] = small.summary.areas.flatMap((one) => one.area ?? []);
  const { round } = small.summary.state;
  const items = [...new Set(small.worse.map(({ line }) => line.item))];
  const days: readonly DayAhead[] = [
    { day: '2025-09-05', what: 'round', round: { ...round, name: 'Puls 3' } },
    ...items.map((item): DayAhead => ({ day: '2025-09-12', what: 'item', item })),
  ];
  const half = summarise(smallState({ answered: 4 }));
  const quiet = digestOf(half, baselineOf(half), MONDAY_BEFORE, TODAY);
  return {
    'digest that says why': posted(small),
    'digest that says why in a few words': posted(
      explained(worse(smallState({ answered: 1, status: 'notMet' })), 20),
    ),
    'digest that says why at length': posted(worse(smallState({ answered: 8, status: 'notMet' }), 8_000)),
    'digest that says why of a whole plan': posted(worse(largeState(true))),
    'digest with days ahead': posted({ ...small, ahead: { to: '2025-09-14', days } }),
    'digest of an area': posted({ ...small, ...(area ? { areas: [area] } : {}) }),
    'digest of two areas': posted({ ...small, ...(area ? { areas: [area, area] } : {}) }),
    'digest of changes alone': posted({ ...small, onlyChanges: true }),
    'digest of changes alone without news': posted({ ...quiet, onlyChanges: true }),
    'digest without news with days ahead': posted({ ...quiet, ahead: { to: '2025-09-14', days } }),
  };
}

/** With the reasons of what got worse; each text as long as so many characters, if that is said. */
function explained(digest: Digest, length?: number): Digest {
  const texts = { cause: 'Två beslut har flyttats till hösten.', remedy: 'Vi tar upp frågan i oktober.' };
  const long = length === undefined ? texts : { cause: longText('å', length) };
  const words = length === undefined || length < 100 ? long : { ...long, remedy: longText('ö', length) };
  return { ...digest, reasons: new Map(digest.worse.map((change) => [change, { texts: words }])) };
}

function saidState(answered: number, status: Status): RoundState<WordedAssessment> {
  return smallState({ answered, status });
}

/** What was known when so many had been answered alike. */
function saidOf(answered: number, status: Status): Baseline {
  return baselineOf(summarise(saidState(answered, status)));
}

/** The same where only trends are asked for, and the better ones have turned. */
function trendsOf(state: RoundState<WordedAssessment>): RoundState<WordedAssessment> {
  const direction = { met: 'positive', partly: 'mixed', notMet: 'negative', unknown: 'asPlanned' } as const;
  return {
    ...state,
    plan: { ...state.plan, asks: ['direction'] },
    assessments: state.assessments.map((one) => ({ ...one, direction: direction[one.status] })),
  };
}
