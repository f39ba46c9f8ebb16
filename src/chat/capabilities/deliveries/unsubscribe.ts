import { unsubscribeChannel } from '../../../commands/deliveries/channels.ts';
import { deliveryTextsIn } from '../../../views/deliveries/texts.ts';
import type { Capability } from '../../capability.ts';
import { text } from '../../turn.ts';

export const unsubscribe: Capability = {
  id: 'unsubscribe',
  words: { sv: 'avprenumerera', en: 'unsubscribe' },
  does: {
    sv: 'Låter den här kanalen slippa veckobrevet och sammanställningarna.',
    en: 'Stops the weekly digest and the summaries in this channel.',
  },
  right: 'subscribe',
  place: 'shared',
  helpOrder: 91,
  menu: 'shared',
  undoneBy: 'subscribe',
  elsewhere: (language) => deliveryTextsIn(language).onlyInChannelToStop,
  async say({ actor, address, wording, deps }) {
    const t = deliveryTextsIn(wording.language);
    const hasEnded = await unsubscribeChannel(actor, address.conversation, deps);
    return text(hasEnded ? t.unsubscribed : t.unsubscribedAlready);
  },
};
