import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../src/domain/answers/prompt.ts';
import { QUESTIONS_2025 } from '../../src/domain/answers/questions.ts';
import { SCALE_2025 } from '../../src/domain/answers/scale.ts';
import { digestOf } from '../../src/domain/deliveries/digest.ts';
import { ownedItems } from '../../src/domain/people/owners.ts';
import type { PlanVersion } from '../../src/domain/plans/plan.ts';
import { compile } from '../../src/domain/reports/compile.ts';
import type { RoundState } from '../../src/domain/rounds/round-state.ts';
import { entriesOf, summarise } from '../../src/domain/status/summary.ts';
import { myGoalsCard } from '../../src/views/answers/my-goals.ts';
import { questionCard } from '../../src/views/answers/question.ts';
import { receiptCard } from '../../src/views/answers/receipt.ts';
import type { Card } from '../../src/views/card.ts';
import { digestCard } from '../../src/views/deliveries/digest.ts';
import type { Wording } from '../../src/views/format.ts';
import { absenceFormCard, absenceSavedCard } from '../../src/views/people/absence.ts';
import { ownersCard, ownersSavedCard } from '../../src/views/people/owners.ts';
import { ownersFormCard } from '../../src/views/people/owners-form.ts';
import { choiceCard } from '../../src/views/status/choice.ts';
import { entryCard } from '../../src/views/status/entry-card.ts';
import { summaryCard } from '../../src/views/status/summary-card.ts';
import { ANNA, anAssessment, aPerson, aPlan, aRound, aState, NOW } from '../build.ts';
import { elementsOf } from '../cards.ts';
import { markdownOf } from '../report-of.ts';
import { aChannel } from './gallery/digest-settings.ts';
import { worstPasts } from './gallery/worst-pasts.ts';
import { worstPreviews } from './gallery/worst-previews.ts';
import { programmeCards } from './gallery/worst-programmes.ts';

/** What a municipality may write in a model, a plan or a list of people, with every mark that Markdown knows. */
const NASTY = '1. *a* _b_ [c](d) `e` ~f~ <g>h</g> |i|';
const ROUND = aRound({ name: NASTY });
const UNITS = [`${NASTY} norr`, `${NASTY} söder`];

/** A plan in which everything that is data is written so; `unit` names who answers where each unit does. */
function nastyState(isByUnit: boolean): RoundState<WordedAssessment> {
  const words = { sv: NASTY, en: NASTY };
  const { items } = aPlan();
  const plan: PlanVersion = aPlan({
    title: NASTY,
    board: NASTY,
    items: items.map((item) => ({
      ...item,
      title: NASTY,
      short: item.id === 'metro' ? NASTY : undefined,
      desiredOutcome: NASTY,
      criteria: [NASTY],
      reportBack: NASTY,
      measure: { type: 'number', unit: NASTY, target: { op: 'min', value: 70 } },
      ...(isByUnit ? { respondents: 'eachUnit' as const } : {}),
    })),
    questions: QUESTIONS_2025.map((question) => ({ ...question, label: words })),
    scale: SCALE_2025.map((step, index) => ({
      ...step,
      symbol: ['*', '_', '`', '~'][index] ?? '',
      expected: words,
      reached: words,
    })),
  });
  const author = { ...ANNA, name: NASTY };
  const answer = { author, value: 60, texts: { happened: NASTY, basis: NASTY, other: NASTY } };
  const assessments = (isByUnit ? UNITS : ['owner']).map((respondent, index) =>
    anAssessment({
      ...answer,
      item: 'metro',
      respondent,
      version: 2,
      status: 'notMet',
      previous: { ...anAssessment(answer), status: index ? 'met' : 'partly' },
    }),
  );
  const owned = ['jobs', 'metro'].flatMap((item) =>
    isByUnit
      ? UNITS.map((unit) => ({ item, person: 'anna', unit }))
      : [
          { item, person: 'anna' },
          { item: 'climate', person: 'bo' },
        ],
  );
  const people = [aPerson({ name: NASTY, deputy: 'bo' }), aPerson({ id: 'bo', name: NASTY })];
  return aState({ round: ROUND, plan, ownerships: owned, people, assessments });
}

