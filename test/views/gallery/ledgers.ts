import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { type Ledger, ledgerOf } from '../../../src/domain/deliveries/ledger.ts';
import type { Subscription } from '../../../src/domain/deliveries/subscription.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { deliveryCard, resentCard } from '../../../src/views/deliveries/delivery.ts';
import { ledgerCard } from '../../../src/views/deliveries/ledger.ts';
import { aDelivery, anAssessment, anItem, aPerson, aPlan, aRound, aState } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { longText, smallState, wordingIn } from './states.ts';

const TRIED = '2025-08-29T06:30:00.000Z';
const ADDRESS = { serviceUrl: '', channel: 'msteams', type: 'channel', bot: { id: 'b' } } as const;
const CHANNEL: Subscription = {
  ...{ channel: '19:stad@thread.tacv2', name: 'Måluppföljning', teamName: 'Stadskontoret', since: TRIED },
  address: { ...ADDRESS, conversation: '19:stad@thread.tacv2' },
};
const SECOND: Subscription = {
  ...{ channel: '19:b@thread.tacv2', since: TRIED, ended: { at: TRIED, why: 'unreachable' } },
  address: { ...ADDRESS, conversation: '19:b@thread.tacv2' },
};
const THIRD: Subscription = { ...SECOND, ended: undefined };

type How = Partial<Delivery>;

function after(outcome: 'retry' | 'unclear' | 'unreachable' | 'failed', code: string, rest: How): How {
  return { attempts: [{ at: TRIED, outcome, code }], ...rest };
}

/** How a message may stand, by name. */
const HOW: Readonly<Record<string, How>> = {
  blocked: after('unreachable', '403', { state: 'resting' }),
  'an unknown chat': after('unreachable', '404', { state: 'resting' }),
  refused: after('failed', '400', { state: 'failed' }),
  'no address': { state: 'waiting' },
  'what may have arrived': after('unclear', '502', { nextAt: '2025-09-01T08:10:00.000Z' }),
  trouble: after('retry', '429', { nextAt: '2025-09-01T08:10:00.000Z' }),
  'somebody away': { isPutOff: true, nextAt: '2025-09-05T06:00:00.000Z' },
  'what is sent now': { state: 'sending' },
  sent: { state: 'sent', attempts: [{ at: TRIED, outcome: 'sent' }] },
};

const NAMES = ['Anna Ek', 'Bo Lind', 'Cilla Åberg', 'David Öhman', 'Eva Norén', 'Fatima Ali', 'Gösta Lund'];
const UNITS = ['Stadskontoret', 'Miljöförvaltningen', undefined];

/** As many people as messages, each asked about one goal. */
function stateOf(count: number, name: (index: number) => string): RoundState {
  const people = Array.from({ length: count }, (_, index) =>
    aPerson({ id: `p${index}`, name: name(index), unit: UNITS[index % UNITS.length] }),
  );
  const items = people.flatMap((_, index) => [
    ...(index % 4 === 0
      ? [anItem({ id: `a${index}`, kind: 'area', title: `Målområde ${name(index)}` })]
      : []),
    anItem({ id: `i${index}`, parent: `a${index - (index % 4)}`, title: `Mål ${index}` }),
  ]);
  return aState({
    plan: aPlan({ items }),
    people,
    ownerships: people.map(({ id }, index) => ({ item: `i${index}`, person: id })),
    assessments: [],
  });
}

function ledgerWith(
  hows: readonly How[],
  state = stateOf(hows.length, nameOf),
  posted: How[] = [],
  second = SECOND,
): Ledger {
  const { now } = wordingIn('sv');
  const questions = hows.map((how, index) => aDelivery({ id: `q${index}`, recipient: `p${index}`, ...how }));
  const channels = [CHANNEL, second].slice(0, posted.length);
  const digests = posted.map((how, index) =>
    aDelivery({ id: `d${index}`, kind: 'digest', recipient: channels[index]?.channel ?? '', ...how }),
  );
  return ledgerOf(state, [...questions, ...digests], channels, now);
}

