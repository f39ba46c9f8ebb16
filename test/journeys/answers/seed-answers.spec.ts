import assert from 'node:assert/strict';
import { compileRound } from '../../../src/commands/reports/compile-round.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { viewerOf } from '../../../src/domain/people/viewer.ts';
import type { Item, ItemKind, Plan } from '../../../src/domain/plans/plan.ts';
import type { Compiled } from '../../../src/domain/reports/compiled.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { dataOf, isJson, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith } from '../../model-round.ts';
import { areSeedsThere, seedDocument } from '../../seeds.ts';

type Inputs = Readonly<Record<string, string>>;

const SAID = {
  sv: { ask: 'svara', saved: /är sparat/, doubt: /Skicka igen om det stämmer/ },
  en: { ask: 'answer', saved: /is saved/, doubt: /Send it again if that is right/ },
} as const;

/** Answers all that is asked, each question in the card that brings it, and reads back what was stored. */
async function answerAll(
  bot: Bot,
  plan: Plan,
  answers: ReadonlyMap<string, Inputs>,
  language: Language,
): Promise<void> {
  const { ask, saved, doubt } = SAID[language];
  let { card } = await bot.say(ANNA, ask);
  for (let left = answers.size; left > 0; left -= 1) {
    const sent = dataOf(card, 'submit');
    const inputs = answers.get(String(sent.item));
    assert.ok(inputs, String(sent.item));
    const lacking = Object.keys(inputs).filter((id) => !(id in valuesOf(card)));
    assert.deepEqual(lacking, [], `the form of ${sent.item} has no such inputs`);
    ({ card } = await bot.execute(ANNA, { ...sent, ...valuesOf(card), ...inputs }));
    // Some of the real texts say that something was paused: it is asked about once.
    if (doubt.test(textOf(card)))
      ({ card } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...valuesOf(card), ...inputs }));
    assert.match(textOf(card), saved, `${sent.item}: ${textOf(card)}`);
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024, `the receipt of ${sent.item}`);
  }
  const { areas } = await compileReport(COORDINATOR, `${plan.id}-interim-1`, bot.deps);
  const stored = areas.flatMap(({ lines }) =>
    lines.map(({ item, assessment }) => [item.id, assessment] as const),
  );
  assert.equal(stored.length, answers.size);
  for (const [item, assessment] of stored) {
    const texts = Object.entries(answers.get(item) ?? {}).filter(([id]) => id.startsWith('text_'));
    assert.deepEqual(
      assessment?.texts,
      Object.fromEntries(texts.map(([id, text]) => [id.slice(5), text])),
      item,
    );
  }
}

