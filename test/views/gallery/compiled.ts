import type { Assessment, WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Language } from '../../../src/domain/language.ts';
import { compile, deviatingIn } from '../../../src/domain/reports/compile.ts';
import type { ComparedRound } from '../../../src/domain/reports/compiled.ts';
import { diffOf } from '../../../src/domain/reports/diff.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { keyOfAnswer } from '../../../src/domain/status/changes.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { compiledPartCard } from '../../../src/views/reports/compiled-part.ts';
import { diffCard } from '../../../src/views/reports/diff-card.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { anItem } from '../../build.ts';
import { aChannel } from './digest-settings.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';

const LOOK = { isPosted: true, withNames: true, posting: { channels: [aChannel()] } };

/** Compiled rounds with words and an earlier round, parts of them, and what differs between two. */
export function compiledCards(language: Language): Cards {
  const some = smallState({ answered: 8, status: 'notMet' });
  const silent = { ...some, ownerships: some.ownerships.slice(2), assessments: [] };
  return {
    ...cardsOf('some', some, language),
    ...cardsOf('much', largeState(true), language),
    ...cardsOf('nobody owns some', silent, language),
    ...cardsOf('two thousand', thousands(), language),
  };
}

function cardsOf(name: string, state: RoundState<WordedAssessment>, language: Language): Cards {
  const wording = wordingIn(language);
  const compiled = compile(state, { compared: [before(state)] });
  const words = new Map<Assessment, WordedAssessment>(
    deviatingIn<WordedAssessment>(compile(state)).map(({ assessment }) => [assessment, assessment]),
  );
  const part = (view: 'lines' | 'deviations' | 'areas' | 'agenda', from = 0) =>
    compiledPartCard(compiled, { view, from }, words, wording);
  const was = {
    ...state,
    assessments: state.assessments.slice(1).map((one) => ({ ...one, status: 'met' as const })),
  };
  const diff = diffOf(was, state, (item) => [item]);
  return {
    [`compiled, ${name}`]: summaryCard(compiled, { ...LOOK, words }, wording),
    [`all lines, ${name}`]: part('lines'),
    [`all deviations, ${name}`]: part('deviations'),
    [`more areas, ${name}`]: part('areas'),
    [`global goals, ${name}`]: part('agenda'),
    [`difference, ${name}`]: diffCard(diff, 0, wording),
    [`no difference, ${name}`]: diffCard(
      diffOf(state, state, (item) => [item]),
      0,
      wording,
    ),
  };
}

/** All was as it should be the year before. */
function before(state: RoundState<WordedAssessment>): ComparedRound {
  const round = { ...state.round, id: 'before', name: 'Delårsrapport 2024' };
  const said = linesOf(state).flatMap(({ item, respondent, assessment }) =>
    assessment
      ? [
          [
            keyOfAnswer({ item: item.id, respondent }),
            { round, plan: state.plan, item, assessment: { ...assessment, status: 'met' as const } },
          ] as const,
        ]
      : [],
  );
  return { as: 'last', round, plan: state.plan, before: new Map(said) };
}

/** As much as a plan may hold: areas, and goals, commitments and assignments in each. */
function thousands(): RoundState<WordedAssessment> {
  const state = smallState({ answered: 1 });
  const [first] = state.assessments;
  if (!first) throw new Error('Nobody has answered');
  const kinds = ['boardGoal', 'commitment', 'assignment'] as const;
  const items = Array.from({ length: 2000 }, (_, at) => {
    const area = at - (at % 50);
    if (at === area) return anItem({ id: `omr-${area}`, kind: 'area', title: `Målområde ${area}` });
    const kind = kinds[at % 3] ?? 'boardGoal';
    const title = `Malmö stad arbetar för att stärka och utveckla det gemensamma arbetet med fråga nummer ${at}`;
    return anItem({ id: `mal-${at}`, kind, parent: `omr-${area}`, title, agenda2030: [(at % 17) + 1] });
  });
  const asked = items.filter(({ kind }) => kind !== 'area');
  return {
    ...state,
    plan: { ...state.plan, items },
    ownerships: asked.map(({ id }) => ({ item: id, person: 'anna' })),
    assessments: asked.map(({ id }, at) => ({ ...first, item: id, status: at % 4 === 0 ? 'notMet' : 'met' })),
  };
}
