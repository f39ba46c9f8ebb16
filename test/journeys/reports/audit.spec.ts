import assert from 'node:assert/strict';
import { runRound } from '../../../src/cli/rounds.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import type { Answer } from '../../../src/domain/answers/assessment.ts';
import { isAskedAbout } from '../../../src/domain/plans/plan.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { dataOf, elementsOf, isJson, saidOf, seenOf, stepsOf } from '../../cards.ts';
import { ANNA, answer, botWith, METRO, planOf } from '../../model-round.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

/** An answer that tells of each criterion in the words of the plan, and of what an assignment comes to. */
const WHOLE: Readonly<Record<string, Answer>> = Object.fromEntries(
  samplePlan()
    .items.filter(isAskedAbout)
    .map(({ id, kind, criteria = [] }): [string, Answer] => [
      id,
      kind === 'assignment'
        ? { status: 'unknown', stage: 'underWay', day: '2025-12-15', texts: { done: 'Arbetet pågår.' } }
        : {
            status: 'met',
            direction: 'asPlanned',
            texts: { happened: ['Vi har börjat.', ...criteria].join(' '), basis: 'Statistik från maj.' },
          },
    ]),
);
const DEVIATING = 'mal-klimat';

describe('A round is tested as its auditors would', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
  });
  afterEach(closeBots);

  const answerWhole = (but: Readonly<Record<string, Answer>> = {}) =>
    answerItems(bot, round, { ...WHOLE, ...but }, ALEX);
  const worse = (texts: Answer['texts'] = {}): Readonly<Record<string, Answer>> => ({
    [DEVIATING]: { status: 'partly', texts: { ...WHOLE[DEVIATING]?.texts, ...texts } },
  });

  it('and nothing is found: how many can be followed, and what was looked for, in both languages', async () => {
    await answerWhole();
    const swedish = seenOf((await bot.say(ALEX, 'håller rapporten för revisorerna?')).card);
    assert.match(swedish, /^Granskning · Delårsrapport 2025/);
    assert.match(
      swedish,
      /\n16 av 16 mål och uppdrag kan följas från plan till rapport\nGranskat: ansvarig, svar, /,
    );
    const english = seenOf((await bot.say(ALEX, 'check the report before we publish')).card);
    assert.match(
      english,
      /\n16 of 16 goals and assignments can be followed from plan to report\nChecked: owner, /,
    );
  });

  it('and what is lacking is named, opens where it is, and is mended by the steps that there are', async () => {
    await answerWhole(worse({ cause: 'Två beslut dröjer.' }));
    const { card } = await bot.say(ALEX, 'granska delårsrapporten');
    assert.match(
      seenOf(card),
      /\n1 sak att rätta innan ni publicerar\n15 av 16 mål och uppdrag kan följas från plan till rapport\.\nÅtgärd för avvikelsen saknas \(1\)\nKlimatneutral stad 2030\n/,
    );
    const opened = seenOf((await bot.submit(ALEX, dataOf(card, 'show'))).card);
    assert.match(opened, /Två beslut dröjer/);
    const english = seenOf((await bot.say(ALEX, 'what would the auditors miss?')).card);
    assert.match(
      english,
      /\n1 thing to put right before you publish\n[\s\S]*No remedy for the deviation \(1\)/,
    );
  });

  it('and answers that are missing lead to those who owe them; once the round is closed, to opening it again', async () => {
    const open = await bot.say(ALEX, 'vad saknas i underlaget?');
    assert.match(
      seenOf(open.card),
      /\n16 saker att rätta innan ni publicerar\n0 av 16 [\s\S]*\nSvar saknas \(16\)\n/,
    );
    const steps = stepsOf(open.card).map(({ command }) => command);
    assert.deepEqual(steps, ['audit', 'missing', 'summary']);
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    const closed = await bot.say(ALEX, 'granska');
    assert.deepEqual(
      stepsOf(closed.card).map(({ command }) => command),
      ['audit', 'reopen', 'summary'],
    );
  });

  it('page by page, of the same round', async () => {
    const { card } = await bot.say(ALEX, 'granska');
    assert.match(seenOf(card), /Sida 1 av 2, rad 1–12 av 16/);
    const more = stepsOf(card).find(({ command }) => command === 'audit');
    assert.ok(more);
    assert.match(
      seenOf((await bot.submit(ALEX, more)).card),
      /\nSvar saknas \(16\)\n[\s\S]*Sida 2 av 2, rad 13–16 av 16/,
    );
  });

  it('and words that stood in the last report are found, and the round whose report it was', async () => {
    await answerWhole();
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    const period = { kind: 'interim', name: 'Andra delåret', from: '2025-09-01', to: '2025-12-31' };
    const next = await openNewRound(
      COORDINATOR,
      { plan: round.plan, ...period, due: '2026-01-15' },
      bot.deps,
    );
    await answerItems(bot, next, WHOLE, ALEX);
    const { card } = await bot.say(ALEX, 'granska andra delåret');
    assert.match(
      seenOf(card),
      /\nText som är äldre än perioden \(\d+\)\n[\s\S]*\nSamma text som i Delårsrapport 2025\n/,
    );
    const before = await bot.say(ALEX, 'granska delårsrapport 2025');
    assert.match(seenOf(before.card), /^Granskning · Delårsrapport 2025[\s\S]*\n16 av 16 mål och uppdrag/);
  });

  it('by whoever may read the report, and by nobody where others read along', async () => {
    await answerWhole();
    assert.match(saidOf(await bot.say(AMIRA, 'granska')), /^Granskning/);
    assert.doesNotMatch(saidOf(await bot.say(MATTIAS, 'granska')), /kan följas/);
    assert.match(saidOf(await bot.say(MATTIAS, 'vad saknas i underlaget?')), /svar/);
    assert.match(saidOf(await bot.say(ALEX, '<at>Målvakt</at> granska', CHANNEL)), /i din egen chatt/);
  });

  it('in the terminal: a line for each finding and exit code 1, and the same for other programs', async () => {
    await answerWhole(worse());
    const wording = { language: 'sv', timezone: bot.deps.timezone, now: bot.clock.now() } as const;
    const words = ['audit', round.id];
    const run = { words, options: {}, actor: COORDINATOR, modelsFolder: undefined, wording, deps: bot.deps };
    const { lines, json, hasFailed } = await runRound(run);
    assert.deepEqual(
      [hasFailed, lines.split('\n')],
      [
        true,
        [
          'Orsak till avvikelsen saknas  mal-klimat  Klimatneutral stad 2030',
          'Åtgärd för avvikelsen saknas  mal-klimat  Klimatneutral stad 2030',
        ],
      ],
    );
    const { findings, followed } = Object(json);
    const finding = { item: DEVIATING, respondent: 'owner', about: null };
    assert.deepEqual(findings, [
      { rule: 'no-cause', ...finding },
      { rule: 'no-remedy', ...finding },
    ]);
    assert.equal(followed.length, 15);
    await answerItems(bot, round, { [DEVIATING]: WHOLE[DEVIATING] ?? 'met' }, ALEX);
    const whole = await runRound(run);
    assert.deepEqual(
      [whole.hasFailed, whole.lines],
      [false, '16 av 16 mål och uppdrag kan följas från plan till rapport'],
    );
  });
});

