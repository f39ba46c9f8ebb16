import { subscribeChannel } from '../../../commands/deliveries/addresses.ts';
import { textsIn } from '../../../views/texts/texts.ts';
import type { Capability } from '../../capability.ts';
import { text } from '../../turn.ts';

export const subscribe: Capability = {
  id: 'subscribe',
  words: { sv: 'prenumerera', en: 'subscribe' },
  does: {
    sv: 'Gör att den här kanalen får veckobrevet och sammanställningarna.',
    en: 'Makes this channel get the weekly digest and the summaries.',
  },
  right: 'subscribe',
  place: 'shared',
  helpOrder: 90,
  menu: 'shared',
  elsewhere: (language) => textsIn(language).onlyInChannel,
  async say({ actor, address, wording, deps }) {
    const t = textsIn(wording.language);
    const isNew = await subscribeChannel(actor, { channel: address.conversation, address }, deps);
    return text(isNew ? t.subscribed : t.subscribedAlready);
  },
};
