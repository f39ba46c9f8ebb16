import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { asks } from '../../asked.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, seenOf, textOf, valuesOf } from '../../cards.ts';
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

describe('Whoever is given a goal later, stands in for somebody or is late, in English', () => {
  let e: English;
  afterEach(closeBots);

  it('is asked about the new one by its kind, beside the one that lies there, each in one place', async () => {
    e = await openEnglish([METRO, HANDBOOK, INQUIRY, READING]);
    await e.bot.install(ANN);
    await e.give([HANDBOOK.id, INQUIRY.id, READING.id], BEN);
    const [old] = await e.came(ANN);
    assert.match(seenOf(old), /^Your only question · Interim report 2025/);
    await e.give([HANDBOOK.id], ANN);
    const [one, ...others] = await e.came(ANN);
    assert.deepEqual(others, []);
    assert.match(
      seenOf(one),
      /^Question 2 of 2 [^\n]+\n[^\n]+\nYou have been given one more commitment: the handbook\. The question you already had is still in an earlier message\.\n/,
    );
    await e.give([INQUIRY.id, READING.id], ANN);
    const [two] = await e.came(ANN);
    assert.match(
      seenOf(two),
      /You have been given two more questions: the inquiry and the reading\. The two questions you already had are still in an earlier message\.\n/,
    );
    const done = await e.answer(ANN, old);
    assert.deepEqual(asks(done), []);
    assert.match(
      seenOf(done),
      /The question about the handbook is waiting in another message in this chat\. Write “answer” if you want it here\./,
    );
  });

  it('sees their own count as a stand-in, and only what is theirs to answer', async () => {
    e = await openEnglish([METRO, HANDBOOK, INQUIRY], { deputy: BEN });
    for (const person of [ANN, BEN]) await e.bot.install(person);
    await e.give([INQUIRY.id], CORA);
    await e.came(ANN);
    await e.bot.say(ANN, 'absence 1–5 sep');
    const [theirs, ...others] = await e.came(BEN);
    assert.deepEqual(others, []);
    assert.match(
      seenOf(theirs),
      /^Question 1 of 2 · [^\n]+\n[^\n]+\nYou are answering for Ann Lee, who is away up to and including 5 Sep\./,
    );
    const goals = textOf(await e.say(BEN, 'my goals'));
    assert.match(goals, /Both questions are waiting for your answer/);
    assert.doesNotMatch(goals, /inquiry/i);
    const second = await e.answer(BEN, theirs);
    assert.match(seenOf(second), /Question 2 of 2 /);
    assert.match(seenOf(await e.answer(BEN, second)), /Done\. Both questions are answered\./);
  });

  it('is told by how much they are late, on the question, the list and the receipt', async () => {
    e = await openEnglish([METRO, HANDBOOK]);
    e.bot.clock.set('2025-09-16T08:00:00Z');
    assert.match(seenOf(await e.say(ANN, 'answer')), /answers were due 15 Sep, 1 day ago\n/);
    e.bot.clock.set('2025-09-18T08:00:00Z');
    const card = await e.say(ANN, 'answer');
    assert.match(seenOf(card), /answers were due 15 Sep, 3 days ago\n/);
    assert.match(seenOf(await e.say(ANN, 'my goals')), /answers were due 15 Sep, 3 days ago\n/);
    assert.match(seenOf(await e.answer(ANN, card)), /The answer came 3 days after the due date\./);
  });
});

