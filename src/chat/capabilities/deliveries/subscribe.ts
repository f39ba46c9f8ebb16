import { subscribeChannel } from '../../../commands/deliveries/channels.ts';
import { deliveryTextsIn } from '../../../views/deliveries/texts.ts';
import type { Capability } from '../../capability.ts';
import { text } from '../../turn.ts';

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
  async say({ actor, address, team, wording, deps }) {
    const t = deliveryTextsIn(wording.language);
    const channel = address.conversation;
    const place = { channel, address, ...(team.conversation === channel ? {} : { team: team.conversation }) };
    const isNew = await subscribeChannel(actor, place, deps);
    return text(isNew ? t.subscribed : t.subscribedAlready);
  },
};