describe('What the city has written in its own reports', function () {
  this.timeout(120_000);
  let bot: Bot | undefined;

  before(function () {
    if (!areSeedsThere) this.skip();
  });
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
  });

  for (const language of LANGUAGES) {
    it(`of its twelve goals of 2025 is answered through cards, unabridged, and opens whole (${language})`, async () => {
      const [{ plan }, { pastRound }] = [await seedDocument('000'), await seedDocument('001')];
      const goals = plan.items.filter(({ kind }) => kind === 'councilGoal');
      const ofGoals = (pastRound?.answers ?? []).filter(({ budget }) => !budget);
      const texts = ofGoals.map((answer) => answer.texts);
      assert.deepEqual([goals.length, texts.length], [12, 12]);
      assert.ok(texts.filter(({ happened = '' }) => happened.length > 2000).length >= 11);
      const answers = new Map(
        goals.map(({ id }, index): [string, Inputs] => {
          const { happened = '', basis = '' } = texts[index] ?? {};
          return [id, { status: 'met', text_happened: happened, text_basis: basis }];
        }),
      );
      bot = await botWith(plan, [[ANNA]], goals);
      await answerAll(bot, plan, answers, language);
      for (const { id } of goals) {
        const shown = { round: `${plan.id}-interim-1`, item: id, respondent: 'owner' };
        const { card } = await bot.execute(ANNA, { verb: 'whole', form: 1, language, ...shown });
        assert.ok(isJson(card) && JSON.stringify(card).length * 2 <= 80 * 1024);
        const read = textOf(card).replaceAll('\\', '').replace(/\s+/g, ' ');
        const { text_happened = '' } = answers.get(id) ?? {};
        assert.ok(
          read.includes(text_happened.replaceAll('\\', '').replaceAll('\u00A0', ' ').replace(/\s+/g, ' ')),
          id,
        );
        const { card: form } = await bot.execute(ANNA, { verb: 'open', form: 1, language, ...shown });
        assert.ok(Buffer.byteLength(JSON.stringify(form)) <= 25 * 1024, `the form of ${id}`);
      }
      const { overview } = await compiledOf(bot, plan);
      assert.deepEqual(kindsIn(overview), { councilGoal: 12, assignment: 4 });
      const [first] = overview;
      assert.deepEqual([first?.answered, first?.expected], [12, 12]);
      assert.deepEqual(orderIn(overview, 'councilGoal'), titlesOf(plan, 'councilGoal'));
    });

    it(`of 2020 is answered by trend and text, for areas that somebody has named (${language})`, async () => {
      const { plan, pastRound } = await seedDocument('003');
      const said = pastRound?.answers ?? [];
      assert.equal(said.length, 2);
      const items = said.map((_, place): Item => {
        return { id: `omr-${place}`, kind: 'area', title: `Område ${place + 1}` };
      });
      const answers = new Map(
        said.map(({ direction, texts }, place): [string, Inputs] => {
          const worded = Object.entries(texts).map(([id, text]) => [`text_${id}`, text]);
          return [`omr-${place}`, { direction: direction ?? '', ...Object.fromEntries(worded) }];
        }),
      );
      const named = { ...plan, items };
      bot = await botWith(named, [[ANNA]], items);
      await answerAll(bot, named, answers, language);
      const { overview } = await compiledOf(bot, named);
      assert.deepEqual(kindsIn(overview), { area: 2 });
      assert.deepEqual(
        overview[0]?.entries.map(({ lines: [line] }) => line?.assessment?.direction),
        ['mixed', 'asPlanned'],
      );
      assert.deepEqual(orderIn(overview, 'area'), titlesOf(named, 'area'));
    });

    it(`of 2019 is answered with nothing invented to get past a field (${language})`, async () => {
      const { plan, pastRound } = await seedDocument('002');
      const KINDS: readonly ItemKind[] = ['boardGoal', 'commitment', 'assignment', 'indicator'];
      const items = new Map(plan.items.map((item) => [item.id, item]));
      const answers = new Map<string, Inputs>();
      const asked: Item[] = [];
      for (const { item: id = '', status, value, texts } of pastRound?.answers ?? []) {
        const item = items.get(id);
        if (!item || !KINDS.includes(item.kind) || answers.has(id)) continue;
        asked.push(item);
        answers.set(id, inputsOf(item, { status, value, texts }));
      }
      const counts = KINDS.map((kind) => asked.filter((item) => item.kind === kind).length);
      assert.deepEqual(counts, [13, 45, 11, 17]);
      bot = await botWith(plan, [[ANNA]], asked);
      await answerAll(bot, plan, answers, language);
      const { overview, areas } = await compiledOf(bot, plan);
      assert.deepEqual(kindsIn(overview), {
        // Of one area nothing was reported: its goal is named all the same.
        ...{ councilGoal: 1, boardGoal: 13, indicator: 17, commitment: 45, assignment: 11 },
      });
      const commitments = overview.find(({ kind }) => kind === 'commitment')?.counts ?? [];
      assert.deepEqual(
        commitments.filter(({ count }) => count > 0).map(({ verdict, count }) => [verdict.status, count]),
        [
          ['met', 37],
          ['partly', 7],
          ['notMet', 1],
        ],
      );
      assert.equal(areas.length, 9);
      assert.deepEqual(orderIn(overview, 'boardGoal'), titlesOf(plan, 'boardGoal'));
    });
  }
});

function compiledOf(bot: Bot, plan: Plan): Promise<Compiled> {
  return compileRound(viewerOf(COORDINATOR), { round: `${plan.id}-interim-1` }, bot.deps);
}

function kindsIn(overview: Compiled['overview']): Readonly<Record<string, number>> {
  return Object.fromEntries(overview.map(({ kind, entries }) => [kind, entries.length]));
}

function orderIn(overview: Compiled['overview'], kind: ItemKind): readonly string[] {
  return overview.find((one) => one.kind === kind)?.entries.map(({ item }) => item.title) ?? [];
}

function titlesOf({ items }: Plan, kind: ItemKind): readonly string[] {
  return items.filter((item) => item.kind === kind).map(({ title }) => title);
}

function inputsOf(
  { kind, measure }: Item,
  said: {
    readonly status?: string | undefined;
    readonly value?: string | number | undefined;
    readonly texts: Readonly<Record<string, string>>;
  },
): Inputs {
  const { outcome = '', why = '', next = '' } = said.texts;
  const status = said.status ?? 'met';
  switch (kind) {
    case 'commitment':
      return { status, text_comment: outcome };
    case 'assignment':
      return { stage: 'underWay', text_done: outcome };
    case 'indicator':
      return measure && measure.type !== 'qualitative' && said.value !== undefined
        ? { value: String(said.value), status: 'partly', text_remark: outcome }
        : { status: 'notMeasured', text_remark: outcome };
    default:
      return { status, text_outcome: outcome, text_why: why, text_next: next };
  }
}
