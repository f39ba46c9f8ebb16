import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { dataOf, filledIn, isJson, type Json, textOf } from '../cards.ts';
import { type Connector, openConnector } from '../fakes.ts';
import { Outside, SMALL_PLAN, soon } from '../outside.ts';

const Round = z.looseObject({ id: z.string(), plan: z.string(), state: z.string() });
const Report = z.looseObject({
  assessments: z.array(z.looseObject({ item: z.string(), status: z.string() })),
});

describe('From outside, with HTTP calls and the terminal alone', () => {
  let connector: Connector;
  let outside: Outside;

  before(async () => {
    connector = await openConnector();
    outside = new Outside();
    await outside.start();
  });
  after(async () => {
    await outside.end('SIGKILL');
    await connector.close();
  });

  const activity = (person: string, rest: Json): Json => ({
    id: 'x',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'Målvakt' },
    conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: 't' },
    ...rest,
  });
  const cardsOf = (person: string): Json[] =>
    connector.sent
      .filter(({ conversation }) => conversation === `chat-${person}`)
      .map(({ activity: { attachments } }) => attachments?.[0]?.content)
      .filter((content) => content !== undefined);
  const answer = async (person: string, card: Json, filled: Json) => {
    const data = { ...dataOf(card, 'submit'), ...filled };
    const value = { action: { type: 'Action.Execute', verb: 'submit', data } };
    const { status, body } = await outside.post(
      activity(person, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'y' }),
    );
    assert.equal(status, 200);
    return isJson(body) ? textOf(body.value) : '';
  };

  it('goes the whole way, and loses nothing when it is killed right after a receipt', async () => {
    const imported = await outside.cli(
      'import',
      outside.write('plan.json', JSON.stringify(SMALL_PLAN)),
      '--json',
    );
    assert.deepEqual([imported.code, imported.err], [0, '']);
    const people =
      'id,name,email,role,unit,deputy\nanna,Anna Ek,,owner,,\nbo,Bo Öst,,owner,,\nchef,Cilla Chef,,manager,,\n';
    assert.equal((await outside.cli('people', outside.write('people.csv', people))).code, 0);
    const owners = outside.write('owners.csv', 'item,person\nm1,anna\nm2,bo\n');
    assert.equal((await outside.cli('owners', owners, '--plan', 'plan-2030')).code, 0);
    for (const person of ['anna', 'bo']) {
      await outside.post(activity(person, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }));
    }
    const period = ['--from', '2030-01-01', '--to', '2030-08-31', '--due', '2030-09-15'];
    const opened = await outside.cli(
      'round',
      'open',
      '--plan',
      'plan-2030',
      '--kind',
      'interim',
      '--name',
      'Delår',
      ...period,
      '--json',
    );
    const round = Round.parse(JSON.parse(opened.out));

    for (const [person, name] of [
      ['anna', 'träden'],
      ['bo', 'bullret'],
    ] as const) {
      const card = await soon(() =>
        cardsOf(person).find((one) => textOf(one).includes(`Hur går det med ${name}?`)),
      );
      const receipt = await answer(person, card, filledIn(card, { text_happened: `Ord från ${person}` }));
      assert.match(receipt, /är sparat[\s\S]*version 1/);
    }
    await outside.end('SIGKILL');

    const report = await outside.cli('report', '--round', round.id, '--format', 'json');
    const { assessments } = Report.parse(JSON.parse(report.out));
    assert.deepEqual(
      assessments.map(({ item, status, version, texts }) => ({
        item,
        status,
        version,
        happened: isJson(texts) && texts.happened,
      })),
      [
        { item: 'm1', status: 'met', version: 1, happened: 'Ord från anna' },
        { item: 'm2', status: 'met', version: 1, happened: 'Ord från bo' },
      ],
    );

    await outside.start();
    await outside.post(activity('chef', { type: 'message', text: 'status träden' }));
    const status = await soon(() => cardsOf('chef').at(-1));
    assert.match(textOf(status), /Så går det med träden[\s\S]*Ord från anna/);
    await pause(1500);
    assert.equal(cardsOf('anna').filter((card) => textOf(card).includes('Din enda fråga ·')).length, 1);
    assert.equal(await outside.end('SIGINT'), 0);
  });
});
