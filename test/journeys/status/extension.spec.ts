import assert from 'node:assert/strict';
import { chooseLanguage } from '../../../src/commands/people/choose-language.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { PRESS_PATIENCE_MS } from '../../../src/teams/late.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Place, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, textOf } from '../../cards.ts';
import { searched, searchIn, searchInvoke } from '../../extension.ts';
import { temporaryFolder } from '../../fakes.ts';
import { outlast, startHeld } from '../../held-bot.ts';
import { openIssuer, tokenFor } from '../../issuer.ts';
import { report2019 } from '../../past-rounds.ts';
import { closeAndPublish } from '../../published-round.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const GROUP: Place = { conversation: '19:abc@thread.v2', type: 'groupChat' };
/** The chat of two people, which Teams may call personal. */
const OF_TWO: Place = { conversation: '19:a_b@unq.gbl.spaces', type: 'personal' };
const own = ({ id }: Someone): Place => ({ conversation: `a:${id}`, type: 'personal' });

const METRO = { text_happened: 'Samrådet är klart.', text_basis: 'Protokoll från juni.' };

/** Alex has answered about the metro, and the round is open. */
async function answered(bot: Bot): Promise<Round> {
  const round = await openSampleRound(bot);
  const { card } = await bot.say(ALEX, 'svara öresund');
  await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, METRO) });
  return round;
}

describe('Somebody searches from the compose box', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await answered(bot);
  });
  afterEach(closeBots);

  const close = () => closeAndPublish(round.id, bot.deps);

  describe('while the round is open', () => {
    for (const person of [ALEX, AMIRA, MATTIAS]) {
      it(`${person.name} finds in the own chat with Målvakt what a colleague may see`, async () => {
        const { titles, lines, cards } = await searchIn(bot, person, 'öresund', own(person));
        assert.deepEqual(titles, ['Öresundsmetron']);
        assert.match(lines[0] ?? '', /^● Förväntas uppnås · Delårsrapport 2025 · .+$/);
        const text = textOf(cards[0]);
        assert.match(text, /Samrådet är klart\./);
        assert.match(text, /Källa: svar från Alex Lindgren, 1 sep kl\. 10\.00, version 1/);
        assert.match(text, /Så såg det ut i Målvakt 1 sep 2025 kl\. 10\.00\. Omgången är öppen/);
      });
    }

    const places: readonly [what: string, place: Place | undefined][] = [
      ['a channel', CHANNEL],
      ['a group chat', GROUP],
      ['a chat of two', OF_TWO],
      ['a place that Teams does not tell', undefined],
    ];
    for (const [what, place] of places) {
      for (const person of [ALEX, AMIRA, MATTIAS, STRANGER]) {
        it(`${person.name} finds nothing of it in ${what}, as of something that is not there`, async () => {
          const found = await searchIn(bot, person, 'öresund', place);
          const unknown = await searchIn(bot, person, 'xyzzy', place);
          assert.deepEqual(found.cards, []);
          assert.equal(found.message, unknown.message?.replace('xyzzy', 'öresund'));
          assert.match(found.message ?? '', /^Inget passar ihop med ”öresund”\. Sök med ord ur namnet/);
          const without = await searchIn(bot, person, undefined, place);
          for (const { message } of [found, without])
            assert.match(message ?? '', /svar ur stängda omgångar\.$/);
          assert.match(without.message ?? '', /^Det finns inget att infoga än\./);
        });
      }
    }

    it('a reader finds nothing of it in the own chat either', async () => {
      assert.deepEqual((await searchIn(bot, STRANGER, 'öresund', own(STRANGER))).cards, []);
      assert.deepEqual((await searchIn(bot, STRANGER, '', own(STRANGER))).cards, []);
    });
  });

  describe('when the round is closed', () => {
    beforeEach(close);

    const places: readonly [what: string, place: (person: Someone) => Place | undefined][] = [
      ['a channel', () => CHANNEL],
      ['a group chat', () => GROUP],
      ['a chat of two', () => OF_TWO],
      ['a place that Teams does not tell', () => undefined],
      ['the own chat', own],
    ];
    for (const [what, place] of places) {
      for (const person of [ALEX, AMIRA, MATTIAS, STRANGER]) {
        it(`${person.name} finds it in ${what}, with its source and its day`, async () => {
          const { titles, lines, cards } = await searchIn(bot, person, 'öresund', place(person));
          assert.deepEqual(titles, ['Öresundsmetron']);
          assert.match(lines[0] ?? '', /^● Förväntas uppnås · /);
          const text = textOf(cards[0]);
          assert.match(text, /Källa: svar från Alex Lindgren/);
          assert.match(text, /Så såg det ut i Målvakt 1 sep 2025 kl\. 10\.00\. Det kan ha ändrats/);
        });
      }
    }

    it('the card has nothing that is pressed, so that nobody is asked to add Målvakt to the chat', async () => {
      for (const words of ['öresund', 'a', undefined]) {
        const { cards } = await searchIn(bot, AMIRA, words, CHANNEL);
        const kinds = elementsOf(cards).map(({ type }) => String(type));
        assert.doesNotMatch(kinds.join(' '), /Action|Input/);
        assert.doesNotMatch(JSON.stringify(cards), /"(?:refresh|selectAction|actions|verb)"/);
      }
    });

    it('no place is heard of, nobody is written to and no member is asked about', async () => {
      const sent = bot.connector.sent.length;
      await searchIn(bot, STRANGER, 'öresund', OF_TWO);
      await bot.finishLate();
      assert.deepEqual([bot.connector.sent.length - sent, bot.connector.asked], [0, []]);
      assert.equal(await bot.deps.stores.conversations.read(STRANGER.id), undefined);
    });

    it('it is in the language of whoever searches', async () => {
      await chooseLanguage({ ...AMIRA, roles: ['manager'], language: 'sv' }, 'en', bot.deps);
      const { lines, cards } = await searchIn(bot, AMIRA, 'öresund', CHANNEL);
      assert.match(lines[0] ?? '', /^● Expected to be met · /);
      assert.match(textOf(cards[0]), /This is how it looked in Målvakt on 1 Sep 2025, 10:00\./);
      const { message } = await searchIn(bot, AMIRA, 'xyzzy', CHANNEL);
      assert.match(message ?? '', /^Nothing matches “xyzzy”/);
    });

    it('who somebody is comes from Teams, whatever the search claims', async () => {
      const invoke = searchInvoke(STRANGER, undefined, bot.connector.url, CHANNEL);
      const claimed = { person: MATTIAS.id, roles: ['coordinator'], from: { aadObjectId: MATTIAS.id } };
      const { cards } = await searched(bot, { ...invoke, value: { ...invoke.value, ...claimed } });
      assert.equal(cards.length, 1);
    });

    it('a card that was inserted in the own chat is told what it is', async () => {
      const { cards } = await searchIn(bot, AMIRA, 'öresund', own(AMIRA));
      const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: cards[0] };
      // As the Playground sends it.
      const place = '<span class="inline-compose-card" itemid="0"> <span>&nbsp;</span></span>';
      const { text } = await bot.attach(AMIRA, [card], place);
      assert.match(text ?? '', /^Det du infogade visar läget som det var då\./);
    });
  });

  it('is told so when nothing can be chosen, and no link is turned into a card', async () => {
    const invoke = searchInvoke(AMIRA, undefined, bot.connector.url, CHANNEL);
    const { message } = await searched(bot, {
      ...invoke,
      name: 'composeExtension/selectItem',
      value: { a: 1 },
    });
    assert.match(message ?? '', /^Det går inte att välja här\. Sök igen/);
    const link = { ...invoke, name: 'composeExtension/queryLink', value: { url: 'https://exempel.invalid' } };
    assert.deepEqual(await searched(bot, link).then(({ cards, message }) => [cards, message]), [
      [],
      undefined,
    ]);
  });

  for (const value of [undefined, null, 7, 'x', [], { parameters: 'x' }, { parameters: [7] }]) {
    it(`gets 400 for the value ${JSON.stringify(value)}, and nothing fails`, async () => {
      const invoke = searchInvoke(AMIRA, undefined, bot.connector.url, CHANNEL);
      const { status } = await bot.post({ ...invoke, value });
      assert.deepEqual([status, bot.log.lines.filter(({ level }) => level === 'error')], [400, []]);
    });
  }

  for (const value of [null, 7, {}, '\uD800', ' ', 'x'.repeat(100_000), '<b>a</b> & ”', '../%00']) {
    it(`is answered when the words are ${JSON.stringify(value)?.slice(0, 20)}`, async () => {
      const invoke = searchInvoke(AMIRA, undefined, bot.connector.url, CHANNEL);
      const parameters = [{ name: 'words', value }];
      const { message } = await searched(bot, { ...invoke, value: { ...invoke.value, parameters } });
      assert.ok(message && message.length < 400 && message.isWellFormed(), message);
    });
  }
});

