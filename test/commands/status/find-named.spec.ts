import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { findNamed } from '../../../src/commands/status/find-named.ts';
import { type Viewer, viewerOf } from '../../../src/domain/people/viewer.ts';
import type { Named, NamedItem } from '../../../src/domain/status/question.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, aPlan, BY_ANNA } from '../../build.ts';
import { aReadAnswer, KIM, load2025, open2025, report2019, report2024 } from '../../past-rounds.ts';

const MANAGER = viewerOf({ ...KIM, roles: ['owner', 'manager'], language: 'sv' });
const READER: Viewer = { ...MANAGER, isShared: true, seesRunning: async () => false };

function shown({ plan, item, round, isPast }: NamedItem): string {
  return `${plan.id}/${item.id} ${round?.id ?? 'unasked'}${isPast ? ' past' : ''}`;
}

/** Each name by itself: what it means, "a | b" where it may be either, "? a" where it is only near. */
function told({ items, unclear, unknown }: Named): string[] {
  return [
    ...items.map(shown),
    ...unclear.map(({ choices }) => choices.map(shown).join(' | ')),
    ...unknown.map(({ words, nearest }) => `?${words}: ${nearest.map(shown).join(' | ')}`),
  ];
}

describe('What somebody names', () => {
  let bot: Bot;
  const find = async (words: string, viewer = MANAGER) => told(await findNamed(viewer, { words }, bot.deps));

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  it('is found where it is asked about, each of several by itself', async () => {
    await load2025(bot);
    const round = await open2025(bot);
    assert.deepEqual(await find('öresundsmetron och klimatet samt fotbollen'), [
      `ks-2025/metro ${round}`,
      `ks-2025/climate ${round}`,
      '?fotbollen: ',
    ]);
    assert.deepEqual(await find('  '), []);
  });

  it('is of this year before an older one with an answer, though nobody is asked about it', async () => {
    await load2025(bot);
    await bot.deps.stores.owners.update('ks-2025', ['climate'], () => [], BY_ANNA);
    await importPastRound(COORDINATOR, { document: report2019(), dryRun: false }, bot.deps);
    const round = await open2025(bot);
    assert.deepEqual(await find('klimatet'), ['ks-2025/climate unasked']);
    assert.deepEqual(await find('metron'), [`ks-2025/metro ${round}`]);
    assert.match((await find('tryggheten'))[0] ?? '', /^\S+\/calm (unasked|\S+) past$/);
  });

  it('is told by its newest self, whatever it was called', async () => {
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await importPastRound(COORDINATOR, { document: report2019(), dryRun: false }, bot.deps);
    const round = await open2025(bot);
    const [first] = await find('projektet Öresundsmetron');
    assert.ok(first?.startsWith('ks-2025/') && first.endsWith(round), first);
  });

  it('stands in the newest round that says something of it, where nobody is asked', async () => {
    await load2025(bot);
    await importPastRound(COORDINATOR, { document: report2024(), dryRun: false }, bot.deps);
    const [first = ''] = await find('klimatet');
    assert.match(first, /^\S+\/\S*climate \S+-interim-1 past$/);
  });

  it('is offered once for each of two rounds that ask about it', async () => {
    await load2025(bot);
    const first = await open2025(bot);
    const period = { kind: 'pulse', name: 'Puls', from: '2025-01-01', to: '2025-03-31', due: '2025-09-20' };
    const second = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...period }, bot.deps);
    const [choices = ''] = await find('klimatet');
    assert.deepEqual(choices.split(' | ').toSorted(), [
      `ks-2025/climate ${first}`,
      `ks-2025/climate ${second.id}`,
    ]);
  });

  it('is by name known to all, and by its answers to those who may see the round', async () => {
    await load2025(bot);
    await open2025(bot);
    assert.deepEqual(await find('klimatet', READER), ['ks-2025/climate unasked']);
  });

  it('is what was talked of before, where that is said', async () => {
    await load2025(bot);
    const round = await open2025(bot);
    const items = [
      { plan: 'ks-2025', item: 'metro' },
      { plan: 'ks-2025', item: 'climate' },
      { plan: 'ks-2025', item: 'gone' },
    ];
    const named = await findNamed(MANAGER, { words: '', items }, bot.deps);
    assert.deepEqual(told(named), [`ks-2025/metro ${round}`, `ks-2025/climate ${round}`]);
  });

  it('is not decided where two things fit as well', async () => {
    const items = [
      anItem({ id: 'a', title: 'Krisplan för skolorna' }),
      anItem({ id: 'b', title: 'Krisplan för dricksvattnet' }),
      anItem({ id: 'c', title: 'Biblioteken' }),
    ];
    await bot.deps.stores.plans.save(aPlan({ id: 'krk-2025', items }), BY_ANNA, 0);
    const owners = ['a', 'b', 'c'].map((item, line) => ({ item, person: KIM.id, line }));
    await load2025(bot);
    await importOwners(COORDINATOR, { plan: 'krk-2025', owners }, bot.deps);
    const period = {
      kind: 'interim',
      name: 'Delår',
      from: '2025-01-01',
      to: '2025-08-31',
      due: '2025-09-15',
    };
    const { id } = await openNewRound(COORDINATOR, { plan: 'krk-2025', ...period }, bot.deps);
    assert.deepEqual(await find('krisplanen'), [`krk-2025/a ${id} | krk-2025/b ${id}`]);
    assert.deepEqual(await find('krisplanen för vattnet'), [`krk-2025/b ${id}`]);
    assert.deepEqual(await find('krisplanen för bredband'), [
      `?krisplanen för bredband: krk-2025/a ${id} | krk-2025/b ${id}`,
    ]);
  });
});

describe('An answer of a report', () => {
  afterEach(closeBots);

  it('is found by what the plan has lost since', async () => {
    const bot = await startBot();
    await importPastRound(
      COORDINATOR,
      { document: report2019([aReadAnswer({ item: 'calm' })]), dryRun: false },
      bot.deps,
    );
    const [plan] = await bot.deps.stores.plans.list();
    assert.ok(plan);
    const stored = await bot.deps.stores.plans.read(plan.id, plan.version);
    assert.ok(stored);
    const { version, ...rest } = stored;
    const items = rest.items.filter(({ id }) => !id.includes('calm'));
    await bot.deps.stores.plans.save({ ...rest, items }, BY_ANNA, version);
    const said = /^ks-2019\/calm ks-2019-interim-1 past$/;
    assert.match(told(await findNamed(MANAGER, { words: 'tryggheten' }, bot.deps)).join(), said);
    const period = { kind: 'pulse', name: 'Puls', from: '2019-01-01', to: '2019-12-31', due: '2025-09-15' };
    await openNewRound(COORDINATOR, { plan: plan.id, ...period }, bot.deps);
    assert.match(told(await findNamed(MANAGER, { words: 'tryggheten' }, bot.deps)).join(), said);
    const asked = [{ plan: plan.id, item: 'calm' }];
    assert.match(told(await findNamed(MANAGER, { words: '', items: asked }, bot.deps)).join(), said);
  });
});
