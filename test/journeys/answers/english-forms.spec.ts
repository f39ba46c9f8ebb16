import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { MAX_TEXT } from '../../../src/domain/answers/questions.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { elementsOf, isJson, seenOf, textOf, valuesOf } from '../../cards.ts';
import {
  ANN,
  BEN,
  CORA,
  type English,
  HANDBOOK,
  INQUIRY,
  inEnglish,
  METRO,
  openEnglish,
} from '../../in-english.ts';
import { fieldsOf } from '../../model-round.ts';

const BOARD_GOAL = anItem({ id: 'use', kind: 'boardGoal', title: 'More people swim', short: 'the swimming' });
const COUNT = anItem({
  ...{ id: 'count', kind: 'indicator', parent: 'use', title: 'Number of visits', short: 'the visits' },
  measure: { type: 'number', target: { op: 'min', value: 168 } },
});
const SHARE = anItem({
  ...{ id: 'share', kind: 'indicator', parent: 'use', title: 'Share who are content', short: 'the share' },
  measure: { type: 'number', unit: '%', target: { op: 'min', value: 70 }, bySex: true },
});
const SAFETY = anItem({ id: 'safety', kind: 'priority', title: 'Safe streets', short: 'the streets' });
const ALL = [BOARD_GOAL, COUNT, SHARE, HANDBOOK, INQUIRY, SAFETY];

const STATUS = 'Your assessment *';
const TREND = 'How is the work going compared with the plan?';

