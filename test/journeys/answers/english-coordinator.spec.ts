import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { elementsOf, type Json, seenOf, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import {
  ANN,
  CORA,
  type English,
  HANDBOOK,
  INQUIRY,
  inEnglish,
  METRO,
  openEnglish,
} from '../../in-english.ts';

const REASON = 'The figure was wrong.';

describe('A round that is opened again, in English', () => {
  let e: English;
  beforeEach(async () => {
    e = await openEnglish([METRO, HANDBOOK, INQUIRY]);
    await e.bot.install(ANN);
    await e.answer(ANN, await e.say(ANN, 'answer metro'));
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    await e.came(ANN);
    e.bot.clock.set('2025-09-01T10:00:00Z');
  });
  afterEach(closeBots);

  it('for one item asks its owner again with the reason, once, and promises nothing of the others', async () => {
    const form = await e.say(CORA, 'reopen');
    assert.match(
      textOf(form),
      /Open “Interim report 2025” again\?\nThe round is closed\. Choose what can be answered again, and write why\.[\s\S]*The whole round\nOnly The metro\n[\s\S]*Everything Ann Lee answers\n/,
    );
    assert.match(
      seenOf(await e.press(CORA, form, 'reopen-round', { what: '', reason: REASON })),
      /Nothing is opened yet\. Choose what is to be opened\./,
    );
    const item = { what: 'item metro' };
    assert.match(
      seenOf(await e.press(CORA, form, 'reopen-round', item)),
      /Nothing is opened yet\. Write why\./,
    );
    const done = await e.press(CORA, form, 'reopen-round', { ...item, reason: REASON });
    assert.match(
      seenOf(done),
      /1 answer can be given again\nThose concerned will get a message with the reason\. The round is closed for all others\./,
    );
    const [asked, ...others] = await e.came(ANN);
    assert.deepEqual(others, []);
    assert.match(
      seenOf(asked),
      /Cora Dean has opened the question again: The figure was wrong\.\nYour answer is still below\. Change it and send it again\./,
    );
    const receipt = await e.press(ANN, asked, 'submit', { text_happened: 'The right figure.' });
    assert.match(
      seenOf(receipt),
      /is saved[\s\S]*Done\. The round is closed, so tell the coordinator if the answer has to be changed once more\./,
    );
    assert.match(
      await e.told(ANN, asked, 'submit', { text_happened: 'Another figure.' }),
      /The round “Interim report 2025” is closed and no longer takes answers\. What you wrote is kept as a draft/,
    );
  });

  it('for a person goes on from one question to the next', async () => {
    const form = await e.say(CORA, 'reopen');
    const typed = { what: `person ${ANN.id}`, reason: REASON };
    assert.match(seenOf(await e.press(CORA, form, 'reopen-round', typed)), /3 answers can be given again/);
    const [asked] = await e.came(ANN);
    assert.match(seenOf(asked), /2 more questions will follow when you have answered\./);
    let card: Json = asked ?? assert.fail('nothing came');
    const again = { text_happened: 'The right figure.' };
    for (let left = 3; left > 0; left -= 1) card = await e.answer(ANN, card, again);
    assert.match(seenOf(card), /Done\. The round is closed/);
    assert.equal((await e.history(INQUIRY.id)).length, 1);
  });
});

describe('A round that asks for no approval, in English', () => {
  afterEach(closeBots);

  it('speaks of it to nobody', async () => {
    const e = await openEnglish([METRO, HANDBOOK]);
    for (const person of [ANN, CORA])
      for (const words of ['help', 'approve', 'summary', 'status', 'my goals']) {
        const said = inEnglish(await e.bot.say(person, words));
        assert.doesNotMatch(said, /approv/i, `${person.name}: ${words}`);
      }
  });
});

describe('Answers that come as a table in the chat, in English', () => {
  const HEAD = 'item,person,status,direction,stage,day,happened,basis,cause,remedy,comment,done';
  const MET = 'metro,ann,met,,,,Begun.,Figures.,,,,';
  let e: English;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    const bot = await startBot({ files: { hosts: [server.host] } });
    e = await openEnglish([METRO, HANDBOOK, INQUIRY], { bot });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  async function send(
    ...rows: string[]
  ): Promise<{ readonly card: Json | undefined; readonly said: string }> {
    const file = teamsFile('answers.csv', server.serve('/answers.csv', [HEAD, ...rows].join('\n')));
    const reply = await e.bot.attach(CORA, [file, MESSAGE_ITSELF], '');
    return { card: reply.card, said: inEnglish(reply) };
  }
  const headingOf = (card: unknown) => elementsOf(card).find(({ style }) => style === 'heading')?.text;

  it('are shown, stored in each owner’s name, and told in the history and the status as from a file', async () => {
    const { card, said } = await send(
      MET,
      'handbook,ann,partly,,,,,,,,It is late.,',
      'inquiry,ann,,,underWay,2025-12-31,,,,,,Half.',
    );
    assert.equal(headingOf(card), '“Interim report 2025”: 3 answers to save');
    assert.match(
      said.replaceAll('\u00A0', ' '),
      /the handbook\n · ◆ Expected to be partly met\n · Ann Lee\nthe inquiry\n · ◐ Under way · to be finished by 31 Dec 2025\n · Ann Lee/,
    );
    assert.match(
      said,
      /Each answer stands under the owner’s name, and the history shows that you loaded it from a file\.\nNothing is saved until you choose “Save the answers”\./,
    );
    const stored = await e.press(CORA, card, 'confirm-answers');
    assert.equal(headingOf(stored), '3 answers are saved in “Interim report 2025”');
    const source = /Source: answer from Ann Lee, 1 Sep, 10:00, version 1, loaded from a file by Cora Dean/;
    for (const words of ['history metro', 'status metro'])
      assert.match(textOf(await e.say(ANN, words)), source, words);
    assert.equal(
      headingOf((await send(MET)).card),
      '“Interim report 2025”: the answer in the file is saved already',
    );
  });

  it('are refused with every fault by line and column, and nothing is stored', async () => {
    const { card, said } = await send(
      'metro,ben,met,,,,Begun.,Figures.,,,,',
      'handbook,ann,good,,,,,,,,,',
      'inquiry,ann,,,reported,,Begun.,,,,,Half.',
      'metro,eve,met,,,,Begun.,,,,,',
    );
    assert.equal(headingOf(card), 'The answers in the file could not be loaded');
    assert.match(
      said,
      /4 things are wrong\nline 2, person: Ben Carr is neither owner nor deputy of it; its owner is Ann Lee\nline 3, status: “good” does not exist; choose one of Expected to be met \(met\), [^\n]+\nline 4, happened: is not asked here; empty the field, or correct the line\nline 5, person: “eve” is not in the list of people; add the person there first\nNothing is saved\. Correct the file and send it again\./,
    );
    assert.deepEqual(await e.history(METRO.id), []);
  });

  it('say whose own words they would replace, and are not taken when the round is closed', async () => {
    await e.answer(ANN, await e.say(ANN, 'answer metro'), { text_happened: 'My own words.' });
    const { card, said } = await send(MET);
    assert.match(
      said,
      /Replaces 1 answer that people have given themselves: the metro \(Ann Lee\)[\s\S]*Nothing is saved until you choose “Save, replace 1”\./,
    );
    await closeOpenRound(COORDINATOR, e.round.id, e.bot.deps);
    assert.match(
      await e.told(CORA, card, 'confirm-answers'),
      /^The round “Interim report 2025” is closed and no longer takes answers, so nothing is saved\./,
    );
    assert.match((await send(MET)).said, /^No round is open, so the file of answers has not been read\./);
    assert.equal((await e.history(METRO.id)).length, 1);
  });
});
