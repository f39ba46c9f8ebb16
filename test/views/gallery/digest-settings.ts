import { nextDue, SCHEDULE } from '../../../src/domain/deliveries/schedule.ts';
import type { DigestWishes, Subscription } from '../../../src/domain/deliveries/subscription.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import {
  digestChannelsCard,
  digestChosenCard,
  digestSettingsCard,
} from '../../../src/views/deliveries/digest-settings.ts';
import { digestSettingsTextsIn } from '../../../src/views/deliveries/digest-settings-texts.ts';
import { NOW } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

const SINCE = '2025-08-20T08:00:00.000Z';
const THURSDAY = { weekday: 3, hour: 13, since: SINCE };

export function aChannel(name?: string, wishes?: DigestWishes): Subscription {
  const channel = `19:${name ?? 'kanal'}@thread.tacv2`;
  const address = {
    ...{ conversation: channel, serviceUrl: 'https://x', channel: 'msteams' },
    ...({ type: 'channel', bot: { id: 'b' } } as const),
  };
  const named = name === undefined ? {} : { name, teamName: 'Stadskontoret' };
  return { channel, address, since: SINCE, ...named, ...(wishes ? { wishes } : {}) };
}

/** How a channel chooses its digest. */
export function digestSettingsCards(language: Language): Cards {
  const wording = wordingIn(language);
  const t = digestSettingsTextsIn(language);
  const form = (
    state: RoundState,
    { name, wishes, isHere = true, isSubscribed = true, notices = [] }: Partial<Form> = {},
  ) => {
    const { plan } = state;
    const areas = plan.items.filter(({ kind }) => kind === 'area').map((item) => ({ plan, item }));
    const shown = { subscription: aChannel(name), areas, wishes: wishes ?? SCHEDULE.digest };
    return digestSettingsCard(shown, { isHere, isSubscribed, notices }, wording);
  };
  const chosen = (wishes: DigestWishes | undefined, isHere = true, name?: string) => {
    const next = nextDue(wishes ?? SCHEDULE.digest, 'Europe/Stockholm', NOW).at;
    return digestChosenCard({ subscription: aChannel(name, wishes), next }, isHere, wording);
  };
  const small = smallState();
  const areas = small.plan.items
    .filter(({ kind }) => kind === 'area')
    .map(({ id }) => ({ plan: small.plan.id, item: id }));
  const much = { ...THURSDAY, onlyChanges: true, skipsQuietWeeks: true, language: 'en' } as const;
  return {
    'digest settings': form(small),
    'digest settings of another channel': form(small, { name: 'Allmänt', isHere: false }),
    'digest settings of a channel that has no name': form(small, { isHere: false }),
    'digest settings of a channel that does not subscribe': form(small, { isSubscribed: false }),
    'digest settings that were said': form(small, {
      wishes: { ...much, areas: areas.slice(0, 1) },
      notices: [t.confirm, t.wholeHours],
    }),
    'digest settings at their largest': form(largeState(false), {
      name: longText('å', 300),
      isHere: false,
      wishes: { ...much, areas: [{ plan: 'p', item: 'area-99' }] },
    }),
    'digest as every channel gets it': chosen(undefined),
    'digest that was chosen': chosen({ ...much, areas: areas.slice(0, 1) }),
    'digest that was chosen for another channel': chosen(THURSDAY, false, 'Allmänt'),
    'digests of two channels': digestChannelsCard(
      [aChannel('Allmänt'), aChannel(undefined, { ...much, areas: [...areas, ...areas] })],
      {},
      wording,
    ),
    'digests of many channels': digestChannelsCard(
      Array.from({ length: 17 }, (_, index) => aChannel(`${index} ${longText('ö', 200)}`, THURSDAY)),
      { weekday: 3, hour: 13 },
      wording,
    ),
  };
}

interface Form {
  readonly name: string;
  readonly wishes: Omit<DigestWishes, 'since'>;
  readonly isHere: boolean;
  readonly isSubscribed: boolean;
  readonly notices: readonly string[];
}