describe('The form of a question in English', () => {
  let e: English;
  afterEach(closeBots);

  const ask = (words: string) => e.say(ANN, `answer ${words}`);

  const forms: readonly [string, string, readonly string[]][] = [
    [
      'the swimming',
      '2019',
      [
        STATUS,
        'How did it go? *',
        'Why did it turn out that way? *',
        'How does the outcome affect the work ahead? *',
      ],
    ],
    ['the visits', '2019', ['Outcome', STATUS, 'Comment on the outcome']],
    [
      'the share',
      '2019',
      [
        'Outcome, total (%)',
        'Outcome for women or girls (%)',
        'Outcome for men or boys (%)',
        STATUS,
        'Comment on the outcome',
      ],
    ],
    ['the handbook', '2019', [STATUS, 'Comment']],
    [
      'the inquiry',
      '2019',
      [
        'How far along is the work? *',
        'Day it is to be finished',
        'What has been done? *',
        'How and when is it reported back?',
      ],
    ],
    ['the streets', '2019', ['How has the priority been reflected in the work? *']],
    [
      'the metro',
      '2025',
      [
        STATUS,
        TREND,
        'What has happened? *',
        'What is your assessment based on? *',
        'What caused the deviation?',
        'What are you doing about it?',
      ],
    ],
    ['the metro', '2020', [`${TREND} *`, 'Progress report *']],
    [
      'the metro',
      'program',
      [
        STATUS,
        'What have you done to reach the goal? *',
        'What has come of it? *',
        'What will you do next? *',
      ],
    ],
  ];
  it('has what is asked of each kind, by the model of each year, and nothing else', async () => {
    for (const [model, asked] of Map.groupBy(forms, ([, of]) => of)) {
      e = await openEnglish(model === '2019' ? ALL : [METRO], { model });
      for (const [words, , fields] of asked) assert.deepEqual(fieldsOf(await ask(words)), fields, words);
      await closeBots();
    }
  });

  it('takes a status from the number, another with its reason, by sex, and "not yet measured"', async () => {
    e = await openEnglish(ALL, { model: '2019' });
    const card = await ask('the visits');
    assert.match(
      textOf(card),
      /As the outcome shows: ● Met this year if it reaches the target, otherwise ■ Not met this year/,
    );
    const lacking = await e.press(ANN, card, 'submit', { value: 'many' });
    assert.match(textOf(lacking), /Outcome: write a number, for example 12\./);
    const met = await e.press(ANN, lacking, 'submit', { value: '192' });
    assert.match(textOf(met), /Met this year · 192, target at least 168/);
    const other = { value: '150', status: 'partly' };
    const again = await e.press(ANN, await ask('the visits'), 'submit', other);
    assert.match(
      textOf(again),
      /Comment on the outcome: Say why you chose another assessment than the one the outcome gives\./,
    );
    const partly = await e.press(ANN, again, 'submit', { ...other, text_remark: 'More will come by train.' });
    assert.match(textOf(partly), /Partly met this year · 150, target at least 168/);
    const later = await e.press(ANN, await ask('the visits'), 'submit', { value: '', status: 'notMeasured' });
    assert.match(textOf(later), /— \nNot yet measured/);

    const half = await e.press(ANN, await ask('the share'), 'submit', { value: '70', women: '72.5' });
    assert.match(textOf(half), /Outcome for men or boys: write a number, for example 13\.7\./);
    const bySex = await e.press(ANN, half, 'submit', { men: '67' });
    assert.match(textOf(bySex), /70% in total \(women 72\.5%, men 67%\), target at least 70%/);
  });

  it('takes a commitment by its status alone, and an assignment by its stage', async () => {
    e = await openEnglish(ALL, { model: '2019' });
    const lacking = await e.press(ANN, await ask('the handbook'), 'submit', { status: 'notMet' });
    assert.match(textOf(lacking), /Comment: Write a few words\./);
    assert.match(textOf(await e.press(ANN, lacking, 'submit', { status: 'met' })), /is saved/);
    const none = await e.press(ANN, await ask('the inquiry'), 'submit', { day: '2025-02-30' });
    assert.match(
      textOf(none),
      /Choose how far along the work is\.\nChoose the day it is to be finished\.\nWhat has been done\? Write a few words\./,
    );
    const typed = { stage: 'underWay', day: '2025-12-31', text_done: 'Half is done.' };
    const receipt = await e.press(ANN, none, 'submit', typed);
    assert.match(textOf(receipt), /◐ \nUnder way · to be finished by 31 Dec 2025/);
  });

  it('asks each unit in a programme, and tells how their answers fall', async () => {
    const focus = anItem({ id: 'focus', kind: 'area', title: 'Focus' });
    const goal = anItem({ ...METRO, kind: 'directionGoal', parent: 'focus', respondents: 'eachUnit' });
    e = await openEnglish([focus, goal], { model: 'program' });
    await e.giveUnits(goal.id, [ANN, 'Culture'], [BEN, 'Parks'], [CORA, 'Schools']);
    const card = await e.say(ANN, 'answer');
    assert.match(seenOf(card), /^Your only question · Culture · Interim report 2025/);
    const receipt = await e.answer(ANN, card, { status: 'met' });
    assert.match(seenOf(receipt), /Your answer on the metro \(Culture\) is saved/);
    await e.answer(BEN, await e.say(BEN, 'answer'), { status: 'notMet' });
    assert.match(
      textOf(await e.say(CORA, 'status metro')),
      /● 1 well on track · ■ 1 not on track · 1 answer is missing[\s\S]*2 of 3 units have answered\. Answers are due by 15 Sep\./,
    );
  });

  describe('with long texts', () => {
    const sized = (length: number, about: string) =>
      `${about} goes on as it should. `
        .repeat(length)
        .slice(0, length - 1)
        .replace(/ $/, 's')
        .concat('.');
    const long = {
      ...{ status: 'partly', direction: 'mixed', text_happened: sized(6200, 'Work') },
      ...{ text_basis: sized(5000, 'Counting'), text_cause: sized(4800, 'Waiting') },
      text_remedy: sized(MAX_TEXT, 'Hiring'),
    };

    it('keeps them to the character, opens them whole, and takes the longest by itself', async () => {
      e = await openEnglish([METRO]);
      const receipt = await e.answer(ANN, await ask('the metro'), long);
      assert.match(seenOf(receipt), /Work goes on as it should\. [^\n]+…\n/);
      const whole = textOf(await e.press(ANN, receipt, 'whole'));
      assert.match(whole, /The full answer on the metro/);
      const stored = (await e.history('metro'))[0]?.texts ?? {};
      for (const [id, text] of Object.entries(stored)) {
        assert.equal(text, typedAs(id));
        assert.ok(whole.includes(text), id);
      }
      const form = await ask('the metro');
      assert.match(
        textOf(form),
        /The text is 8,000 characters and does not fit here\. You change it separately, and it stands as it is until then\.\nShow and change/,
      );
      const open = elementsOf(form).find(({ data }) => isJson(data) && data.part === 'remedy');
      assert.ok(isJson(open?.data));
      const part = await e.bot.execute(ANN, open.data);
      assert.match(inEnglish(part), /This is one part of the answer\. The rest stands as it is\./);
      assert.match(inEnglish(part), /8,000 of at most 8,000 characters\./);
      assert.deepEqual(valuesOf(part.card), { text_remedy: long.text_remedy });
    });

    it('has them as the last assessment, whole, and in the fields with their count', async () => {
      e = await openEnglish([METRO]);
      await e.answer(ANN, await ask('the metro'), long);
      const history = await e.say(ANN, 'history metro');
      assert.match(seenOf(history), /Read full answer/);
      await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
      await e.open({ kind: 'pulse', name: 'Pulse in September', due: '2025-10-01' });
      const card = await ask('the metro');
      assert.match(
        seenOf(card),
        /Previous assessment: \n◆ \nExpected to be partly met[^\n]+\nShow 4 answers/,
      );
      const whole = textOf(await e.press(ANN, card, 'whole'));
      const filled = await e.press(ANN, card, 'start-from');
      for (const [id, text] of Object.entries(long).filter(([key]) => key.startsWith('text_'))) {
        assert.ok(whole.includes(text), id);
        assert.equal(valuesOf(filled)[id], text);
      }
      assert.match(textOf(filled), /8,000 of at most 8,000 characters\./);
    });

    it('says how long a text is that is too long, and all of them together', async () => {
      e = await openEnglish([METRO]);
      const card = await ask('the metro');
      const said = await e.told(ANN, card, 'submit', {
        ...long,
        text_basis: sized(MAX_TEXT + 12, 'Counting'),
      });
      assert.match(
        said.replaceAll('\u00A0', ' '),
        /What is your assessment based on\? The text is 8,012 characters and may be at most 8,000\. Shorten it\. What you wrote is still there\./,
      );
      const all = await e.told(ANN, card, 'submit', { ...long, text_basis: sized(MAX_TEXT, 'Counting') });
      assert.match(
        all.replaceAll('\u00A0', ' '),
        /The texts are 27,000 characters together and may be at most 24,000\. Shorten one of them\./,
      );
    });

    function typedAs(id: string): string | undefined {
      return new Map(Object.entries(long)).get(`text_${id}`);
    }
  });
});
