import { sampleAnswers, samplePast, samplePeople, samplePlan } from '../../../src/demo/sample.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { PAST_ROUND_AUTHOR } from '../../../src/domain/answers/assessment.ts';
import { itemOf } from '../../../src/domain/plans/plan.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { ComparedRound, Compiled } from '../../../src/domain/reports/compiled.ts';
import { keyOfAnswer } from '../../../src/domain/status/changes.ts';
import type { PastAnswer } from '../../../src/domain/status/history.ts';
import { anAssessment, aRound, aState } from '../../build.ts';

/** The demo's invented round, closed, with what the invented reports of the year before said of the same goals. */
export function demoRound(): Compiled {
  const plan = { ...samplePlan(), version: 1 };
  const { people, owners } = samplePeople();
  const assessments = sampleAnswers().map(({ item, ...said }): WordedAssessment => {
    const owner = owners.find((one) => one.item === item)?.person;
    const author = people.find(({ id }) => id === owner) ?? { id: 'anna', name: 'Anna Ek' };
    return anAssessment({
      direction: undefined,
      ...said,
      status: said.status ?? 'unknown',
      item,
      author: { id: author.id, name: author.name },
    });
  });
  const round = aRound({ state: 'closed', closedAt: '2025-09-16T06:00:00.000Z' });
  return compile(aState({ plan, round, people, ownerships: owners, assessments }), {
    compared: pastRounds(),
  });
}

function pastRounds(): readonly ComparedRound[] {
  const [interim, ...others] = samplePast().map(({ plan, pastRound }): ComparedRound => {
    const { name, kind, from = '', to = '', answers } = pastRound;
    const round = aRound({
      id: `${plan.id}-${kind}`,
      plan: plan.id,
      name,
      kind,
      from,
      to,
      state: 'closed',
      history: true,
    });
    const known = { ...plan, version: 1 };
    const before = answers.flatMap((answer): (readonly [string, PastAnswer])[] => {
      const item = answer.item === undefined ? undefined : itemOf(known, answer.item);
      if (!item) return [];
      const author = { id: PAST_ROUND_AUTHOR, name };
      const assessment = anAssessment({
        direction: undefined,
        ...answer,
        item: item.id,
        status: answer.status ?? 'unknown',
        round: round.id,
        author,
      });
      return [[keyOfAnswer(assessment), { plan: known, round, item, assessment }]];
    });
    return { as: kind === 'interim' ? 'lastYear' : 'last', round, plan: known, before: new Map(before) };
  });
  return [...others.slice(-1), ...(interim ? [interim] : [])];
}
