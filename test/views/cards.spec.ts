import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import { nextVersion } from '../../src/domain/answers/assessment.ts';
import { answerRules } from '../../src/domain/answers/check-answer.ts';
import { promptsOf } from '../../src/domain/answers/prompt.ts';
import { digestOf } from '../../src/domain/deliveries/digest.ts';
import { ownedItems } from '../../src/domain/people/owners.ts';
import type { Item, PlanVersion } from '../../src/domain/plans/plan.ts';
import { openRound } from '../../src/domain/rounds/round.ts';
import type { RoundState } from '../../src/domain/rounds/round-state.ts';
import { summarise } from '../../src/domain/status/summary.ts';
import { myGoalsCard } from '../../src/views/answers/my-goals.ts';
import { questionCard } from '../../src/views/answers/question.ts';
import { receiptCard } from '../../src/views/answers/receipt.ts';
import type { Card } from '../../src/views/card.ts';
import { digestCard } from '../../src/views/deliveries/digest.ts';
import { absenceFormCard, absenceSavedCard } from '../../src/views/people/absence.ts';
import { ownersCard, ownersFormCard } from '../../src/views/people/owners.ts';
import { choiceCard } from '../../src/views/status/choice.ts';
import { statusCard } from '../../src/views/status/status.ts';
import { summaryCard } from '../../src/views/status/summary.ts';
import { helpCard, welcomeCard } from '../../src/views/welcome.ts';
import { answerTo, versionOf } from '../build.ts';
import { elementsOf, inputsOf, isJson, textOf } from '../cards.ts';
import { worstPasts } from '../worst-pasts.ts';
import { worstPreviews } from '../worst-previews.ts';
import { programmeCards } from '../worst-programmes.ts';

const NOW = new Date('2025-09-01T08:00:00Z');
const MAX_BYTES = 25 * 1024;
/** Teams counts the message around the card as well. */
const ENVELOPE = 500;

const WORST_TEXT = 'å'.repeat(2000);

/** As large a plan as a municipality may have, every name at its longest; each fourth goal unanswered. */
function largeState(answered: boolean): RoundState {
  const items = Array.from({ length: 100 }, (_, index): Item[] => [
    { id: `area-${index}`, kind: 'area', title: `Målområde ${index} ${'ä'.repeat(200)}` },
    {
      id: `goal-${index}`,
      kind: 'councilGoal',
      parent: `area-${index}`,
      title: `Mål ${index} ${'ö'.repeat(300)}`,
      desiredOutcome: 'å'.repeat(2000),
      criteria: Array.from({ length: 30 }, () => 'ö'.repeat(2000)),
      measure: { type: 'number', unit: '%', target: { op: 'min', value: 75.5 } },
    },
  ]).flat();
  const plan: PlanVersion = {
    id: 'p',
    title: 'Plan',
    board: 'Nämnd',
    year: 2025,
    language: 'sv',
    items,
    version: 1,
  };
  const period = {
    kind: 'interim',
    name: 'Delårsrapport 2025',
    from: '2025-01-01',
    to: '2025-08-31',
    due: '2025-09-15',
  };
  const round = openRound(plan, [], period, NOW);
  const ownerships = items
    .filter(({ kind }) => kind === 'councilGoal')
    .map(({ id }, index) => ({ item: id, person: index < 60 ? 'anna' : 'bo' }));
  const people = [
    { id: 'anna', name: 'Anna Öberg', roles: ['owner' as const] },
    { id: 'bo', name: 'Bo Ek', roles: ['owner' as const] },
  ];
  const raw = {
    status: 'partly',
    direction: 'mixed',
    value: '13,7',
    texts: { happened: WORST_TEXT, basis: WORST_TEXT, cause: WORST_TEXT, remedy: WORST_TEXT },
  };
  const answeredItems = answered
    ? items.filter(({ kind }, index) => kind === 'councilGoal' && index % 8 !== 1)
    : [];
  const assessments = answeredItems.map((item) => {
    const answer = answerTo(raw, answerRules(plan, item));
    const subject = { round: round.id, item: item.id, respondent: 'owner' };
    return versionOf(nextVersion(undefined, subject, answer, 0, { id: 'anna', name: 'Anna Öberg' }, NOW));
  });
  return { round, plan, ownerships, people, assessments };
}

