/** Cards of plans that are not like ours: scales of their own, areas and indicators that are asked about, two of one name, outcomes in words. */

import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { ScaleStep, Status } from '../../../src/domain/answers/scale.ts';
import { baselineOf, digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { Language } from '../../../src/domain/language.ts';
import { ownedItems } from '../../../src/domain/people/owners.ts';
import type { Item, Measure } from '../../../src/domain/plans/plan.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { statusesOf } from '../../../src/domain/status/item-status.ts';
import { linesOf, summarise } from '../../../src/domain/status/summary.ts';
import { applyModel, readModels } from '../../../src/importers/models.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { ownersCard } from '../../../src/views/people/owners.ts';
import { choiceCard } from '../../../src/views/status/choice.ts';
import { entryCard } from '../../../src/views/status/entry-card.ts';
import { historyCard } from '../../../src/views/status/history.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { quoted } from '../../../src/views/texts/words.ts';
import { anAssessment, anItem, aPerson, aPlan, aRound, aState, wordsIn } from '../../build.ts';
import { aChannel } from './digest-settings.ts';
import type { Cards } from './gallery.ts';
import { OWN_SCALE } from './own-scale.ts';
import { wordingIn } from './states.ts';

const POSTED = { isPosted: true, withNames: true, posting: { channels: [aChannel()] } };
const BEFORE = '2025-08-25T06:00:00.000Z';
const TODAY = '2025-09-01';

/** Names that end in s, x and z, in other letters than ours, of one letter, and double. */
const PEOPLE = ['Lars', 'Max', 'محمد العلي', 'X', 'Ann-Sofie Järnefelt'].map((name, index) =>
  aPerson({ id: `p-${index}`, name }),
);

function measured(unit: string, op: 'min' | 'max' | 'equals', value: number | string): Measure {
  return { type: typeof value === 'string' ? 'text' : 'number', unit, target: { op, value } };
}

const LONG_UNIT = 'kontakter i genomsnitt per inskriven brukare och år';
/** Every kind is asked about; a priority and its indicator go by one name, and so do goals of two areas. */
const ITEMS: readonly Item[] = [
  anItem({ id: 'alone', title: 'Kommunen har god ekonomi', measure: measured('kr', 'min', 0) }),
  anItem({ id: 'empty', kind: 'area', title: 'Trygghet' }),
  anItem({ id: 'care', kind: 'area', title: 'Vård och omsorg', desiredOutcome: 'Alla får stöd i tid.' }),
  anItem({
    id: 'queue',
    kind: 'priority',
    parent: 'care',
    title: 'Kortare köer',
    measure: measured('dagar', 'max', 0),
  }),
  anItem({
    id: 'pleased',
    kind: 'indicator',
    parent: 'queue',
    title: 'Andel nöjda brukare',
    short: 'NKI',
    measure: measured('procent', 'equals', 'Ja'),
  }),
  anItem({ id: 'staff', parent: 'care', title: 'Fler stannar', measure: measured(LONG_UNIT, 'min', 12.5) }),
  anItem({ id: 'school', kind: 'area', title: 'Skola' }),
  anItem({ id: 'teachers', parent: 'school', title: 'Fler stannar', measure: measured('%', 'min', -3) }),
];
const VALUES: Readonly<Record<string, number | string>> = {
  alone: -5000,
  queue: 3,
  pleased: 'Nej',
  staff: 1_234_567.5,
  teachers: -7.25,
};

/** Everything is asked about, and all or none of it answered, with the steps of a scale in turn. */
function oddState(
  isAnswered: boolean,
  statuses: readonly Status[] = ['met', 'notMet', 'unknown'],
): RoundState<WordedAssessment> {
  const plan = aPlan({ items: ITEMS });
  const asked = ITEMS.filter(({ id }) => id !== 'empty' && id !== 'school');
  const ownerships = asked.map(({ id }, index) => ({ item: id, person: `p-${index % PEOPLE.length}` }));
  const answers = asked.map(({ id }, index) => {
    const author = PEOPLE[index % PEOPLE.length] ?? aPerson();
    const status = statuses[index % statuses.length] ?? 'met';
    const value = VALUES[id];
    return anAssessment({ item: id, status, author, ...(value === undefined ? {} : { value }) });
  });
  return aState({ plan, ownerships, people: PEOPLE, assessments: isAnswered ? answers : [] });
}

function withScale(
  state: RoundState<WordedAssessment>,
  scale: readonly ScaleStep[],
): RoundState<WordedAssessment> {
  return { ...state, plan: { ...state.plan, asks: ['status'], scale } };
}

export function oddCards(language: Language): Cards {
  const state = oddState(true);
  return {
    ...cardsOf('of every kind', state, language),
    ...cardsOf('with a scale of its own', withScale(state, OWN_SCALE), language),
    ...ofModels(language),
    ...ofRounds(language),
    ...ofUnits(language),
    ...ofQuotes(language),
  };
}

/** What each reads of a round: owners, those who ask, and a channel. */
function cardsOf(what: string, state: RoundState<WordedAssessment>, language: Language): Cards {
  const wording = wordingIn(language);
  const prompts = PEOPLE.flatMap(({ id }) => promptsOf(id, state));
  const [first, ...others] = prompts;
  if (!first) throw new Error('Nobody is asked');
  const hits = linesOf(state).map((line) => ({ state, line }));
  const met = state.assessments.map((one) => ({ ...one, status: 'met' as const }));
  const before = baselineOf(summarise({ ...state, assessments: met }));
  const named = (name: string) => `${name}, ${what}`;
  return {
    ...Object.fromEntries(
      prompts.flatMap((prompt) => [
        [named(`question about ${prompt.expected.item.id}`), questionCard(prompt, wording)],
        ...(prompt.current
          ? [
              [
                named(`receipt about ${prompt.expected.item.id}`),
                receiptCard({ prompt, assessment: prompt.current, next: undefined }, 'p-9', wording),
              ],
            ]
          : []),
      ]),
    ),
    ...Object.fromEntries(
      statusesOf(hits).map((one) => [named(`status of ${one.entry.item.id}`), entryCard(one, wording)]),
    ),
    [named('my goals')]: myGoalsCard([first, ...others], wording),
    [named('summary')]: summaryCard(compile(state), POSTED, wording),
    [named('digest')]: digestCard(digestOf(summarise(state), before, BEFORE, TODAY), wording, {}),
    [named('owners')]: ownersCard(
      ownedItems(state.plan, state.ownerships, state.people),
      { from: 0, canChange: true },
      wording,
    ),
    [named('choice')]: choiceCard(
      hits.map(({ line }) => ({ plan: state.plan, round: state.round, ...line })),
      'show',
      wording,
    ),
  };
}

/** What those read whose plan follows an earlier model. */
function ofModels(language: Language): Cards {
  const wording = wordingIn(language);
  return Object.fromEntries(
    readModels().flatMap((model) => {
      const state = oddState(true);
      const plan = { ...state.plan, ...applyModel(state.plan, model) };
      const [prompt] = promptsOf('p-0', { ...state, plan });
      return [
        ...(prompt ? [[`question of the model ${model.id}`, questionCard(prompt, wording)]] : []),
        [`summary of the model ${model.id}`, summaryCard(compile({ ...state, plan }), POSTED, wording)],
      ];
    }),
  );
}

/** Rounds over New Year, and one that was closed before anybody had answered. */
function ofRounds(language: Language): Cards {
  const wording = wordingIn(language);
  const state = oddState(false);
  const winter = aRound({ kind: 'pulse', name: 'Puls i vinter', from: '2024-12-01', to: '2025-01-31' });
  const closed: RoundState<WordedAssessment> = {
    ...state,
    round: { ...state.round, kind: 'annual', state: 'closed' },
  };
  const unknown = oddState(true, ['unknown']);
  const digestOfClosed = digestOf(summarise(closed), {}, undefined, TODAY);
  return {
    'summary over New Year': summaryCard(compile({ ...state, round: winter }), POSTED, wording),
    'summary, closed without answers': summaryCard(compile(closed), POSTED, wording),
    'digest, closed without answers': digestCard(digestOfClosed, wording),
    'summary, nothing can be assessed': summaryCard(compile(unknown), POSTED, wording),
  };
}

/** A title that quotes something itself, in the marks of the reader's language. */
function ofQuotes(language: Language): Cards {
  const item = anItem({ title: `Visionen ${quoted('Ett öppet Malmö', language)} nås` });
  const state = aState({ plan: aPlan({ items: [item] }), ownerships: [{ item: item.id, person: 'anna' }] });
  const [prompt] = promptsOf('anna', state);
  if (!prompt) throw new Error('Nobody is asked');
  return { 'question about a title with a quote': questionCard(prompt, wordingIn(language)) };
}

/** What three units said in one round, and nobody before. */
function ofUnits(language: Language): Cards {
  const { plan } = withScale(oddState(true), OWN_SCALE);
  const item = anItem({ id: 'cities', title: 'Ska vi ha fler vänorter?', respondents: 'eachUnit' });
  const round = aRound({
    kind: 'annual',
    name: 'Årsanalys 2024',
    from: '2024-01-01',
    to: '2024-12-31',
    state: 'closed',
  });
  const answers = OWN_SCALE.map(({ status }, index) => ({
    plan,
    item,
    round,
    assessment: anAssessment({ item: item.id, respondent: `Enhet ${index + 1}`, status }),
  }));
  const threads = [{ plan, item, answers }];
  const history = {
    words: 'vänorter',
    meant: { plan, item },
    since: undefined,
    threads,
    before: undefined,
    said: wordsIn(threads),
    people: [],
  };
  return { 'history of units in one round': historyCard(history, wordingIn(language)) };
}
