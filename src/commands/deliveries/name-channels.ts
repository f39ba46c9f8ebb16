import { moved, type Subscription } from '../../domain/deliveries/subscription.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Roster, TeamNames } from '../../ports/directory.ts';
import { change, TEAMS } from './channels.ts';

/**
 * The same channels by their names, so that one can tell them apart: what people write in a channel brings no name with it, so Teams is
 * asked, once. One that Teams says nothing of stays as it is, and is asked about the next time.
 */
export async function nameChannels(
  channels: readonly Subscription[],
  roster: Roster,
  deps: Deps,
): Promise<readonly Subscription[]> {
  const byTeam = Map.groupBy(channels.filter(isNameless), ({ team, channel }) => team ?? channel);
  const named = await Promise.all(
    [...byTeam].map(async ([team, ofTeam]) => {
      const [first] = ofTeam;
      const names = first && (await roster.names(team, first.address));
      return names ? ofTeam.map((one) => moved(one, placeOf(one, names))) : [];
    }),
  );
  const found = new Map(named.flat().map((one) => [one.channel, one]));
  for (const { channel, name, teamName } of found.values())
    await change(TEAMS, channel, (current) => current && moved(current, { name, teamName }), deps);
  return channels.map((one) => found.get(one.channel) ?? one);
}

function placeOf({ channel }: Subscription, { team, channels }: TeamNames) {
  return { name: channels.get(channel), teamName: team };
}

/** A group chat is in no team, so nobody is asked what it is called. */
function isNameless({ address, name, teamName }: Subscription): boolean {
  return address.type === 'channel' && name === undefined && teamName === undefined;
}
