import assert from 'node:assert/strict';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { type Bot, CHANNEL } from '../../bot.ts';
import { dataOf, elementsOf, seenOf, textOf } from '../../cards.ts';
import {
  ANNA,
  answer,
  BO,
  botWith,
  CECILIA,
  fieldsOf,
  METRO,
  type Owner,
  planOf,
  readsOf,
  reportOf,
  STATUS,
} from '../../model-round.ts';

describe('A programme that several units answer for', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  const items: readonly Item[] = [
    { id: 'focus', kind: 'area', title: 'Fokusområde' },
    { ...METRO, kind: 'directionGoal', parent: 'focus' },
  ];
  const owners: readonly Owner[] = [
    [ANNA, 'Stadskontoret'],
    [BO, 'Kulturförvaltningen'],
    [CECILIA, 'Miljöförvaltningen'],
  ];

  beforeEach(async () => {
    bot = await botWith(planOf('program', items), owners);
    await answer(bot, ANNA, { status: 'met', text_done: 'Vi har mött regeringen.' });
    await answer(bot, BO, { status: 'notMet', text_done: 'Inget än.' });
  });

  it('asks each unit in its own words', async () => {
    const { card } = await bot.say(CECILIA, 'svara');
    assert.match(textOf(card), /Din enda fråga · Miljöförvaltningen · Delår/);
    assert.match(textOf((await bot.say(ANNA, 'mina mål')).card), /Metron \(Stadskontoret\)/);
    assert.deepEqual(fieldsOf(card), [
      STATUS,
      'Vad har ni gjort för att nå målet? *',
      'Vad har det lett till? *',
      'Vad gör ni härnäst? *',
    ]);
  });

  it('shows one goal as one line with how the answers fall, and counts the answers', async () => {
    const { all = '', summary = '', digest = '', report = '' } = await readsOf(bot);
    const line = /Metron · \n● 1 på god väg · ■ 1 inte på väg · 1 svar saknas/;
    assert.match(all, line);
    assert.match(summary, line);
    assert.match(summary, /2 av 3 svar har kommit/);
    assert.match(all, /Visa 2 svar/);
    assert.match(
      digest,
      /Metron · \n2 nya svar\. Alla svar nu: ● 1 på god väg · ■ 1 inte på väg · 1 svar saknas/,
    );
    assert.match(digest, /1 svar saknas\nMetron · \n1 svar saknas/);
    assert.match(
      report,
      /Så har enheterna svarat: ●\u00A01 på god väg[\s\S]*#### Kulturförvaltningen[\s\S]*#### Stadskontoret/,
    );
    assert.equal(report.match(/^### \S*mål: /gim)?.length, 1);
  });

  it('folds the units away beneath their goal, worst first, and one button shows them', async () => {
    const { card } = await bot.say(ANNA, 'status');
    const [fold] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.deepEqual([fold?.title, fold?.tooltip], ['Visa 2 svar', 'Visa 2 svar från enheterna']);
    assert.doesNotMatch(seenOf(card), /Kulturförvaltningen/);
    assert.match(
      textOf(fold?.card),
      /^Metron\nKulturförvaltningen · \n■[\s\S]*Stadskontoret · \n●[\s\S]*Miljöförvaltningen · \n○/,
    );
  });

  it('tells how a goal is going by all units, and each in full on request', async () => {
    const { card } = await bot.say(ANNA, 'status metron');
    assert.match(textOf(card), /Så går det med metron\n● 1 på god väg · ■ 1 inte på väg · 1 svar saknas/);
    assert.match(textOf(card), /Stadskontoret\n● \nPå god väg \(Anna Ek, 1 sep kl\. 10\.00\)/);
    assert.match(textOf(card), /2 av 3 enheter har svarat\. Svaren ska vara inne senast 15 sep\./);
    const { card: worst } = await bot.execute(ANNA, dataOf(card, 'show'));
    assert.match(textOf(worst), /Metron \(Kulturförvaltningen\)|metron \(Kulturförvaltningen\)/);
    assert.match(textOf(worst), /Inget än\./);
  });

  it('names no unit that has not answered in a channel', async () => {
    bot.connector.rosters.set(CHANNEL.conversation, [{ aadObjectId: ANNA.id, name: ANNA.name }]);
    const text = textOf((await bot.say(ANNA, '<at>Målvakt</at> veckobrev', CHANNEL)).card);
    assert.match(text, /svar saknas|saknar svar/i);
    assert.doesNotMatch(text, /Miljöförvaltningen/);
  });

  it('reports the spread to other programs, beside the answers', async () => {
    const { spreads, counts, assessments, answered, expected } = await reportOf(bot);
    assert.deepEqual(spreads, [
      { item: 'metro', counts: { met: 1, partly: 0, notMet: 1, unknown: 0 }, missing: 1 },
    ]);
    assert.deepEqual(counts, { met: 1, partly: 0, notMet: 1, unknown: 0 });
    assert.deepEqual([assessments.length, answered, expected], [2, 2, 3]);
  });
});
