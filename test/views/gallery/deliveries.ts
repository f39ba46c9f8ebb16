import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Status } from '../../../src/domain/answers/scale.ts';
import { type Baseline, baselineOf, digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { digestSettingsCards } from './digest-settings.ts';
import { followingCards } from './following.ts';
import type { Cards } from './gallery.ts';
import { ledgerCards } from './ledgers.ts';
import { reminderCards } from './reminders.ts';
import { largeState, smallState, wordingIn } from './states.ts';
import { programmeCards } from './worst-programmes.ts';

const MONDAY_BEFORE = '2025-08-25T06:00:00.000Z';
const TODAY = '2025-09-01';

export function deliveryCards(language: Language): Cards {
  const wording = wordingIn(language);
  const first = (state: RoundState<WordedAssessment>, today = TODAY) =>
    digestCard(digestOf(summarise(state), {}, undefined, today), wording, true);
  const next = (state: RoundState<WordedAssessment>, before: Baseline, isPosted = true) =>
    digestCard(digestOf(summarise(state), before, MONDAY_BEFORE, TODAY), wording, isPosted);
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
    'digest of trends': next(trendsOf(half), baselineOf(summarise(trendsOf(saidState(4, 'met'))))),
  };
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
