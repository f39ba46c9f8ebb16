import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { elementsOf, isJson, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ANN, ANNUAL, type English, openEnglish } from '../../in-english.ts';

const CITIES = anItem({
  ...{ id: 'cities', title: 'More cities take part', short: 'the cities' },
  desiredOutcome: 'More cities join the network.',
});
const PLACES = anItem({
  ...{
    id: 'places',
    title: 'More apprentices',
    short: 'the apprentices',
    criteria: ['Number of agreements'],
  },
  measure: { type: 'number', target: { op: 'min', value: 168 } },
});
const PLAIN = { text_happened: 'Three more cities have joined.', text_basis: 'The agreements.' };
const LONG = `Three cities ${Array.from({ length: 30 }, () => 'and').join(' ')} four.`;
const DIFFICULT = `Cities: ${'Intermunicipal collaborations necessitate administrative prioritisations. '.repeat(15)}`;

type Inputs = Readonly<Record<string, string>>;

describe('What is said in English of how an answer is written', () => {
  let e: English;
  afterEach(closeBots);

  const answer = async (inputs: Inputs = {}) =>
    e.answer(ANN, await e.say(ANN, 'answer cities'), { ...PLAIN, ...inputs });
  const hintsOf = (card: unknown) =>
    elementsOf(card).flatMap(({ data }) => (isJson(data) && data.verb === 'wave-hint' ? [data.hint] : []));

  const hints: readonly [string, Inputs, RegExp][] = [
    [
      'personalNumber',
      { text_basis: 'Talks with 811228-9874.' },
      /Remove the personal identity number under “What is your assessment based on\?” \(811228-…\)\. The answer is saved, may become a public record and may end up in the report\. If it is not such a number, you can leave it\./,
    ],
    [
      'unexplained',
      { status: 'partly', text_cause: 'See above', text_remedy: '–' },
      /It does not say why it is going as it is or what you are doing about it: “See above”\. Write it under “What caused the deviation\?”\./,
    ],
    [
      'offOutcome',
      { text_happened: 'We have had meetings.' },
      /Nothing is said about the desired outcome: “More cities join the network”\. Say how that is going under “What has happened\?”\./,
    ],
    [
      'longSentence',
      { text_happened: LONG },
      /How the answer could be better\nA sentence under “What has happened\?” has 33 words: “Three cities and and and and …”\. Split it\.\nImprove\nHide this/,
    ],
    [
      'abbreviation',
      { text_basis: 'The report of the RDS.' },
      /“RDS” under “What is your assessment based on\?” is not explained\. Write the name out the first time\./,
    ],
    [
      'readability',
      { text_happened: DIFFICULT },
      /The text under “What has happened\?” is very hard to read: LIX \d+, where the limit is 60 \(source: Bj\u00F6rnsson 1968\)\. Begin with “[^”]+”: shorter sentences and words\./,
    ],
  ];
  it('tells of each hint in the receipt of what is stored', async () => {
    e = await openEnglish([CITIES]);
    assert.deepEqual(hintsOf(await answer()), []);
    for (const [hint, inputs, said] of hints) {
      const receipt = await answer(inputs);
      assert.match(textOf(receipt), /is saved/, hint);
      assert.match(textOf(receipt), said);
      assert.ok(hintsOf(receipt).includes(hint), hint);
    }
  });

  it('offers to improve it, at its field, and hides it for good', async () => {
    e = await openEnglish([CITIES]);
    const receipt = await answer({ text_basis: 'The report of the RDS.' });
    const improve = elementsOf(receipt).find(({ data }) => isJson(data) && data.hint === 'abbreviation');
    assert.ok(isJson(improve?.data));
    assert.equal(improve.title, 'Improve');
    const { card: form } = await e.bot.execute(ANN, improve.data);
    assert.match(
      textOf(form),
      /\n“RDS” under “[^”]+” is not explained[^\n]+\nWhat is your assessment based on\? \*/,
    );
    assert.equal(valuesOf(form).text_basis, 'The report of the RDS.');
    const left = await e.press(ANN, receipt, 'wave-hint');
    assert.deepEqual(hintsOf(left), []);
    assert.match(textOf(left), /is saved/);
  });

  it('tells of the same text as the last time', async () => {
    e = await openEnglish([CITIES]);
    const same = { text_happened: 'Three more cities have signed this year.' };
    await answer(same);
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    await e.open({ kind: 'pulse', name: 'Pulse in September', due: '2025-10-01' });
    assert.match(
      textOf(await answer(same)),
      /The text under “What has happened\?” is the same as last time: “Three more cities have signed this …”\. Write what is new\./,
    );
  });
});

