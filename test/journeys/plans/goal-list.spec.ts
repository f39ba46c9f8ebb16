import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { excelCsv, largeList, OWNERS, xlsxOf } from '../../goal-lists.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };

describe('A goal list that is sent in the chat', () => {
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

  const send = async (name: string, bytes: Uint8Array) =>
    (await bot.attach(BEATA, [teamsFile(name, server.serve(`/${name}`, bytes)), MESSAGE_ITSELF])).card;
  const press = async (card: unknown, verb: string, filled: Readonly<Record<string, string>> = {}) =>
    (await bot.execute(BEATA, { ...dataOf(card, verb), ...filled })).card;
  const headingOf = (card: unknown) => elementsOf(card).find(({ style }) => style === 'heading')?.text;
  const newest = async () => {
    const [entry] = await bot.deps.stores.plans.list();
    return entry && bot.deps.stores.plans.read(entry.id, entry.version);
  };
  const csv = (...rows: readonly (readonly string[])[]) => send('lista.csv', excelCsv(rows));

  const files = [
    ['mal.xlsx', () => xlsxOf({ Mål: largeList() })],
    ['mal.csv', async () => excelCsv(largeList())],
  ] as const;
  for (const [name, make] of files) {
    it(`becomes a plan with owners and an open round, by the chat alone: ${name}`, async () => {
      const [asa] = OWNERS;
      assert.ok(asa);
      await importPeople(COORDINATOR, OWNERS, bot.deps);
      await bot.install(asa);
      const preview = await send(name, await make());
      assert.equal(headingOf(preview), 'Mål och budget 2026: 200 mål och 200 indikatorer');
      assert.match(textOf(preview), /Ansvariga: 200 får ansvarig och 1 person får ersättare/);
      assert.match(textOf(preview), /Åsa Öberg får ersättaren Bo Ek/);
      assert.doesNotMatch(textOf(preview), /att titta på/);
      assert.equal(await newest(), undefined);

      const receipt = await press(preview, 'confirm-plan');
      assert.match(textOf(receipt), /200 poster har fått ansvariga ur listan\./);
      assert.match(textOf(receipt), /Allt i planen har en ansvarig/);
      const plan = await newest();
      assert.deepEqual([plan?.id, plan?.board, plan?.items.length], ['hamnnamnden-2026', 'Hamnnämnden', 410]);
      const owners = await bot.deps.stores.owners.ofPlan('hamnnamnden-2026');
      assert.deepEqual(
        OWNERS.map(({ id }) => owners.filter(({ person }) => person === id).length),
        [40, 40, 40, 40, 40],
      );
      assert.equal((await bot.deps.stores.people.read(asa.id))?.deputy, 'owner-1');

      const form = (await bot.say(BEATA, 'öppna en ny omgång')).card;
      const period = { from: '2026-01-01', to: '2026-08-31', due: '2026-09-15' };
      const wish = { name: 'Delår 2026', kind: 'interim', only: 'all', areas: '', ...period };
      const shown = await press(form, 'preview-round', filledIn(form, wish));
      assert.match(textOf(shown), /200 svar väntas från 5 personer/);
      await press(shown, 'open-round');
      for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
      const asked = bot.connector.sent.filter(({ conversation }) => conversation === `chat-${asa.id}`);
      const cards = asked.flatMap(({ activity }) => activity.attachments?.[0]?.content ?? []);
      assert.ok(cards.some((card) => isJson(card) && /Fråga 1 av 40[\s\S]*minst 1 %/.test(textOf(card))));
    });
  }

  it('is compared when it is sent again: items keep their ids, and who owns what is shown before it gives way', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const head = ['Nämnd', 'År', 'Mål', 'Indikator', 'Målvärde', 'Ansvarig', 'Planering'];
    const first = await csv(head, [
      'Hamnnämnden',
      '2026',
      'Kajerna är öppna',
      'Gästnätter',
      '4',
      'Bo Ek',
      'Fler bryggor',
    ]);
    await press(first, 'confirm-plan');
    const before = await newest();
    const again = await csv(
      ['Ansvarig', 'Mål', 'Målvärde', 'Indikator', 'Nämnd', 'År'],
      ['Eva Edlund', 'Kajerna är öppna', '5', 'Gästnätter', 'Hamnnämnden', '2026'],
    );
    assert.match(textOf(again), /Jämfört med version 1: 1 ändrad\nÄndrad: \n”Gästnätter” \(mått\)/);
    assert.match(textOf(again), /Byter ansvarig: \n”Kajerna är öppna”: från Bo Ek till Eva Edlund/);
    await press(again, 'confirm-plan');
    const after = await newest();
    assert.deepEqual(
      after?.items.map(({ id }) => id),
      before?.items.map(({ id }) => id),
    );
    assert.equal(after?.items[0]?.planning, 'Fler bryggor', 'the list has no column for it');
    const owners = await bot.deps.stores.owners.ofPlan('hamnnamnden-2026');
    assert.deepEqual(
      owners.map(({ person }) => person),
      ['owner-4'],
    );
  });

  it('tells of goals that nobody is asked about in their own right, where others above and below them are', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const head = ['Mål', 'Typ', 'Ansvarig', 'Nämnd', 'År'];
    const preview = await csv(
      head,
      ['Hamnen är öppen', 'Kommunfullmäktigemål', 'Kalle Anka', 'Hamnnämnden', '2026'],
      ['Kajerna är öppna', 'Nämndsmål', 'Bo Ek', 'Hamnnämnden', '2026'],
    );
    const receipt = textOf(await press(preview, 'confirm-plan'));
    assert.doesNotMatch(receipt, /Allt i planen har en ansvarig/);
    assert.match(receipt, /1 mål har ingen egen ansvarig .+: ”Hamnen är öppen”/);
  });

  it('that says other owners and nothing else offers to save these, and no new version', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const rows = (owner: string) => [
      ['Nämnd', 'Hamnnämnden', ''],
      ['Plan', 'Mål 2026', ''],
      ['Mål', 'Indikator', 'Ansvarig'],
      ['Kajerna är öppna', 'Gästnätter', owner],
    ];
    await press(await csv(...rows('Bo Ek')), 'confirm-plan');
    const again = await csv(...rows('Eva Edlund'));
    assert.match(textOf(again), /Inget sparas förrän du väljer ”Spara ansvariga”/);
    assert.doesNotMatch(textOf(again), /Jämfört med/);
    await press(again, 'confirm-plan');
    assert.equal((await newest())?.version, 1);
    const [owner] = await bot.deps.stores.owners.ofPlan('hamnnamnden-2026');
    assert.equal(owner?.person, 'owner-4');
  });

  it('is shown anew when somebody else has named another owner in between', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const preview = await csv(
      ['Nämnd', 'År', 'Mål', 'Ansvarig'],
      ['Hamnnämnden', '2026', 'Kajerna är öppna', 'Bo Ek'],
    );
    await press(preview, 'confirm-plan');
    const next = await csv(
      ['Nämnd', 'År', 'Mål', 'Ansvarig'],
      ['Hamnnämnden', '2026', 'Kajerna är öppna', 'Eva Edlund'],
    );
    const [item] = (await newest())?.items ?? [];
    assert.ok(item);
    const by = { by: { id: 'x', name: 'X' }, at: bot.deps.clock.now().toISOString(), from: 'chat' } as const;
    const david = [{ item: item.id, person: 'owner-3' }];
    await bot.deps.stores.owners.update('hamnnamnden-2026', [item.id], () => david, by);
    const anew = await press(next, 'confirm-plan');
    assert.match(textOf(anew), /från David Dahl till Eva Edlund/);
    assert.deepEqual(await bot.deps.stores.owners.ofPlan('hamnnamnden-2026'), david);
  });

  it('is shown anew when a name has come to mean somebody else in between', async () => {
    const [, bo, , , eva] = OWNERS;
    assert.ok(bo && eva);
    await importPeople(COORDINATOR, [bo], bot.deps);
    const rows = [
      ['Nämnd', 'År', 'Mål', 'Ansvarig', 'Ersättare'],
      ['Hamnnämnden', '2026', 'Kajerna är öppna', 'Bo Ek', 'Eva Edlund'],
    ];
    const preview = await csv(...rows);
    await importPeople(
      COORDINATOR,
      [{ ...bo, name: 'Bo Lind' }, eva, { ...bo, id: 'other', email: 'other@exempel.se' }],
      bot.deps,
    );
    const anew = await press(preview, 'confirm-plan');
    assert.match(textOf(anew), /Bo Ek får ersättaren Eva Edlund/);
    assert.deepEqual(await bot.deps.stores.owners.ofPlan('hamnnamnden-2026'), []);
  });

  it('is stored with the owners left when nobody is known by their names, which are listed by row', async () => {
    await importPeople(COORDINATOR, [...OWNERS, { id: 'bo-2', name: 'Bo Ek', roles: ['owner'] }], bot.deps);
    const preview = await csv(
      ['Nämnd', 'År', 'Mål', 'Ansvarig'],
      ['Hamnnämnden', '2026', 'Kajerna är öppna', 'Okänd Person'],
      ['Hamnnämnden', '2026', 'Fartygen är rena', 'okänd person'],
      ['Hamnnämnden', '2026', 'Bryggan är hel', 'Bo Ek'],
      ['Hamnnämnden', '2026', 'Ljuset är tänt', 'Eva Edlund'],
      ['Hamnnämnden', '2026', 'Vakten är vaken', 'Okänd Person'],
    );
    const said = textOf(preview);
    assert.match(
      said,
      /Rad 2, 6, Ansvarig: ”Okänd Person” finns inte i personlistan; lägg till personen där först/,
    );
    assert.match(said, /Rad 4, Ansvarig: ”Bo Ek” kan vara flera: .+skriv id eller e-postadress/);
    assert.match(said, /Ansvariga: 1 får ansvarig/);
    const receipt = await press(preview, 'confirm-plan');
    assert.match(textOf(receipt), /4 mål saknar ansvarig/);
    assert.equal((await newest())?.items.length, 5);
  });

  it('without board and year is asked about where there are plans that it may be', async () => {
    await press(
      await csv(['Nämnd', 'År', 'Mål'], ['Hamnnämnden', '2026', 'Kajerna är öppna']),
      'confirm-plan',
    );
    const asked = await csv(['Mål', 'Målvärde'], ['Kajerna är öppna', '4']);
    assert.match(String(headingOf(asked)), /Vilken plan gäller ”lista\.csv”\?/);
  });

  it('that cannot be read says why, in words, and stores nothing', async () => {
    const refused = await send('lista.csv', Buffer.from('Område;Mål;Ansvarig;Typ;Målvärde\n;;;;\n'));
    assert.match(textOf(refused), /lista\.csv: listan är tom: det finns inga mål under rubrikerna/);
    const old = await send('lista.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    assert.match(textOf(old), /ingen arbetsbok av typen \.xlsx[\s\S]*spara som ”Excel-arbetsbok \(\.xlsx\)”/);
    assert.equal(await newest(), undefined);
  });

  it('is told from a table of answers, which still is one', async () => {
    const card = await bot.attach(BEATA, [
      teamsFile('svar.csv', server.serve('/svar.csv', 'post;ansvarig;bedömning\nmal;bo;uppnås\n')),
      MESSAGE_ITSELF,
    ]);
    assert.match(`${textOf(card.card)}${card.text ?? ''}`, /omgång/);
    assert.doesNotMatch(textOf(card.card), /som en plan/);
  });
});
