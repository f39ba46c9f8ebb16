import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { compileRound } from '../../../src/commands/reports/compile-round.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { verdictName } from '../../../src/domain/answers/scale.ts';
import { viewerOf } from '../../../src/domain/people/viewer.ts';
import { asksOf, type ItemKind, type Plan } from '../../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../../src/domain/plans/read-document.ts';
import type { Compiled } from '../../../src/domain/reports/compiled.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { elementsOf, isJson, seenOf, textOf } from '../../cards.ts';
import { readHere } from '../../importers/document-files.ts';

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds');

const MONA = { id: 'mona', name: 'Mona Malm' };

interface Seed {
  readonly document: ReadDocument;
  readonly text: string;
}

async function seed(number: string): Promise<Seed> {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number) && file.endsWith('.txt'));
  assert.ok(name, `no seed ${number}`);
  const bytes = readFileSync(join(SEEDS, name));
  return {
    document: await readHere(name, bytes),
    text: bytes.toString('utf8'),
  };
}

async function load({ document }: Seed, bot: Bot): Promise<void> {
  const { pastRound, plan } = document;
  if (pastRound)
    await importPastRound(COORDINATOR, { document: { ...document, pastRound }, dryRun: false }, bot.deps);
  else await importPlan(COORDINATOR, { plan, dryRun: false, matchWords: true }, bot.deps);
}

function ofKind({ overview }: Compiled, kind: ItemKind) {
  const found = overview.find((one) => one.kind === kind);
  assert.ok(found, `nothing of ${kind}`);
  return found;
}

function countsOf(compiled: Compiled, kind: ItemKind): Readonly<Record<string, number>> {
  const asks = asksOf(compiled.summary.state.plan);
  const counts = ofKind(compiled, kind).counts.filter(({ count }) => count > 0);
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdictName(verdict, asks), count]));
}

