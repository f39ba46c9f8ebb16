import type { Told } from '../../../commands/deliveries/follow.ts';
import type { Turn } from '../../turn.ts';

/** Who is told of what is followed: whoever asks, or the channel where they ask. */
export function toldIn({ viewer, isShared, address }: Turn): Told {
  return { viewer, channel: isShared ? address.conversation : undefined };
}