describe('What is asked in English about an answer that contradicts itself', () => {
  let e: English;
  afterEach(closeBots);

  const SENT = / Send it again if that is right, or change it\./.source;
  const deviating = { text_cause: 'The state is slow.', text_remedy: 'We will hire.' };
  const cases: readonly [
    string,
    Parameters<typeof openEnglish>[1],
    Partial<typeof PLACES>,
    Inputs,
    string,
  ][] = [
    [
      'met where the target is missed',
      ...([{}, {}, { status: 'met', value: '150' }] as const),
      'You chose “Expected to be met”, but the outcome 150 is below the target of at least 168\\.',
    ],
    [
      'met while something is on hold',
      ...([{}, {}, { status: 'met', value: '170', text_happened: 'Good. The deal is on hold.' }] as const),
      'You chose “Expected to be met”, but under “What has happened\\?” something is said to be paused or discontinued: “The deal is on hold”\\.',
    ],
    [
      'met while a criterion rests',
      ...([{}, { criteria: ['Agreements (suspended)'] }, { status: 'met', value: '170' }] as const),
      'You chose “Expected to be met”, but something else that is taken into account is paused or discontinued: “Agreements \\(suspended\\)”\\.',
    ],
    [
      'met before the period is over',
      ...([{ round: ANNUAL }, {}, { status: 'met', value: '170' }] as const),
      'You chose “Met”, but the period goes on until 31 Dec\\.',
    ],
    [
      'said in a text to be met before the period is over',
      { round: { to: '2025-12-31', due: '2026-01-20' } },
      ...([{}, { status: 'met', value: '170', text_happened: 'The goal has been met.' }] as const),
      'Under “What has happened\\?” the goal is said to be met: “The goal has been met”\\. But the period goes on until 31 Dec\\.',
    ],
  ];

  /** Asked once with nothing stored and nothing lost; the same sent again is taken. */
  async function isAskedOnce(inputs: Inputs, question: RegExp, title: string): Promise<void> {
    const card = await e.say(ANN, 'answer apprentices');
    const before = (await e.history('places')).length;
    const asked = await e.answer(ANN, card, inputs);
    assert.match(seenOf(asked), question, title);
    assert.equal((await e.history('places')).length, before, title);
    assert.partialDeepStrictEqual(valuesOf(asked), inputs);
    assert.match(textOf(await e.press(ANN, asked, 'submit')), /is saved/, title);
  }

  it('is one question back for each of them', async () => {
    for (const [title, options, item, inputs, said] of cases) {
      e = await openEnglish([{ ...PLACES, ...item }], options);
      await isAskedOnce(inputs, new RegExp(said + SENT), title);
      await closeBots();
    }
  });

  it('is one question back where the status is better than the last time and the outcome worse', async () => {
    e = await openEnglish([PLACES]);
    const card = await e.say(ANN, 'answer apprentices');
    await e.answer(ANN, card, { status: 'notMet', value: '150', ...deviating });
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    await e.open({ kind: 'pulse', name: 'Pulse in September', due: '2025-10-01' });
    const said =
      'You chose “Expected to be partly met”, which is better than “Not expected to be met” in Interim report 2025\\. But the outcome is worse: 140 now, 150 then\\.';
    const worse = { status: 'partly', value: '140', ...deviating };
    await isAskedOnce(worse, new RegExp(said + SENT), 'better and worse');
  });
});