/** The places of some titles in the text of their document: words that follow each other, however its lines break. */
function placesIn(text: string, titles: readonly string[]): readonly number[] {
  const plain = (words: string) => words.replace(/[\s|*#-]+/g, ' ').trim();
  const document = plain(text);
  let from = 0;
  return titles.map((title) => {
    const place = document.indexOf(plain(title), from);
    assert.ok(place >= 0, `“${title}” does not follow word for word`);
    from = place + 1;
    return place;
  });
}

describe('The overview of a compiled round', () => {
  before(function () {
    if (!existsSync(SEEDS)) this.skip();
  });
  afterEach(closeBots);

  const compiled = (bot: Bot, plan: Plan, kind = 'interim') =>
    compileRound(viewerOf(COORDINATOR), { round: `${plan.id}-${kind}-1` }, bot.deps);

  describe('of 2019, out of its report', () => {
    let it2019: Compiled;
    let text: string;
    before(async function () {
      if (!existsSync(SEEDS)) this.skip();
      const bot = await startBot();
      const read = await seed('002');
      await load(read, bot);
      text = read.text;
      it2019 = await compiled(bot, read.document.plan);
    });

    it('has nine areas', () => assert.equal(it2019.areas.length, 9));

    it('has thirteen board goals, their titles whole and word for word, in the order of the document', () => {
      const titles = ofKind(it2019, 'boardGoal').entries.map(({ item }) => item.title);
      assert.equal(titles.length, 13);
      const [, answers = ''] = text.split('Översikt åtagande').slice(-2);
      placesIn(answers, titles);
    });

    it('has 45 commitments by themselves: 37 ●, 7 ◆ and 1 ■', () => {
      const { expected, answered, entries } = ofKind(it2019, 'commitment');
      assert.deepEqual([entries.length, expected, answered], [45, 45, 45]);
      assert.deepEqual(countsOf(it2019, 'commitment'), { met: 37, partly: 7, notMet: 1 });
    });

    it('has its indicators and its eleven assignments by themselves', () => {
      assert.equal(ofKind(it2019, 'indicator').entries.length, 17);
      assert.equal(ofKind(it2019, 'assignment').entries.length, 11);
      assert.deepEqual(
        it2019.overview.map(({ kind }) => kind),
        ['councilGoal', 'boardGoal', 'indicator', 'commitment', 'assignment', 'budget'],
      );
    });
  });

  it('of 2025 has all twelve goals, each with what it rests on, and the four assignments apart', async () => {
    const bot = await startBot();
    const budget = await seed('000');
    await load(budget, bot);
    await load(await seed('001'), bot);
    const it2025 = await compiled(bot, budget.document.plan);
    const goals = ofKind(it2025, 'councilGoal');
    assert.deepEqual([goals.entries.length, goals.answered, goals.expected], [12, 12, 12]);
    assert.deepEqual(countsOf(it2025, 'councilGoal'), { met: 12 });
    const bases = goals.entries.flatMap(({ lines }) =>
      lines.map(({ assessment }) => assessment?.texts.basis ?? ''),
    );
    assert.ok(bases.length === 12 && bases.every((basis) => basis.length > 0));
    placesIn(
      budget.text.slice(budget.text.lastIndexOf('Plan för kommunfullmäktigemål')),
      goals.entries.map(({ item }) => item.title),
    );
    const { entries, answered } = ofKind(it2025, 'assignment');
    assert.deepEqual([entries.length, answered], [4, 0]);
  });

  it('of 2020 has both trends, at the areas that somebody has named for them', async () => {
    const bot = await startBot();
    const { document } = await seed('003');
    const { pastRound, plan } = document;
    assert.ok(pastRound);
    const areas = ['Första området', 'Andra området'].map((title, place) => ({
      ...{ id: `omr-${place}`, kind: 'area' as const, title },
    }));
    const answers = pastRound.answers.map((answer, place) => ({ ...answer, item: `omr-${place}` }));
    const named = { ...document, plan: { ...plan, items: areas }, pastRound: { ...pastRound, answers } };
    await importPastRound(COORDINATOR, { document: named, dryRun: false }, bot.deps);
    const it2020 = await compiled(bot, plan, 'annual');
    assert.deepEqual(countsOf(it2020, 'area'), { asPlanned: 1, mixed: 1 });
    assert.deepEqual(
      ofKind(it2020, 'area').entries.map(({ lines: [line] }) => line?.assessment?.direction),
      ['mixed', 'asPlanned'],
    );
  });

  describe('in the chat', () => {
    const SAID = [
      [
        'sv',
        'sammanställ åtagandena i delårsrapporten 2019',
        /37 av 45 åtaganden: uppnås under året/,
        'sammanställ trygg stad',
        /Visa alla \d+/,
      ],
      [
        'en',
        'summary of the commitments in the interim report 2019',
        /37 of 45 commitments: met this year/,
        'summary trygg stad',
        /Show all \d+/,
      ],
    ] as const;
    for (const [language, commitments, finding, area, all] of SAID) {
      it(`counts one kind in its first line, tells an area, and opens all of one (${language})`, async () => {
        const bot = await startBot({ coordinators: [MONA.id] });
        await load(await seed('002'), bot);
        const { card } = await bot.say(MONA, commitments);
        assert.match(seenOf(card).split('\n')[1] ?? '', finding);
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024);
        const buttons = elementsOf(card).filter(({ title }) => all.test(String(title)));
        const last = buttons.at(-1)?.data;
        assert.ok(isJson(last));
        const { card: opened } = await bot.execute(MONA, last);
        assert.match(seenOf(opened), finding.source.includes('av') ? /åtaganden/ : /commitments/);
        const { card: ofArea } = await bot.say(MONA, area);
        assert.match(seenOf(ofArea), /En trygg stad/);
        assert.doesNotMatch(textOf(ofArea), /En öppen stad/);
      });
    }
  });
});
