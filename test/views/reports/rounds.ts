/** Compiled rounds of each kind that a report tells of. */
import { samplePlan } from '../../../src/demo/sample.ts';
import { PAST_ROUND_AUTHOR, type WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import { SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { type Summary, summarise } from '../../../src/domain/status/summary.ts';
import { applyModel, modelOf, readModels } from '../../../src/importers/models.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, aState, BO } from '../../build.ts';

const REPORT = { id: PAST_ROUND_AUTHOR, name: 'Delårsrapport 2019' };

/** Two areas of Malmö's plan for 2025 in an open interim round: one of their goals is answered. */
export function sampleRound(): Summary<WordedAssessment> {
  const sample = samplePlan();
  const ids = [
    'omr-arbete',
    'upp-arbetsmarknadsinsatser',
    'omr-klimat',
    'mal-klimat',
    'ind-malmo-commitment',
  ];
  const items = sample.items.filter(({ id }) => ids.includes(id));
  const texts = { happened: 'Två städer till.\n\n# Nya i juni', basis: 'Antalet *signatärer*.' };
  const answer = {
    item: 'mal-klimat',
    value: 12_500,
    texts,
    storedBy: BO,
    storedAt: '2025-08-29T09:00:00.000Z',
  };
  return summarise(
    aState({
      plan: { ...sample, version: 3, items },
      ownerships: [
        { item: 'mal-klimat', person: 'anna' },
        { item: 'upp-arbetsmarknadsinsatser', person: 'bo' },
      ],
      assessments: [anAssessment(answer)],
    }),
  );
}

/** A closed annual round in which only the trend is asked for, as in 2020. */
export function trendRound(): Summary<WordedAssessment> {
  const items = [anItem(), anItem({ id: 'metro', title: 'En metro över sundet', short: 'metron' })];
  return summarise(
    aState({
      plan: { ...applyModel(aPlan({ items }), modelOf(readModels(), '2020')), version: 1 },
      round: aRound({
        kind: 'annual',
        name: 'Årsanalys',
        from: '2024-07-01',
        to: '2025-06-30',
        state: 'closed',
      }),
      ownerships: [{ item: 'jobs', person: 'anna' }],
      assessments: [
        anAssessment({ status: 'partly', direction: 'mixed', texts: { reconciliation: 'Både och.' } }),
      ],
    }),
  );
}

/** A programme that three units answer for, two of which have; beside it is a goal that one person answers for. */
export function roundByUnit(): Summary<WordedAssessment> {
  const items = [
    anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
    anItem({ id: 'world', kind: 'directionGoal', parent: 'green', title: 'Malmö syns i världen' }),
    anItem({ id: 'energy', kind: 'assignment', parent: 'green', title: 'Utred elen' }),
  ];
  const units = ['Kulturförvaltningen', 'Miljö_nämnden', 'Stadskontoret'];
  const answer = { item: 'world', direction: undefined };
  return summarise(
    aState({
      plan: { ...applyModel(aPlan({ items }), modelOf(readModels(), 'program')), version: 1 },
      ownerships: [
        ...units.map((unit) => ({ item: 'world', person: 'anna', unit })),
        { item: 'energy', person: 'bo' },
      ],
      assessments: [
        anAssessment({ ...answer, respondent: 'Kulturförvaltningen', texts: { done: 'Två gästspel.' } }),
        anAssessment({
          ...answer,
          respondent: 'Stadskontoret',
          status: 'notMet',
          version: 2,
          author: BO,
          texts: {},
        }),
        anAssessment({ item: 'energy', direction: undefined, status: 'partly', texts: { other: 'Pågår.' } }),
      ],
    }),
  );
}

/** A round out of the report of 2019: nobody was asked, and one goal is told of without being assessed. */
export function pastRound(): Summary<WordedAssessment> {
  const said = { author: REPORT, at: '2019-08-31T12:00:00.000Z', direction: undefined };
  const measure = { type: 'number', unit: '%', bySex: true, target: { op: 'min', value: 60 } } as const;
  const items = [
    anItem({ id: 'calm', kind: 'boardGoal', title: 'Malmö är en trygg stad', short: 'tryggheten', measure }),
    anItem({ id: 'region', kind: 'boardGoal', title: 'En stark region', respondents: 'eachUnit' }),
    anItem({ id: 'elect', kind: 'assignment', title: 'Håll valet', reportBack: 'I *delårsrapporten*' }),
  ];
  const bySex = { women: 48, men: 60.5 };
  return summarise(
    aState({
      plan: aPlan({ items, title: 'Nämndsbudget 2019', year: 2019, asks: ['status'] }),
      round: aRound({
        name: 'Delår 2019',
        from: '2019-01-01',
        to: '2019-08-31',
        state: 'closed',
        history: true,
      }),
      ownerships: [],
      people: [aPerson(ANNA)],
      assessments: [
        anAssessment({
          ...said,
          item: 'calm',
          status: 'notMet',
          value: 54,
          bySex,
          texts: { outcome: '<5 % fler' },
        }),
        anAssessment({ ...said, item: 'region', texts: {} }),
        anAssessment({ ...said, item: 'elect', status: 'unknown', unassessed: true, version: 2, texts: {} }),
      ],
    }),
  );
}

/** A round in which everything that a municipality writes – in a plan, a model, a list of people, an answer – is the same text. */
export function roundWritten(text: string): Summary<WordedAssessment> {
  const words = { sv: text, en: text };
  const measure = { type: 'number', unit: text, target: { op: 'min', value: 70 } } as const;
  const own = { title: text, desiredOutcome: text, reportBack: text, measure };
  const items = [
    anItem({ ...own, id: 'area', kind: 'area' }),
    anItem({ ...own, parent: 'area' }),
    anItem({ ...own, id: 'world', respondents: 'eachUnit' }),
    anItem({ ...own, id: 'bare', kind: 'assignment' }),
  ];
  const said = { author: { id: 'anna', name: text }, value: 60, texts: { happened: text, other: text } };
  const plan = aPlan({
    title: text,
    board: text,
    items,
    scale: SCALE_2025.map((step) => ({ ...step, symbol: text.slice(0, 4), expected: words })),
    questions: QUESTIONS_2025.map((question) => ({ ...question, label: words })),
  });
  return summarise(
    aState({
      plan,
      round: aRound({ name: text }),
      ownerships: ['jobs', 'bare'].map((item) => ({ item, person: 'anna' })),
      assessments: [anAssessment(said), anAssessment({ ...said, item: 'world', respondent: `${text} norr` })],
    }),
  );
}
