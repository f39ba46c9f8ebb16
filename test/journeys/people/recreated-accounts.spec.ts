import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOwners, runPeople } from '../../../src/cli/people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { anItem, aPlan } from '../../build.ts';
import { dataOf, filledIn, inputsOf, textOf } from '../../cards.ts';
import { terminal } from '../../faults/command.ts';

const OLD = '11111111-aaaa-4aaa-8aaa-111111111111';
const NEW = '22222222-bbbb-4bbb-8bbb-222222222222';
const CORA: Someone = { id: 'cora', name: 'Cora Ström' };
const BO_BEFORE: Someone = { id: OLD, name: 'Bo Ek' };
const BO: Someone = { id: NEW, name: 'Bo Ek' };
const HEAD = 'id,name,email,role,unit,deputy';
const BEFORE = `${HEAD}
${OLD},Bo Ek,bo.ek@exempel.se,owner+manager,HR,
cora,Cora Ström,cora@exempel.se,coordinator,,bo.ek@exempel.se
`;
const FILLED = { status: 'met', direction: 'asPlanned', value: '80', text_happened: 'Det gick bra.' };
const AFTER = BEFORE.replace(OLD, NEW);

describe('Somebody whose account was made anew', () => {
  let bot: Bot;

  const give = (verb: typeof runPeople, csv: string, options: { 'move-accounts'?: boolean } = {}) => {
    const file = join(bot.folder, 'list.csv');
    writeFileSync(file, csv);
    return terminal(bot, verb, [file], options);
  };
  const people = (csv: string, options = {}) => give(runPeople, csv, options);
  const owners = (rows: string) => give(runOwners, `item,person,unit\n${rows}\n`);
  const stored = async () => (await bot.deps.stores.people.all()).map(({ id }) => id).toSorted();
  const ownersNow = async () =>
    (await bot.deps.stores.owners.ofPlan('ks-2025')).map(({ item, person }) => `${item} ${person}`);
  const openRound = (name: string, from: string, to: string) =>
    openNewRound(
      COORDINATOR,
      { plan: 'ks-2025', kind: 'interim', name, from, to, due: '2025-09-15' },
      bot.deps,
    );
  async function answer(person: Someone, words: string): Promise<string> {
    const { card } = await bot.say(person, words);
    const { card: receipt } = await bot.execute(person, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, FILLED),
    });
    return textOf(receipt);
  }

  beforeEach(async () => {
    bot = await startBot();
    const plan = aPlan();
    const units = anItem({ id: 'units', parent: 'green', title: 'Enheterna', respondents: 'eachUnit' });
    await importPlan(
      COORDINATOR,
      { plan: { ...plan, items: [...plan.items, units] }, dryRun: false },
      bot.deps,
    );
    assert.equal((await people(BEFORE)).isOk, true);
    assert.equal((await owners('jobs,Bo Ek,\nenergy,bo.ek@exempel.se,\nunits,Bo Ek,')).isOk, true);
  });
  afterEach(closeBots);

  it('is asked about in one question, before anything of the list is stored', async () => {
    const { text, isOk } = await people(`${AFTER}dan,Dan Berg,,reader,,\n`);
    assert.equal(isOk, false);
    assert.match(text, /^Inget är sparat\. En person i listan har samma adress/);
    assert.match(text, new RegExp(`Bo Ek \\(bo\\.ek@exempel\\.se\\): förut ${OLD}, i listan ${NEW}`));
    assert.match(text, /--move-accounts/);
    assert.deepEqual(await stored(), [OLD, 'cora']);
  });

  it('keeps goals, roles and those they stand in for, when that is answered with yes', async () => {
    await bot.say(BO_BEFORE, 'språk english');
    await bot.say(BO_BEFORE, 'absence 2–5 Sep');
    const { text, isOk } = await people(`${AFTER}dan,Dan Berg,,reader,,\n`, { 'move-accounts': true });
    assert.deepEqual([isOk, text], [true, '1 ny person, 2 uppdaterade, 1 konto flyttat']);
    assert.deepEqual(await stored(), [NEW, 'cora', 'dan']);
    assert.deepEqual(await ownersNow(), [`energy ${NEW}`, `jobs ${NEW}`, `units ${NEW}`]);
    const [moved, cora] = await Promise.all([NEW, 'cora'].map((id) => bot.deps.stores.people.read(id)));
    assert.deepEqual([moved?.language, moved?.unit, cora?.deputy], ['en', 'HR', NEW]);
    assert.deepEqual(moved?.roles, ['owner', 'manager']);
    assert.deepEqual(
      (await bot.deps.stores.absences.all()).map(({ person }) => person),
      [NEW],
    );
    assert.equal((await people(AFTER)).text.split('\n')[0], '0 nya personer, 2 uppdaterade');
    assert.equal((await owners(`jobs,Bo Ek,\nenergy,${OLD},`)).isOk, true);
  });

  it('is not moved back by a list from before', async () => {
    await people(AFTER, { 'move-accounts': true });
    assert.match((await people(BEFORE)).text, /^0 nya personer, 2 uppdaterade/);
    assert.deepEqual(await stored(), [NEW, 'cora']);
  });

  it('is two people when both accounts are in the list', async () => {
    const both = `${AFTER}${OLD},Bo Ek,bo.ek@exempel.se,owner,,\n`.replace(',bo.ek@exempel.se\n', ',\n');
    assert.equal((await people(both)).isOk, true);
    assert.deepEqual(await stored(), [OLD, NEW, 'cora']);
    const { text, isOk } = await owners('jobs,bo.ek@exempel.se,\nenergy,bo.ek@exempel.se,');
    assert.equal(isOk, false);
    assert.match(text, /^rad 2.+har två konton med samma adress.+people move <gammalt id> <nytt id>/);
    assert.equal(text.split('\n').length, 1, 'one question, however many rows');
    assert.equal((await terminal(bot, runPeople, ['move', OLD, NEW])).isOk, true);
    assert.equal((await owners('jobs,bo.ek@exempel.se,')).isOk, true);
    assert.equal((await terminal(bot, runPeople, ['move', OLD, NEW])).isOk, true, 'given again');
    const [gone, none] = await Promise.all(
      ['nobody', OLD].map((id) => terminal(bot, runPeople, ['move', id, id])),
    );
    assert.deepEqual([gone?.isOk, none?.isOk], [false, false]);
    assert.equal((await terminal(bot, runPeople, ['move', NEW, OLD])).isOk, true, 'and back');
    assert.deepEqual(await stored(), [OLD, 'cora']);
  });

  it('is told apart in a picker, until it is moved', async () => {
    await bot.deps.stores.people.update(
      () => [{ id: NEW, name: 'Bo Ek', email: 'bo.ek@exempel.se', roles: ['reader'] }],
      { by: { id: NEW, name: 'Bo' }, at: '2025-09-01T08:00:00.000Z', from: 'chat' },
    );
    const titles = async () => {
      const { card } = await bot.say(CORA, 'ägare jobs');
      return JSON.stringify(inputsOf(card)).match(/Bo Ek[^"]*/g);
    };
    assert.deepEqual(await titles(), [
      'Bo Ek (bo.ek@exempel.se, 11111111)',
      'Bo Ek (bo.ek@exempel.se, 22222222)',
    ]);
    await terminal(bot, runPeople, ['move', OLD, NEW]);
    assert.deepEqual(await titles(), ['Bo Ek']);
  });

  it('is asked what waits, and changes and repeats what was said before as their own', async () => {
    const round = await openRound('Delår 1', '2025-01-01', '2025-04-30');
    const { card: shown } = await bot.say(BO_BEFORE, 'svara jobs');
    assert.match(await answer(BO_BEFORE, 'svara jobs'), /Ditt svar/);
    assert.match(await answer(BO_BEFORE, 'svara enheterna'), /Ditt svar/);
    await people(AFTER, { 'move-accounts': true });
    await bot.install(BO);
    await bot.worker.tick();
    const mine = textOf((await bot.say(BO, 'mina mål')).card);
    assert.match(mine, /1 av 3 frågor väntar på ditt svar/);
    // What was filled in before the first answer was there, and is sent with other words by the new account.
    const news = filledIn(shown, { ...FILLED, text_happened: 'Det gick bättre.' });
    const { card } = await bot.execute(BO, { ...dataOf(shown, 'submit'), ...news });
    assert.doesNotMatch(textOf(card), /Bo Ek svarade|hann före/);
    assert.match(textOf(card), /Du har redan svarat/);
    assert.match(textOf((await bot.execute(BO, dataOf(card, 'keep'))).card), /Ditt svar om .+ är sparat/);
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    const old = textOf((await bot.say(CORA, 'historik jobs')).card);
    assert.match(old, /Bo Ek/);
    assert.doesNotMatch(old, new RegExp(OLD));
    const sent = bot.connector.sent.filter(({ conversation }) => conversation === `chat-${NEW}`);
    assert.ok(sent.some(({ activity }) => JSON.stringify(activity).includes('Utred elen')));
  });

  it('leaves lines in the trail, and no move of owners in the history', async () => {
    const lines = await linesOf(bot, () => people(AFTER, { 'move-accounts': true }));
    const what = lines.map((line) => `${line.what} ${line.after === undefined ? 'gone' : ''}`.trim());
    assert.deepEqual(what.toSorted(), [...['owners', 'owners', 'owners', 'person', 'person', 'person gone']]);
    const told = textOf((await bot.say(CORA, 'historik jobs')).card);
    assert.doesNotMatch(told, new RegExp(`${OLD}|Bo Ek i stället för Bo Ek`));
  });
});
