import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import type { Item, Plan } from '../../../src/domain/plans/plan.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, isJson, type Json, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };

const NEW_GOAL: Item = {
  id: 'mal-nytt',
  kind: 'councilGoal',
  parent: 'omrade-1',
  title: 'Ett alldeles nytt mål',
};

/** The sample plan with a new goal, one less and one that says something else. */
function changedPlan(): Plan {
  const plan = samplePlan();
  const [area] = plan.items;
  const [gone] = plan.items.filter(({ kind }) => kind === 'assignment');
  const [goal] = plan.items.filter(({ kind }) => kind === 'councilGoal');
  const items = plan.items
    .filter((item) => item !== gone)
    .map((item) => (item === goal ? { ...item, desiredOutcome: 'Något annat' } : item));
  return { ...plan, items: [...items, { ...NEW_GOAL, parent: area?.id }] };
}

describe('A plan that is sent in the chat', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id, ALEX.id], files: { hosts: [server.host] } });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const fileOf = (content: unknown, name = 'plan.json') =>
    teamsFile(name, server.serve(`/${name}?tempauth=hemlig`, JSON.stringify(content)));
  const send = (content: unknown, person = BEATA) => bot.attach(person, [fileOf(content), MESSAGE_ITSELF]);
  const plans = async () => (await bot.deps.stores.plans.list()).map(({ id, version }) => `${id} ${version}`);
  const isStored = async () => (await plans()).length > 0;
  const headingOf = (card: Json | undefined) =>
    elementsOf(card).find(({ style }) => style === 'heading')?.text;

  it('is read and shown, stored when the coordinator says so, and then tells what to do next', async () => {
    const { card } = await send(samplePlan());
    assert.equal(headingOf(card), 'Nämndsbudget 2025: 12 mål, 12 indikatorer och 4 uppdrag');
    assert.match(textOf(card), /^plan\.json · skickad 1 sep kl\. 10\.00/);
    assert.match(
      textOf(card),
      /I planen\n.+\n– Malmö stad arbetar för att ge barn och unga goda uppväxtvillkor\n/,
    );
    assert.match(textOf(card), /Inget sparas förrän du väljer ”Spara planen”/);
    assert.equal(await isStored(), false);

    const receipt = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.equal(headingOf(receipt.card), 'Planen ”Nämndsbudget 2025” är sparad som version 1');
    assert.match(textOf(receipt.card), /12 mål och 4 uppdrag saknar ansvarig\nSkriv ”ägare”/);
    assert.match(textOf(receipt.card), /skriver du ”omgång” och öppnar en/);
    assert.deepEqual(await plans(), ['ks-2025 1']);
    const stored = await bot.deps.stores.plans.read('ks-2025', 1);
    assert.deepEqual(stored, { ...samplePlan(), version: 1 });
    assert.equal(bot.connector.sent.at(-1)?.method, 'PUT');
    assert.deepEqual(bot.log.lines, []);
  });

  it('is compared with the plan that is there, and leaves the open round on its own', async () => {
    const round = await openSampleRound(bot);
    const { card } = await send(changedPlan());
    const said = textOf(card);
    assert.match(said, /Jämfört med version 1: 1 borttagen, 1 ny och 1 ändrad/);
    assert.match(said, /Ny: \n”Ett alldeles nytt mål”/);
    assert.match(said, /Omgången ”Delårsrapport 2025” är öppen\. Den går vidare med samma version av planen/);
    assert.match(said, /\n1 post finns i planen men inte i filen och försvinner ur planen, med ansvariga\./);
    assert.match(said, /Inget sparas förrän du väljer ”Spara, ta bort 1”/);
    const { card: receipt } = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.equal(headingOf(receipt), 'Planen ”Nämndsbudget 2025” är sparad som version 2');
    assert.match(textOf(receipt), /1 mål saknar ansvarig\nSkriv ”ägare” .+\n– Ett alldeles nytt mål/);
    const [kept] = await bot.deps.stores.rounds.ofPlan('ks-2025');
    assert.equal(kept?.value.planVersion, round.planVersion);
    assert.doesNotMatch(textOf((await bot.say(AMIRA, 'status')).card), /alldeles nytt/);
  });

  it('that says nothing new says so, and offers nothing to store', async () => {
    await openSampleRound(bot);
    const { card } = await send(samplePlan());
    assert.equal(
      headingOf(card),
      'Planen ”Nämndsbudget 2025” är oförändrad: filen säger samma sak som version 1',
    );
    assert.deepEqual(
      elementsOf(card)
        .filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit')
        .map(({ title }) => title),
      ['Visa ansvariga', 'Läs in en fil'],
    );
  });

  it('lists what could not be placed', async () => {
    const [first, ...others] = samplePlan().items;
    const { card } = await send({ ...samplePlan(), items: [{ ...first, farg: 'röd' }, ...others] });
    assert.match(textOf(card), /1 sak att titta på\nitems\[0\]\.farg: är ett okänt fält/);
  });

  it('is thrown away when the coordinator says so, and cannot be stored after that', async () => {
    const { card } = await send(samplePlan());
    const reply = await bot.execute(BEATA, dataOf(card, 'discard-plan'));
    assert.equal(headingOf(reply.card), 'Det som lästes ur filen är slängt');
    const late = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.match(late.text ?? '', /gäller inte längre.+Inget ändrades nu\. Skicka filen igen/);
    assert.equal(await isStored(), false);
  });

  it('takes the place of the one before, whose card then says that it is out of date', async () => {
    const { card: old } = await send(samplePlan());
    const { card } = await send(changedPlan());
    for (const verb of ['confirm-plan', 'discard-plan'])
      assert.match((await bot.execute(BEATA, dataOf(old, verb))).text ?? '', /gäller inte längre/);
    assert.equal(await isStored(), false);
    await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    const stored = await bot.deps.stores.plans.read('ks-2025', 1);
    assert.ok(stored?.items.some(({ id }) => id === NEW_GOAL.id));
  });

  it('is shown anew instead of stored when the plan has changed in between', async () => {
    await openSampleRound(bot);
    const { card } = await send(changedPlan());
    const plan = { ...samplePlan(), title: 'Nämndsbudget 2025, reviderad' };
    await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    const { card: again } = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.match(textOf(again), /Planen har ändrats sedan du skickade filen, så inget är sparat än/);
    assert.match(textOf(again), /Jämfört med version 2/);
    assert.deepEqual(await plans(), ['ks-2025 2']);
    await bot.execute(BEATA, dataOf(again, 'confirm-plan'));
    assert.deepEqual(await plans(), ['ks-2025 3']);
  });

  it('that somebody else has stored meanwhile has nothing left to store', async () => {
    await openSampleRound(bot);
    const { card } = await send(changedPlan());
    await importPlan(COORDINATOR, { plan: changedPlan(), dryRun: false, replace: true }, bot.deps);
    const { card: again } = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.match(String(headingOf(again)), /oförändrad: filen säger samma sak som version 2/);
    assert.match((await bot.execute(BEATA, dataOf(card, 'confirm-plan'))).text ?? '', /gäller inte längre/);
    assert.deepEqual(await plans(), ['ks-2025 2']);
  });

  it('is stored once when the same press arrives twice', async () => {
    const { card } = await send(samplePlan());
    const press = () => bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    await Promise.all([press(), press()]);
    assert.deepEqual(await plans(), ['ks-2025 1']);
  });

  it('belongs to whoever sent it: another coordinator can neither store nor discard it', async () => {
    const { card } = await send(samplePlan());
    for (const verb of ['confirm-plan', 'discard-plan'])
      assert.match((await bot.execute(ALEX, dataOf(card, verb))).text ?? '', /gäller inte längre/);
    const { card: others } = await send(samplePlan(), ALEX);
    assert.ok(others);
    assert.ok((await bot.execute(BEATA, dataOf(card, 'confirm-plan'))).card);
  });

  it('cannot be stored by somebody who is no coordinator any more', async () => {
    const { card } = await send(samplePlan());
    const demoted = await startBot({ folder: bot.folder, connector: bot.connector });
    for (const verb of ['confirm-plan', 'discard-plan'])
      assert.match(
        (await demoted.execute(BEATA, dataOf(card, verb))).text ?? '',
        /^Jag känner inte igen den knappen\. Inget har ändrats\./,
      );
    assert.equal(await isStored(), false);
  });

  it('cannot be stored from a channel', async () => {
    const { card } = await send(samplePlan());
    const reply = await bot.execute(BEATA, dataOf(card, 'confirm-plan'), CHANNEL);
    assert.match(reply.text ?? '', /Filer tar jag bara emot av samordnaren/);
    assert.equal(await isStored(), false);
  });

  for (const draft of ['', '../1', 'f81d4fae', 7]) {
    it(`is not found by the forged id ${JSON.stringify(draft)}`, async () => {
      const { card } = await send(samplePlan());
      const reply = await bot.execute(BEATA, { ...dataOf(card, 'confirm-plan'), draft });
      assert.match(reply.text ?? '', /för gammalt/);
      assert.equal(await isStored(), false);
    });
  }

  it('can be confirmed by a client that knows no Action.Execute', async () => {
    const { card } = await send(samplePlan());
    await bot.submit(BEATA, dataOf(card, 'confirm-plan'));
    assert.deepEqual(await plans(), ['ks-2025 1']);
  });

  it('is shown in English to whoever has chosen that', async () => {
    await openSampleRound(bot);
    await bot.say(ALEX, 'språk engelska');
    const { card } = await send(changedPlan(), ALEX);
    assert.match(textOf(card), /Compared with version 1: 1 removed, 1 new and 1 changed/);
    const { card: receipt } = await bot.execute(ALEX, dataOf(card, 'confirm-plan'));
    assert.match(textOf(receipt), /is saved as version 2/);
  });

  it('is left alone for a week and cleared away after that, when the next is sent', async () => {
    await send(samplePlan());
    const drafts = async () =>
      (await bot.documents.directory.range('local', 'draft/')).map(({ value }) =>
        isJson(value) ? value.by : undefined,
      );
    bot.clock.set('2025-09-08T08:00:00Z');
    await send(samplePlan(), ALEX);
    assert.deepEqual((await drafts()).toSorted(), [ALEX.id, BEATA.id].toSorted());
    bot.clock.set('2025-09-08T08:00:01Z');
    await send(samplePlan(), ALEX);
    assert.deepEqual(await drafts(), [ALEX.id]);
  });

  it('is how a coordinator is told to load one', async () => {
    assert.match(
      textOf((await bot.say(BEATA, 'läs in')).card),
      /Skicka filen hit i chatten[\s\S]*En lista i Excel har rubriker som de här\nOmråde: /,
    );
  });
});