describe('A search from the compose box', () => {
  afterEach(closeBots);

  it('is refused for people of other tenants', async () => {
    const bot = await startBot({ tenants: ['7d2f4a10-93c6-4e58-8b1d-60a5e7c4f392'] });
    const round = await openSampleRound(bot);
    await closeAndPublish(round.id, bot.deps);
    for (const place of [CHANNEL, GROUP, undefined, own(ALEX)]) {
      const { cards, message } = await searchIn(bot, ALEX, '', place);
      assert.deepEqual(cards, []);
      assert.match(message ?? '', /organisation/);
    }
  });

  it('is answered in time by a store that is slow, with nothing but a text', async () => {
    const held = await startHeld(temporaryFolder());
    const { bot, store } = held;
    await answered(bot);
    store.hold('all');
    const searching = searchIn(bot, ALEX, 'öresund', own(ALEX));
    await outlast(held);
    const { cards, message } = await searching;
    assert.deepEqual(cards, []);
    assert.match(message ?? '', /^Sökningen tar längre tid än den brukar\./);
    assert.ok(PRESS_PATIENCE_MS < 5_000);
    store.release();
    await bot.finishLate();
  });

  it('is answered with a text and a number when the store fails', async () => {
    const held = await startHeld(temporaryFolder());
    const { bot, store } = held;
    await answered(bot);
    store.hold('all');
    const searching = searchIn(bot, ALEX, 'öresund', own(ALEX));
    await store.waiting(1);
    store.fail(new Error('gone'));
    const { cards, message } = await searching;
    assert.deepEqual(cards, []);
    const [line] = bot.log.lines.filter(({ level }) => level === 'error');
    assert.match(message ?? '', new RegExp(`lämna numret ${String(line?.fields.reference)} till`));
  });

  it('asks nobody who is a guest where Målvakt is no member, and needs no one to say so', async () => {
    const issuer = await openIssuer();
    const bot = await startBot({ adapter: issuer.openAdapter() });
    await importPastRound(COORDINATOR, { document: report2019(), dryRun: false }, bot.deps);
    bot.connector.faults.set('member', 403);
    const authorization = `Bearer ${tokenFor(bot.connector.url)}`;
    const invoke = searchInvoke(ALEX, 'Öresundsmetron i STRING', bot.connector.url, GROUP);
    const { titles } = await searched(bot, invoke, { authorization });
    issuer.close();
    assert.deepEqual([titles, bot.connector.asked], [['Öresundsmetron i STRING'], []]);
  });
});
