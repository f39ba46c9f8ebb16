import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { readPlanFile } from '../../../src/importers/read-plan.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, type Json, textOf } from '../../cards.ts';
import { type FileServer, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const DOCUMENTS = join(import.meta.dirname, '../../importers/documents');
const REPORT = readFileSync(join(DOCUMENTS, 'delar-2031.txt'));

describe('A report that is sent in the chat', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const send = (content: string = REPORT.toString()) =>
    bot.attach(BEATA, [teamsFile('delar-2031.txt', server.serve('/delar-2031.txt', content))]);
  const confirm = (card: Json | undefined) => bot.execute(BEATA, dataOf(card, 'confirm-plan'));
  const plans = async () => (await bot.deps.stores.plans.list()).map(({ id, version }) => `${id} ${version}`);
  const headingOf = (card: Json | undefined) =>
    elementsOf(card).find(({ style }) => style === 'heading')?.text;

  it('shows each answer at its goal, and becomes history when the coordinator says so', async () => {
    const { card } = await send();
    assert.equal(headingOf(card), 'Delårsrapport 2031: 2 svar');
    const said = textOf(card);
    assert.match(
      said,
      /Svaren i rapporten\n● 1 förväntas uppnås · ◆ 1 förväntas uppnås delvis\n– Vikstad har en hamn/,
    );
    assert.match(said, /– Vikstad tar emot fartyg .+\n · ◆ Förväntas uppnås delvis/);
    assert.match(
      said,
      /Planen ”Delårsrapport 2031” finns inte än\. Därför sparas den också, med det som står i rapporten: 2 mål/,
    );
    assert.match(said, /stängd omgång för 1 jan–31 aug 2031\. Ingen får någon fråga/);
    assert.match(said, /Inget sparas förrän du väljer ”Spara allt”/);
    assert.deepEqual(await plans(), []);

    const receipt = await confirm(card);
    assert.equal(headingOf(receipt.card), '”Delårsrapport 2031” är inläst: 2 svar');
    assert.match(textOf(receipt.card), /skriv ”historik” och ett ord ur det du vill följa/);
    const steps = elementsOf(receipt.card).filter(({ type }) => type === 'Action.Submit');
    assert.deepEqual(
      steps.map(({ title, tooltip }) => [title, tooltip]),
      [
        ['Visa historiken', 'Visa historiken: Vikstad har en hamn som är öppen för alla'],
        ['Läs in en fil', undefined],
      ],
    );
    const history = await bot.say(BEATA, 'historik utsläpp');
    assert.match(textOf(history.card), /Delårsrapport 2031\n · \n◆ \nFörväntas uppnås delvis/);
    assert.match(textOf(history.card), /leveransen dröjer/);
  });

  it('leaves the plan of its board and year as it is, whatever its id, and keeps its answers at that plan’s goals', async () => {
    const { plan } = await readPlanFile('delar-2031.txt', REPORT);
    const [area, ...others] = plan.items.map((item) => ({ ...item, id: `egen-${item.id}` }));
    const own = others.map(({ parent, ...item }) => ({
      ...item,
      ...(parent ? { parent: `egen-${parent}` } : {}),
    }));
    const items = [...(area ? [area] : []), ...own];
    const budget = { ...plan, id: 'hamn-2031', title: 'Nämndsbudget 2031', items };
    await importPlan(COORDINATOR, { plan: budget, dryRun: false }, bot.deps);

    const { card } = await send();
    assert.match(textOf(card), /Svaren läggs i planen ”Nämndsbudget 2031”\. Planen själv ändras inte/);
    await confirm(card);
    assert.deepEqual(await plans(), ['hamn-2031 1']);
    const [round] = await bot.deps.stores.rounds.ofPlan('hamn-2031');
    const { assessments } = await bot.deps.stores.assessments.ofRound('hamn-2031', round?.value.id ?? '');
    assert.equal(assessments.length, 2);
    assert.ok(assessments.every(({ value }) => value.item.startsWith('egen-')));
  });

  it('is followed by the budget, which fills in its plan and gives it its name', async () => {
    await confirm((await send()).card);
    const budget = readFileSync(join(DOCUMENTS, 'budget.md')).toString().replaceAll('2029', '2031');
    const { card } = await bot.attach(BEATA, [teamsFile('b.md', server.serve('/b.md', budget))]);
    const receipt = await confirm(card);
    assert.equal(headingOf(receipt.card), 'Planen ”Nämndsbudget 2031” är sparad som version 2');
    assert.match(textOf((await bot.say(BEATA, 'historik utsläpp')).card), /Delårsrapport 2031\n · \n◆/);
  });

  it('is not kept while its own round is open, and says so', async () => {
    await confirm((await send()).card);
    const [plan] = await bot.deps.stores.plans.list();
    assert.ok(plan);
    const period = { from: '2031-01-01', to: '2031-08-31', due: '2031-09-10' };
    const other = { plan: plan.id, kind: 'interim', name: 'Delår 2031', ...period };
    await openNewRound(COORDINATOR, other, bot.deps);
    const { text } = await send();
    assert.match(
      text ?? '',
      /^Omgången ”Delår 2031” är öppen, .+ svar är inte sparade\. Vänta på .+ när omgången är stängd/,
    );
  });

  it('about whole areas says what it holds, and what lies where no heading is', async () => {
    const analysis = readFileSync(join(DOCUMENTS, 'arsanalys-2030.txt')).toString();
    const { card } = await bot.attach(BEATA, [teamsFile('a.txt', server.serve('/a.txt', analysis))]);
    assert.match(textOf(card), /– En levande hamn\n · ▲ Positiv avvikelse/);
    assert.match(textOf(card), /Rad 15: .+ saknar rubrik/);
    assert.match(textOf(card), /med det som står i rapporten: 1 målområde\./);
  });

  it('whose answers have lost their headings stores nothing, and says what to do', async () => {
    const lost = ['Trend', 'Enligt planering', 'Avstämning', 'Arbetet följer planen under hela 2030.'].join(
      '\n\n',
    );
    const { card } = await bot.attach(BEATA, [teamsFile('a.txt', server.serve('/a.txt', lost))]);
    assert.equal(headingOf(card), 'a: inga svar gick att placera');
    assert.match(textOf(card), /Titeln står inte i dokumentet; ”a” är en gissning\nNämnden står .+\n/);
    assert.match(textOf(card), /Skriv rubriker ovanför svaren: namnet på det som svaret gäller/);
    assert.deepEqual(await plans(), []);
  });

  it('says so when it has been loaded before, and what is new when it has been corrected', async () => {
    await confirm((await send()).card);
    const again = await send();
    assert.equal(headingOf(again.card), '”Delårsrapport 2031” är redan inläst, med samma svar');
    assert.match(textOf(again.card), /Det finns inget att spara/);

    const corrected = await send(
      REPORT.toString().replace(' Förväntas uppnås delvis', ' Förväntas inte uppnås'),
    );
    assert.equal(headingOf(corrected.card), 'Delårsrapport 2031: 2 svar, varav 1 redan inläst');
    const receipt = await confirm(corrected.card);
    assert.equal(headingOf(receipt.card), '”Delårsrapport 2031” är inläst: 1 svar');
    assert.match(textOf((await bot.say(BEATA, 'historik utsläpp')).card), /Delårsrapport 2031\n · \n■/);
  });
});