function worstCards(language: 'sv' | 'en'): Readonly<Record<string, Card>> {
  const wording = { language, timezone: 'Europe/Stockholm', now: NOW };
  const state = largeState(true);
  const summary = summarise(state);
  const prompts = promptsOf('anna', state);
  const [unanswered, answered, next] = prompts;
  const line = summary.areas.flatMap((area) => area.lines).find(({ assessment }) => assessment);
  if (!unanswered || !answered?.current || !next || !line)
    throw new Error('The state is not what it should be');
  const filled = { status: 'notMet', direction: 'negative', value: '1', texts: answered.current.texts };
  const goals = promptsOf('anna', largeState(true));
  const [first, ...others] = goals;
  if (!first) throw new Error('Anna has no goals');
  const crowd = Array.from({ length: 2000 }, (_, index) => ({
    id: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Person ${index} ${'å'.repeat(100)}`,
    roles: ['reader' as const],
  }));
  const away = { person: 'anna', from: '2025-12-30', to: '2026-01-02', deputy: crowd[0]?.id };
  const own = {
    absences: Array.from({ length: 30 }, () => away),
    me: { id: 'anna', name: 'Anna Öberg', roles: ['owner' as const], deputy: crowd[1]?.id },
    people: crowd,
    canPick: true,
  };
  const anna = { person: 'anna', name: 'Anna Öberg', to: '2026-01-02' };
  const owned = ownedItems(state.plan, state.ownerships.slice(30), state.people);
  const plans = Array.from({ length: 30 }, (_, year) => ({ ...state.plan, year, board: 'ä'.repeat(200) }));
  const inManyPlans = owned.map((one, index) => ({ ...one, plan: plans[index % plans.length] ?? one.plan }));
  const formOf = (isByUnit: boolean) => {
    const item = { ...line.item, respondents: isByUnit ? ('eachUnit' as const) : undefined };
    const units = Array.from({ length: 15 }, (_, index) => `Förvaltning ${index} ${'ä'.repeat(60)}`);
    const owners = units.map((unit, index) => ({
      id: `p${index}`,
      unit,
      person: undefined,
      deputy: undefined,
    }));
    return { owned: { plan: state.plan, item, owners }, people: crowd, mark: 'x'.repeat(16) };
  };
  const posted = { isPosted: true, withNames: true, canPost: true };
  return {
    welcome: welcomeCard('Anna', wording),
    help: helpCard(
      Array.from({ length: 10 }, () => ({ usage: 'status [ord]', does: 'Visar läget.' })),
      true,
      wording,
    ),
    question: questionCard(unanswered, wording),
    'question with everything to correct': questionCard(answered, wording, {
      filled,
      notices: ['Rätta det här'],
    }),
    'question answered in between': questionCard(answered, wording, {
      filled,
      notices: ['Någon hann före'],
      earlier: { answer: answered.current, isOwn: false },
    }),
    'receipt with the next question': receiptCard(answered, answered.current, unanswered, wording),
    'last receipt': receiptCard(answered, answered.current, undefined, wording),
    'my goals': myGoalsCard([first, ...others], wording),
    status: statusCard({ state, line }, wording),
    choice: choiceCard(
      summary.areas.flatMap(({ lines }) => lines.map((one) => ({ ...state, ...one }))),
      'show',
      wording,
    ),
    'status of all': summaryCard(summary, { isPosted: false, withNames: false, canPost: false }, wording),
    summary: summaryCard(summary, posted, wording),
    'empty summary': summaryCard(summarise(largeState(false)), posted, wording),
    absence: absenceFormCard(own, wording, 'Jag förstod inte'),
    'absence of a reader': absenceFormCard({ ...own, canPick: false }, wording),
    'absence that is saved': absenceSavedCard(
      own,
      { absence: away, standIn: anna.person, passedOn: 45, replaced: undefined, overlapping: [] },
      wording,
    ),
    'question of somebody who is away': questionCard({ ...answered, insteadOf: anna }, wording),
    owners: ownersCard(owned, { from: 0, canChange: true }, wording),
    'owners in many plans': ownersCard(inManyPlans, { from: 12, canChange: true }, wording),
    'owners of one goal': ownersFormCard(formOf(false), wording, 'Någon annan har ändrat'),
    'owners of one goal by unit': ownersFormCard(formOf(true), wording),
    ...worstPreviews(largeState(false), wording),
    ...worstPasts(state, wording),
    digest: digestCard(digestOf(summary, {}, undefined, '2025-09-01'), wording),
    ...programmeCards(largeState(false), wording),
  };
}

/** Beside the project where it is built, and nowhere else: without it the test below is skipped and shown as pending. */
const SCHEMA = join(import.meta.dirname, '../../../shared/adaptive-card-1.5.schema.json');

function compileSchema(): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  if (!isJson(schema)) throw new Error('The schema is no object');
  const { id: _, ...rest } = schema;
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft6);
  addFormats.default(ajv);
  return ajv.compile(rest);
}

/** The schema does not know Teams' charts, judged by their fallback, a table; nor the search among choices. */
function withoutCharts(element: unknown): unknown {
  if (Array.isArray(element)) return element.filter((one) => !isChart(one)).map(withoutCharts);
  if (!isJson(element)) return element;
  const known = Object.entries(element).filter(
    ([key, value]) => key !== 'choices.data' && !(key === 'style' && value === 'filtered'),
  );
  return Object.fromEntries(known.map(([key, value]) => [key, withoutCharts(value)]));
}

function isChart(element: unknown): boolean {
  return isJson(element) && String(element.type).startsWith('Chart.');
}

for (const language of ['sv', 'en'] as const) {
  describe(`Every card (${language}), at its largest,`, () => {
    const cards = Object.entries(worstCards(language));

    it('is an Adaptive Card 1.5 by the published schema', function () {
      if (!existsSync(SCHEMA)) this.skip();
      const validate = compileSchema();
      for (const [name, card] of cards) {
        const isValid = validate(withoutCharts(card));
        assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
      }
    });

    for (const [name, card] of cards) {
      it(`${name}: stays under 25 KB, is labelled, and says no status by colour alone`, () => {
        const bytes = Buffer.byteLength(JSON.stringify(card)) + ENVELOPE;
        assert.ok(bytes <= MAX_BYTES, `${bytes} bytes`);
        for (const input of inputsOf(card)) assert.ok(input.label && input.id, JSON.stringify(input));
        for (const image of elementsOf(card).filter(({ type }) => type === 'Image')) assert.ok(image.altText);
        for (const chart of elementsOf(card).filter(isChart)) {
          assert.ok(isJson(chart.fallback) && chart.fallback.type === 'Table' && chart.title);
        }
        for (const run of elementsOf(card).filter(({ color }) => color && color !== 'default')) {
          assert.match(String(run.text), /^[●◆■—○] ?$/u);
        }
        assert.doesNotMatch(textOf(card), /\$\{|undefined|NaN|\[object/);
        assert.equal(elementsOf(card).filter(({ style }) => style === 'heading').length >= 1, true);
      });
    }
  });
}
