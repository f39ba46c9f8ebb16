import { subscribeChannel } from '../../../commands/deliveries/channels.ts';
import { nameChannels } from '../../../commands/deliveries/name-channels.ts';
import { deliveryTextsIn } from '../../../views/deliveries/texts.ts';
import type { Capability } from '../../capability.ts';
import { text } from '../../turn.ts';
import { placeIn } from './told-in.ts';

export const subscribe: Capability = {
  id: 'subscribe',
  words: { sv: 'prenumerera', en: 'subscribe' },
  does: {
    sv: 'Låter den här kanalen få veckobrevet och sammanställningarna.',
    en: 'Signs this channel up for the weekly digest and the summaries.',
  },
  right: 'subscribe',
  place: 'shared',
  helpOrder: 90,
  topic: 'follow',
  examples: [{ says: { sv: 'Skicka veckobrevet hit varje vecka', en: 'Send the digest here every week' } }],
  menu: 'shared',
  undoneBy: 'unsubscribe',
  elsewhere: (language) => deliveryTextsIn(language).onlyInChannel,
  async say(turn) {
    const t = deliveryTextsIn(turn.wording.language);
    const place = placeIn(turn);
    if (!place) return text(t.onlyInChannel);
    const isNew = await subscribeChannel(turn.actor, place, turn.deps);
    const subscription = await turn.deps.stores.subscriptions.read(place.channel);
    if (subscription) await nameChannels([subscription], turn.roster, turn.deps);
    return text(isNew ? t.subscribed : t.subscribedAlready);
  },
};