function cardsOf(isByUnit: boolean, wording: Wording): Readonly<Record<string, Card>> {
  const state = nastyState(isByUnit);
  const summary = summarise(state);
  const lines = summary.areas.flatMap((area) => area.lines);
  const [first, ...others] = promptsOf('anna', state);
  const answered = [first, ...others].find((prompt) => prompt?.current);
  const open = [first, ...others].find((prompt) => prompt && !prompt.current);
  if (!first || !answered?.current || !open) throw new Error('The state is not what it should be');
  const last = { round: ROUND, plan: state.plan, item: answered.expected.item, assessment: answered.current };
  const owned = ownedItems(state.plan, state.ownerships, state.people);
  const [one] = owned.filter(({ owners }) => owners.length > 0);
  const [me] = state.people;
  if (!one || !me) throw new Error('Nobody owns anything');
  const away = { person: 'anna', from: '2025-12-30', to: '2026-01-02', deputy: 'bo' };
  const own = { absences: [away], me, people: state.people, canPick: true };
  const filled = { status: 'notMet', direction: 'negative', value: NASTY, texts: { happened: NASTY } };
  return {
    question: questionCard(
      { ...open, last, insteadOf: { person: 'bo', name: NASTY, to: '2026-01-02' } },
      wording,
    ),
    'question again': questionCard({ ...answered, last }, wording, {
      filled,
      notices: [NASTY],
      earlier: { answer: answered.current, isOwn: false },
    }),
    receipt: receiptCard({ prompt: answered, assessment: answered.current, next: open }, 'anna', wording),
    'my goals': myGoalsCard([first, ...others], wording),
    ...Object.fromEntries(
      entriesOf(lines).map((entry) => [
        `status of ${entry.item.id}`,
        entryCard({ state, entry, last }, wording),
      ]),
    ),
    choice: choiceCard(
      lines.map((line) => ({ ...state, ...line })),
      'show',
      wording,
    ),
    summary: summaryCard(
      compile(summary.state),
      { isPosted: true, withNames: true, posting: { channels: [aChannel()] }, others: [ROUND] },
      wording,
    ),
    'status of all': summaryCard(compile(summary.state), { isPosted: false, withNames: false }, wording),
    digest: digestCard(digestOf(summary, {}, undefined, '2025-09-01'), wording),
    owners: ownersCard(owned, { from: 0, canChange: true }, wording),
    'owners saved': ownersSavedCard(
      one,
      { rounds: [ROUND], answered: [ROUND], later: [{ name: NASTY, why: 'no-chat' }], isAnyNow: true },
      wording,
    ),
    'owners form': ownersFormCard({ owned: one, people: state.people, mark: 'x' }, wording, NASTY),
    absence: absenceFormCard(own, wording, NASTY),
    'absence of a reader': absenceFormCard({ ...own, canPick: false }, wording),
    'absence saved': absenceSavedCard(
      own,
      { absence: away, standIn: 'bo', passedOn: 2, replaced: undefined, overlapping: [] },
      wording,
    ),
    ...worstPreviews(state, wording),
    ...(isByUnit ? programmeCards(state, wording) : worstPasts(state, wording)),
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format: these, and nothing else. */
function rendered({ type, text, facts }: Readonly<Record<string, unknown>>): string[] {
  if (type === 'TextBlock') return [String(text)];
  return type === 'FactSet' ? [JSON.stringify(facts)] : [];
}

/** What Markdown would make something else of: a mark that is not escaped, or what makes a line a heading or a list item. */
const MARKS = /^\s*(#+|[-+>]|\d+[.)])\s|[*_`~[\]]/m;

/** An underscore within a word is none of its marks. */
function withoutEscaped(text: string): string {
  return text.replace(/\\[\\`*_[\]~.)#>+-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '');
}

for (const language of ['sv', 'en'] as const) {
  describe(`What people have written (${language})`, () => {
    const wording = { language, timezone: 'Europe/Stockholm', now: NOW };

    for (const isByUnit of [false, true]) {
      for (const [name, card] of Object.entries(cardsOf(isByUnit, wording))) {
        it(`is shown as it is written in the card ${name}${isByUnit ? ', by unit' : ''}`, () => {
          const elements = elementsOf(card);
          const faults = elements.flatMap(rendered).filter((text) => MARKS.test(withoutEscaped(text)));
          assert.deepEqual(faults, [], 'Markdown would be rendered');
          // A run, a label, a choice, a button and a phone's notice know no Markdown: there the stroke itself would be seen.
          const plain = JSON.stringify(
            elements
              .filter(({ type }) => type !== 'TextBlock' && type !== 'FactSet')
              .map(({ fallbackText, text, title, tooltip, label, placeholder, choices, errorMessage }) => [
                fallbackText,
                text,
                title,
                tooltip,
                label,
                placeholder,
                choices,
                errorMessage,
              ]),
          );
          assert.doesNotMatch(plain.replaceAll('\\"', ''), /\\/, 'the escape would be seen');
        });
      }

      it(`is shown as it is written in a report${isByUnit ? ', by unit' : ''}`, () => {
        const report = markdownOf(summarise(nastyState(isByUnit)), wording);
        assert.match(report, /\\\*a\\\* \\_b\\_ \\\[c\\\]\(d\) \\`e\\` \\~f\\~ \\<g>/);
        for (const raw of ['*a*', '_b_', '[c]', '`e`', '~f~'])
          assert.ok(!report.includes(raw), `${raw} is not escaped`);
        assert.doesNotMatch(report, /(?<!\\)<g/);
        const tables = report.split('\n\n').filter((block) => block.startsWith('|'));
        assert.ok(tables.length > 2);
        for (const table of tables) {
          const rows = table.trim().split('\n');
          const [head, ...rest] = rows.map((row) => row.match(/(?<!\\)\|/g)?.length);
          for (const [place, cells] of rest.entries()) assert.equal(cells, head, rows[place + 1]);
        }
      });
    }
  });
}