describe('What an auditor would miss of what nobody is asked about', () => {
  afterEach(closeBots);

  it('opens to be given an owner, or as the target whose outcome nobody gives', async () => {
    const target = { type: 'number', target: { op: 'min', value: 4 } } as const;
    const items = [
      METRO,
      anItem({ id: 'trains', kind: 'indicator', parent: METRO.id, title: 'Tåg i timmen', measure: target }),
      anItem({ id: 'tracks', kind: 'indicator', parent: METRO.id, title: 'Spår i tunneln', measure: target }),
      anItem({ id: 'park', title: 'Fler parker' }),
    ];
    const bot = await botWith(planOf('2025', items), [[ANNA]], [METRO]);
    await answer(bot, ANNA, { status: 'met', value: '5', text_happened: 'Klart.', text_basis: 'Mätning.' });
    const { card } = await bot.say(ANNA, 'granska');
    assert.match(
      seenOf(card),
      /Ingen är ansvarig \(1\)\nFler parker\n[\s\S]*Målvärde utan utfall \(1\)\nSpår i tunneln\n/,
    );
    const pressed = async (command: string) => {
      const presses = elementsOf(card).flatMap(({ selectAction }) =>
        isJson(selectAction) ? [selectAction.data] : [],
      );
      const data = presses.find((one) => isJson(one) && one.command === command);
      assert.ok(isJson(data), command);
      return seenOf((await bot.submit(ANNA, data)).card);
    };
    assert.match(await pressed('owners'), /Fler parker/);
    assert.match(await pressed('target'), /minst 4/);
  });
});