const nameOf = (index: number) => NAMES[index] ?? `Person ${index}`;

export function ledgerCards(language: Language): Cards {
  const wording = wordingIn(language);
  const list = (ledger: Ledger, from = 0) => ledgerCard(ledger, { from, others: [] }, wording);
  const times = (count: number, how: How) => Array.from({ length: count }, () => how);
  const { blocked = {}, sent = {}, 'no address': away = {}, 'what may have arrived': perhaps = {} } = HOW;
  const mixed = ledgerWith([blocked, away, perhaps, ...times(35, sent)]);
  const wide = stateOf(200, (index) => `Person ${index} ${longText('å', 100)}`);
  const closed = ledgerWith([blocked, away, sent]);
  const all = ledgerWith(Object.values(HOW), undefined, [blocked, HOW['an unknown chat'] ?? {}]);
  const answered = stateOf(3, nameOf);
  const card = { stamp: 's', at: TRIED };
  const stuck = ledgerWith(
    [sent],
    undefined,
    [sent, { ...sent, message: 'm', shown: { ...card, ended: 'gone' } }],
    THIRD,
  );
  const refused = ledgerWith([sent], undefined, [
    { ...sent, message: 'm', shown: { ...card, refused: 't' } },
  ]);
  const others = ['Puls 2025', 'Uppföljning 2025'].map((name) => aRound({ name }));
  return {
    'ledger of some who are out of reach': list(mixed),
    'ledger of all ways to stand': list(all),
    'ledger where all have got theirs': list(ledgerWith(times(38, sent))),
    'ledger of two who have got theirs': list(ledgerWith(times(2, sent))),
    'ledger of one who has got theirs': list(ledgerWith([sent])),
    'ledger of one out of reach': list(ledgerWith([blocked])),
    'ledger of nobody reached': list(ledgerWith(times(3, away))),
    'ledger of a round that was just opened': list(ledgerWith(times(5, {}))),
    'ledger where some are on the way': list(ledgerWith([HOW.trouble ?? {}, sent, sent])),
    'ledger of nobody asked': list(ledgerOf(smallState({ asked: 0 }), [], [], wording.now)),
    'ledger of an answer': list(
      ledgerWith([sent, sent, blocked], { ...answered, assessments: [anAssessment({ item: 'i0' })] }),
    ),
    'ledger of a closed round': list({
      ...closed,
      state: { ...closed.state, round: aRound({ state: 'closed' }) },
    }),
    'ledger beside other rounds': ledgerCard(mixed, { from: 0, others }, wording),
    'ledger at its largest': list(ledgerWith(times(200, blocked), wide)),
    'ledger, second page': list(ledgerWith(times(30, blocked)), 12),
    ...Object.fromEntries(
      Object.keys(HOW).flatMap((name, index) => {
        const entry = all.entries.find(({ recipient }) => recipient === `p${index}`);
        return entry ? [[`delivery, ${name}`, deliveryCard(all, entry, wording)]] : [];
      }),
    ),
    ...Object.fromEntries(
      all.entries
        .filter(({ kind }) => kind === 'channel')
        .map((entry, index) => [`delivery to a channel, ${index}`, deliveryCard(all, entry, wording)]),
    ),
    'ledger of digests that stay as they are': list(stuck),
    'ledger of a digest that Teams does not take': list(refused),
    ...Object.fromEntries(
      stuck.entries
        .filter(({ kind }) => kind === 'channel')
        .map((entry, index) => [
          `delivery of a digest that stays, ${index}`,
          deliveryCard(stuck, entry, wording),
        ]),
    ),
    'sent again to one': resentCard(mixed, mixed.entries.slice(0, 1), { isAll: false }, wording),
    'sent again to several': resentCard(all, all.entries.slice(0, 5), { isAll: true }, wording),
    'sent again to nobody': resentCard(ledgerWith([sent]), [], { isAll: true }, wording),
    'sent again in a closed round': resentCard(
      { ...closed, state: { ...closed.state, round: aRound({ state: 'closed' }) } },
      [],
      { isAll: true },
      wording,
    ),
  };
}
