import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { asks } from '../../asked.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { inputsOf, seenOf, textOf, valuesOf } from '../../cards.ts';
import {
  ANN,
  ANNUAL,
  BEN,
  CORA,
  type English,
  HANDBOOK,
  INQUIRY,
  METRO,
  openEnglish,
  READING,
} from '../../in-english.ts';

const PLANNED = {
  ...METRO,
  desiredOutcome: 'The two states decide to build.',
  criteria: ['Visits by both governments'],
  planning: `The city meets both governments. ${'A study is written. '.repeat(30)}`,
};
const BEGUN = { status: 'partly', text_happened: 'Half of the study\n\nis written.' };

describe('One card for all questions, in English', () => {
  let e: English;
  afterEach(closeBots);

  it('comes unasked, says what was promised, and takes the whole plan without a command', async () => {
    e = await openEnglish([PLANNED, READING, HANDBOOK, INQUIRY]);
    await e.bot.install(ANN);
    let [card, ...others] = await e.came(ANN);
    assert.deepEqual(others, []);
    for (const part of [
      /^Question 1 of 4 · Interim report 2025 · answer by 15 Sep\nHow is the metro going\?/,
      /Desired outcome: \nThe two states decide to build\./,
      /Planning: \nThe city meets both governments\. [^\n]+…\n/,
      /Show criterion\n– \nVisits by both governments/,
    ])
      assert.match(textOf(card), part);
    for (let number = 1; number <= 4; number += 1) {
      assert.match(textOf(card), new RegExp(`Question ${number} of 4`));
      card = await e.answer(ANN, card);
    }
    assert.match(
      textOf(card),
      /Done\. All four questions are answered\. You can change the answers as long as the round is open\./,
    );
  });

  it('is skipped, saved as a draft, gone back from, and told what it lacks, with nothing typed lost', async () => {
    e = await openEnglish([METRO, READING]);
    const card = await e.say(ANN, 'answer');
    const none = await e.press(ANN, card, 'save-draft');
    assert.match(seenOf(none), /There is nothing new in the fields, so there is no draft to save\./);
    const saved = await e.press(ANN, none, 'save-draft', BEGUN);
    assert.match(
      seenOf(saved),
      /The draft was saved on 1 Sep, 10:00\. It stays here, on your other devices too, until you send the answer\./,
    );
    const next = await e.press(ANN, saved, 'skip');
    assert.deepEqual(asks(next), [READING.id]);
    const back = await e.press(ANN, next, 'back', { text_happened: 'They read more.' });
    assert.match(seenOf(back), /Your draft from 1 Sep, 10:00 is in the fields\. It has not been sent\./);
    assert.partialDeepStrictEqual(valuesOf(back), BEGUN);
    const lacking = await e.press(ANN, back, 'submit');
    assert.match(
      seenOf(lacking),
      /Your answer is not saved yet\. What you wrote is still here\. Complete this and send it again:\nWhat is your assessment based on\? Write a few words\.\nWhat caused the deviation\? Write a few words\.\nWhat are you doing about it\? Write a few words\./,
    );
    const receipt = await e.answer(ANN, lacking, BEGUN);
    assert.equal(valuesOf(receipt).text_happened, 'They read more.');
    const changing = await e.press(ANN, receipt, 'open', { text_happened: 'They read much more.' });
    assert.match(seenOf(changing), /Assessment now: \n◆ Expected to be partly met \(Ann Lee, 1 Sep, 10:00\)/);
    const stood = await e.press(ANN, changing, 'submit');
    assert.match(
      seenOf(stood),
      /Your answer on the metro is the same as before[\s\S]*You changed nothing, so there is no new version\./,
    );
    assert.equal(valuesOf(stood).text_happened, 'They read much more.');
    assert.equal((await e.history(METRO.id)).length, 1);
    const only = await e.press(ANN, stood, 'skip');
    assert.match(seenOf(only), /This is the only question left\./);
    const emptied = { ...Object.fromEntries(inputsOf(only).map(({ id }) => [String(id), ''])) };
    assert.match(seenOf(await e.press(ANN, only, 'save-draft', emptied)), /There is no draft left\./);
  });

  it('is answered as the last time in one tap, or from it, and asks where a forecast becomes a verdict', async () => {
    e = await openEnglish([METRO, READING]);
    for (const words of ['metro', 'reading'])
      await e.answer(ANN, await e.say(ANN, `answer ${words}`), { status: 'met' });
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    const pulse = await e.open({ kind: 'pulse', name: 'Pulse in September', due: '2025-10-01' });
    const first = await e.say(ANN, 'answer metro');
    assert.match(
      seenOf(first),
      /Previous assessment: \n● \nExpected to be met · As planned \(Interim report 2025, 1 Jan–31 Aug\)/,
    );
    const receipt = await e.press(ANN, first, 'unchanged', { text_happened: 'Something else' });
    assert.match(
      seenOf(receipt),
      /Your answer on the metro is saved[\s\S]*What you had written is kept as a draft\. Press “Change” to see it\./,
    );
    const started = await e.press(ANN, await e.say(ANN, 'answer reading'), 'start-from', {
      text_basis: 'New numbers',
    });
    assert.match(seenOf(started), /The last answer is in the fields\. Change what is new and send it\./);
    assert.equal(valuesOf(started).text_basis, 'New numbers');
    assert.equal(valuesOf(started).text_happened, 'On What has happened?');
    await closeOpenRound(COORDINATOR, pulse.id, e.bot.deps);
    await e.open(ANNUAL);
    e.bot.clock.set('2026-01-07T08:00:00Z');
    const asked = await e.press(ANN, await e.say(ANN, 'answer metro'), 'unchanged');
    assert.match(
      seenOf(asked),
      /Last time it was a forecast: “Expected to be met”\. Now it is about the result: “Met”\. Is that right\? If so, send the answer, or change it first\./,
    );
    assert.match(seenOf(await e.press(ANN, asked, 'submit')), /is saved\n● \nMet/);
  });

  it('is handed over with a note to somebody who is picked, and taken back until it is answered', async () => {
    e = await openEnglish([METRO, READING]);
    for (const person of [ANN, BEN]) await e.bot.install(person);
    await e.came(ANN);
    const form = await e.press(ANN, await e.say(ANN, 'answer'), 'ask-other', BEGUN);
    assert.match(
      seenOf(form),
      /Who is to answer the question about the metro\?\nWhoever you choose gets the question in their own chat, with what you have written so far\. You can take it back until it is answered\./,
    );
    assert.ok(
      inputsOf(form).some((input) => 'choices.data' in input),
      'people are picked',
    );
    const faults: readonly [string, RegExp][] = [
      ['', /Choose who is to answer\./],
      [ANN.id, /You have the question already\. Choose somebody else\./],
      ['nobody', /The person you chose is neither in the list of people nor in the team\./],
    ];
    for (const [person, fault] of faults)
      assert.match(seenOf(await e.press(ANN, form, 'hand-over', { person, note: 'Please' })), fault);
    const given = await e.press(ANN, form, 'hand-over', { person: BEN.id, note: 'You know more.' });
    assert.match(
      seenOf(given),
      /The question about the metro is handed over to Ben Carr\nBen Carr gets a message with the question\. You will get no more messages about it\./,
    );
    const [theirs] = await e.came(BEN);
    assert.match(
      seenOf(theirs),
      /Ann Lee has handed this question over to you: “You know more\.”\n[\s\S]*Ann Lee has also begun to answer, on 1 Sep, 10:00\./,
    );
    assert.match(
      seenOf(await e.say(ANN, 'my goals')),
      /Your only question is waiting for your answer[\s\S]*The metro\n[\s\S]*Handed over to Ben Carr\nUndo/,
    );
    const back = await e.press(ANN, given, 'take-back');
    assert.match(seenOf(back), /You have taken the question back\. Please answer here\./);
    const late = await e.told(BEN, theirs, 'submit', { text_happened: 'Too late' });
    assert.match(
      late,
      /You are neither the owner of this nor their deputy, so I cannot take an answer from you\.[\s\S]*What you wrote is kept as a draft\./,
    );
    const again = await e.press(ANN, form, 'hand-over', { person: CORA.id });
    await e.answer(CORA, await e.say(CORA, 'answer metro'));
    const answered = await e.press(ANN, again, 'take-back');
    assert.match(
      seenOf(answered),
      /Somebody got there first: Cora Dean answered on 1 Sep, 10:00\. What you wrote is still in the fields\./,
    );
    assert.partialDeepStrictEqual(valuesOf(answered), BEGUN);
  });
});
