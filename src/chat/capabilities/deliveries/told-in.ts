import type { Told } from '../../../commands/deliveries/follow.ts';
import type { ChannelPlace } from '../../../domain/deliveries/subscription.ts';
import type { Turn } from '../../turn.ts';

/** Who is told of what is followed: whoever asks, or the channel where they ask. */
export function toldIn({ viewer, isShared, address }: Turn): Told {
  return { viewer, channel: isShared ? address.conversation : undefined };
}

/** The channel where somebody asks, as far as Teams has said where it is; undefined in one's own chat. */
export function placeIn({ isShared, address, team }: Turn): ChannelPlace | undefined {
  if (!isShared) return undefined;
  const channel = address.conversation;
  return { channel, address, ...(team.conversation === channel ? {} : { team: team.conversation }) };
}
