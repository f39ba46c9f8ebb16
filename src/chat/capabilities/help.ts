import { may } from '../../domain/people/roles.ts';
import { helpCard } from '../../views/welcome.ts';
import type { Capability } from '../capability.ts';
import { card } from '../turn.ts';

/** Help, made from all other capabilities: what may be said by whoever asks, where they ask. */
export function helpOn(others: readonly Capability[]): Capability {
  const help: Capability = {
    id: 'help',
    words: { sv: 'hjälp', en: 'help' },
    does: { sv: 'Visar det här.', en: 'Shows this.' },
    asNext: { sv: 'Visa hjälp', en: 'Show help' },
    right: 'help',
    place: 'anywhere',
    helpOrder: 1000,
    menu: 'anywhere',
    menuSays: { sv: 'Visar vad du kan skriva', en: 'Shows what you can write' },
    async say({ actor, isShared, wording: { language, ...rest } }) {
      const fits = ({ right, place }: Capability) =>
        may(actor.roles, right) && place !== (isShared ? 'personal' : 'shared');
      const entries = [...others, help].filter(fits).map(({ words, argument, does }) => ({
        usage: [words[language], argument?.[language]].filter(Boolean).join(' '),
        does: does[language],
      }));
      const shown = helpCard(entries, isShared, { language, ...rest });
      return card(shown, { command: 'my-goals' }, { command: 'status' }, { command: 'digest' });
    },
  };
  return help;
}
