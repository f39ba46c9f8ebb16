import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { STATUSES } from '../../../src/domain/answers/scale.ts';
import { digestOf } from '../../../src/domain/deliveries/digest.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { entriesOf, summarise } from '../../../src/domain/status/summary.ts';
import type { Card } from '../../../src/views/card.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import type { Wording } from '../../../src/views/format.ts';
import { entryCard } from '../../../src/views/status/entry-card.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { anAssessment } from '../../build.ts';
import { aChannel } from './digest-settings.ts';
import { longText } from './states.ts';

/** The same as a programme that fifty units with long names answer for, one in five not yet. */
export function programmeState(state: RoundState<WordedAssessment>): RoundState<WordedAssessment> {
  const units = Array.from({ length: 50 }, (_, index) => `Förvaltning ${index} ${longText('å', 100)}`);
  const items = state.plan.items.map((item) => ({ ...item, respondents: 'eachUnit' as const }));
  const ownerships = state.ownerships.flatMap((one) => units.map((unit) => ({ ...one, unit })));
  const assessments = ownerships.flatMap(({ item, unit }, index) => {
    const status = STATUSES[index % 5];
    return status ? [anAssessment({ round: state.round.id, item, respondent: unit, status })] : [];
  });
  return { ...state, plan: { ...state.plan, items }, ownerships, assessments };
}

/** Cards of a programme with as much to show as there can be. */
export function programmeCards(
  state: RoundState<WordedAssessment>,
  wording: Wording,
): Readonly<Record<string, Card>> {
  const summary = summarise(programmeState(state));
  const [entry] = entriesOf(summary.areas[0]?.lines ?? []);
  if (!entry?.isSpread) throw new Error('The programme has no goal');
  const posted = { isPosted: true, withNames: true, posting: { channels: [aChannel()] } };
  return {
    'goal of several units': entryCard({ state: summary.state, entry }, wording),
    'summary of a programme': summaryCard(compile(summary.state), posted, wording),
    'digest of a programme': digestCard(digestOf(summary, {}, undefined, '2025-09-01'), wording),
  };
}
