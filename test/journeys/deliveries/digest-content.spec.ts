import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { DigestWishes } from '../../../src/domain/deliveries/subscription.ts';
import { areaOf, shortNameOf } from '../../../src/domain/plans/plan.ts';
import { CHANNEL, COORDINATOR, closeBots } from '../../bot.ts';
import { elementsOf, isJson, textOf } from '../../cards.ts';
import { BAD, type Followed, GOOD, METRO, openFollowed, subscribe } from '../../following.ts';
import { ALEX } from '../../sample-round.ts';

const MONDAY = '2025-09-08T06:00:00Z';
const NEXT_MONDAY = '2025-09-15T06:00:00Z';

describe('What a digest tells', () => {
  let f: Followed;
  beforeEach(async () => {
    f = await openFollowed();
    await subscribe(f);
  });
  afterEach(closeBots);

  async function wish(wishes: Partial<DigestWishes>): Promise<void> {
    const monday = { weekday: 0, hour: 8, since: '2025-09-04T10:00:00.000Z' };
    await f.bot.deps.stores.subscriptions.update(
      CHANNEL.conversation,
      (now) => now && { ...now, wishes: { ...monday, ...wishes } },
      { by: COORDINATOR, at: monday.since, from: 'chat' },
    );
  }

  async function digestsAt(instant: string): Promise<readonly unknown[]> {
    const from = f.bot.connector.sent.length;
    await f.until(instant);
    return f.bot.connector.sent
      .slice(from)
      .filter(({ method, conversation }) => method === 'POST' && conversation === CHANNEL.conversation)
      .map(({ activity }) => activity.attachments?.[0]?.content);
  }
  const textAt = async (instant: string) => textOf((await digestsAt(instant))[0]);

  it('is why something got worse, in a line, and the rest behind a button', async () => {
    await f.answer(ALEX, METRO, GOOD);
    await f.until(MONDAY);
    const text_cause = `Staten dröjer med beslutet.\n\n${'Processen har tagit längre tid än väntat. '.repeat(8)}Slut.`;
    await f.answer(ALEX, METRO, { ...BAD, text_cause });
    const [card] = await digestsAt(NEXT_MONDAY);
    const text = textOf(card);
    assert.match(
      text,
      /Har försämrats\nÖresundsmetron[\s\S]*\nStaten dröjer med beslutet\. Processen[^\n]*…\n/,
    );
    const fold = elementsOf(card).find(({ title }) => title === 'Visa orsaker');
    assert.ok(isJson(fold));
    assert.match(
      textOf(fold.card),
      /Öresundsmetron\n[^\n]+\nStaten dröjer[\s\S]*Slut\.\n[^\n]+\nVi skriver igen\./,
    );
    assert.doesNotMatch(text, /Alex/);
  });

  it('is one line in a week without change', async () => {
    await f.answer(ALEX, METRO, GOOD);
    await f.until(MONDAY);
    const text = await textAt(NEXT_MONDAY);
    assert.match(text, /Inget har ändrats\n15 svar saknas\. Svar senast 15 sep\n/);
    assert.doesNotMatch(text, /Öresundsmetron/);
  });

  it('is nothing in such a week where the channel wants it so, and the next tells since the last that came', async () => {
    await wish({ skipsQuietWeeks: true });
    await f.answer(ALEX, METRO, GOOD);
    assert.equal((await digestsAt(MONDAY)).length, 1);
    assert.equal((await digestsAt(NEXT_MONDAY)).length, 0);
    await f.answer(ALEX, METRO, BAD);
    // What came later in a week without a digest brings none: the one before shows it, until the next.
    assert.equal((await digestsAt('2025-09-16T06:00:00Z')).length, 0);
    assert.match(await textAt('2025-09-22T06:00:00Z'), /sedan 8 sep kl\. 08\.00[\s\S]*1 mål har försämrats/);
  });

  it('is only what has changed where the channel wants no more', async () => {
    await wish({ onlyChanges: true });
    await f.answer(ALEX, METRO, GOOD);
    const text = await textAt(MONDAY);
    assert.match(text, /1 ny bedömning\nNytt och ändrat\nÖresundsmetron/);
    assert.doesNotMatch(text, /svar saknas/);
  });

  it('is in the language of the channel', async () => {
    await wish({ language: 'en' });
    await f.answer(ALEX, METRO, GOOD);
    assert.match(await textAt(MONDAY), /^Weekly digest[\s\S]*1 new assessment/);
  });

  it('is what the areas of the channel hold', async () => {
    const plan = (await f.bot.deps.stores.plans.read('ks-2025', 1)) ?? assert.fail('no plan');
    const metro = plan.items.find((item) => shortNameOf(plan, item).toLowerCase() === METRO);
    const own = metro && areaOf(plan, metro);
    const other = plan.items.find((item) => item.kind === 'area' && item !== own);
    assert.ok(own && other);
    await f.answer(ALEX, METRO, GOOD);
    await wish({ areas: [{ plan: 'ks-2025', item: other.id }], skipsQuietWeeks: true });
    assert.equal((await digestsAt(MONDAY)).length, 0);
    await wish({ areas: [{ plan: 'ks-2025', item: own.id }] });
    const text = await textAt(NEXT_MONDAY);
    assert.match(text, new RegExp(`^Veckobrev · Delårsrapport 2025[^\\n]* · ${own.title}\\n1 ny bedömning`));
    assert.doesNotMatch(text, /15 svar saknas/);
  });

  it('is all of it when none of its areas is in a plan of now', async () => {
    await wish({ areas: [{ plan: 'ks-2019', item: 'gone' }] });
    await f.answer(ALEX, METRO, GOOD);
    assert.match(await textAt(MONDAY), /1 ny bedömning[\s\S]*15 svar saknas/);
  });

  it('is what is due next week', async () => {
    const pulse = { plan: 'ks-2025', kind: 'pulse', name: 'Puls 3', from: '2025-09-01', to: '2025-09-07' };
    await openNewRound(COORDINATOR, { ...pulse, due: '2025-09-19' }, f.bot.deps);
    await openNewRound(
      COORDINATOR,
      { ...pulse, name: 'Puls 4', to: '2025-09-08', due: '2025-09-22' },
      f.bot.deps,
    );
    const text = await textAt(MONDAY);
    assert.match(text, /På gång till och med 21 sep\n[\s\S]*19 sep · \nsista svarsdag för Puls 3/);
  });
});