describe('Several people who answer one question, in English', () => {
  let e: English;
  beforeEach(async () => {
    e = await openEnglish([METRO]);
    await e.give([METRO.id], ANN, BEN);
  });
  afterEach(closeBots);

  const ask = (person: typeof ANN) => e.say(person, 'answer metro');

  it('see each other’s drafts, and use them', async () => {
    await e.press(ANN, await ask(ANN), 'save-draft', { text_happened: 'Half is written.' });
    const theirs = await ask(BEN);
    assert.match(
      textOf(theirs),
      /Ann Lee has also begun to answer, on 1 Sep, 10:00\.\nShow the draft\nWhat has happened\? \nHalf is written\.\nUse the draft/,
    );
    const taken = await e.press(BEN, theirs, 'start-from', { text_basis: 'Numbers of my own.' });
    assert.match(
      seenOf(taken),
      /The draft from Ann Lee is in the fields\. Change what you like and send it\./,
    );
    const { text_happened, text_basis } = valuesOf(taken);
    assert.deepEqual([text_happened, text_basis], ['Half is written.', 'Numbers of my own.']);
  });

  for (const [first, second] of [
    [ANN, BEN],
    [BEN, ANN],
  ] as const) {
    it(`are shown both texts when ${first.name} comes first, and ${second.name} keeps one, the other or both`, async () => {
      const [theirs, mine] = [await ask(first), await ask(second)];
      await e.answer(first, theirs, { text_happened: 'The first text.' });
      const both = await e.answer(second, mine, { text_happened: 'The second text.' });
      assert.match(
        seenOf(both),
        new RegExp(
          `Somebody got there first: ${first.name} answered on 1 Sep, 10:00\\. What you wrote is still in the fields\\. Choose at the bottom: send yours instead, keep the saved one, or join both\\.\nAnswer from ${first.name}: [\\s\\S]*The first text\\.`,
        ),
      );
      assert.equal(valuesOf(both).text_happened, 'The second text.');
      const kept = await e.press(second, both, 'keep');
      assert.match(
        seenOf(kept),
        new RegExp(
          `The answer from ${first.name} on the metro stands\n[\\s\\S]*What you had written is kept as a draft`,
        ),
      );
      const joined = await e.press(second, both, 'join');
      assert.match(
        seenOf(joined),
        /Both texts are in the fields, the saved one first\. Check the assessment, change what you like and send it\./,
      );
      assert.equal(valuesOf(joined).text_happened, 'The first text.\n\nThe second text.');
      await e.press(second, joined, 'submit');
      assert.deepEqual(
        (await e.history(METRO.id)).map(({ author, texts }) => [author.id, texts.happened]),
        [
          [first.id, 'The first text.'],
          [second.id, 'The first text.\n\nThe second text.'],
        ],
      );
    });
  }

  it('are told of their own answer when they send another from an older card', async () => {
    const [older, newer] = [await ask(ANN), await ask(ANN)];
    await e.answer(ANN, newer, { text_happened: 'The first text.' });
    const asked = await e.answer(ANN, older, { text_happened: 'The second text.' });
    assert.match(
      seenOf(asked),
      /You have already answered this, on 1 Sep, 10:00\. What you wrote now is still in the fields\.[\s\S]*Your earlier answer: /,
    );
  });

  it('lose no text when the round is closed, and have it back in the next with the reason', async () => {
    const [mine, theirs] = [await ask(ANN), await ask(BEN)];
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    const said = await e.told(ANN, mine, 'submit', { text_happened: 'Too late.' });
    assert.equal(
      said,
      'The round “Interim report 2025” is closed and no longer takes answers. What you wrote is kept as a draft, and will be in the fields if the question is asked again. Contact the coordinator if something must be changed now.',
    );
    await e.told(BEN, theirs, 'save-draft', { text_happened: 'Too late as well.' });
    await e.open(ANNUAL);
    e.bot.clock.set('2026-01-07T08:00:00Z');
    const again = await ask(ANN);
    assert.match(
      seenOf(again),
      /Your draft from 1 Sep 2025, 10:00 is in the fields\. It was not sent before Interim report 2025 was closed\./,
    );
    assert.match(
      seenOf(again),
      /Ben Carr had begun to answer, on 1 Sep 2025, 10:00, when Interim report 2025 was closed\./,
    );
    assert.equal(valuesOf(again).text_happened, 'Too late.');
    assert.match(textOf(again), /Too late as well\./);
  });

  it('lose no text when the question has gone to somebody else, who sees it', async () => {
    const mine = await ask(ANN);
    await e.give([METRO.id], BEN);
    const said = await e.told(ANN, mine, 'submit', { text_happened: 'Written by Ann.' });
    assert.match(
      said,
      /^You are neither the owner of this nor their deputy[\s\S]*What you wrote is kept as a draft\.$/,
    );
    const theirs = await ask(BEN);
    assert.match(
      textOf(theirs),
      /Ann Lee has also begun to answer, on 1 Sep, 10:00\.[\s\S]*Written by Ann\./,
    );
    await e.give([METRO.id], ANN);
    assert.equal(valuesOf(await ask(ANN)).text_happened, 'Written by Ann.');
  });

  it('lose no text when the connection breaks after it was stored: the same press gives the receipt', async () => {
    const mine = await ask(ANN);
    e.bot.connector.answers.push('drop', 'drop', 'drop');
    const first = await e.answer(ANN, mine, { text_happened: 'Sent once.' });
    const again = await e.answer(ANN, mine, { text_happened: 'Sent once.' });
    for (const receipt of [first, again]) assert.match(seenOf(receipt), /is saved[\s\S]*version\s1/);
    assert.equal((await e.history(METRO.id)).length, 1);
    assert.ok(dataOf(again, 'open'));
  });
});
