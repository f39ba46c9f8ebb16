import { may, type Role } from '../../domain/people/roles.ts';
import { helpCard } from '../../views/welcome.ts';
import type { Capability } from '../capability.ts';
import { card, type Turn } from '../turn.ts';

/**
 * The page of the guide that is for somebody with a role. Whoever only reads may still have been given a goal, so they choose
 * their page themselves.
 */
const PAGES: Readonly<Record<Role, string | undefined>> = {
  owner: 'ansvarig',
  manager: 'chef',
  approver: 'chef',
  coordinator: 'samordnare',
  reader: undefined,
};
const CHANNEL_PAGE = 'kanal';

/**
 * Help, made from all other capabilities: what may be said by whoever asks, where they ask.
 * @param guideUrl where the guide is read, if anywhere
 */
export function helpOn(others: readonly Capability[], guideUrl?: string): Capability {
  const help: Capability = {
    id: 'help',
    words: { sv: 'hjälp', en: 'help' },
    does: { sv: 'Visar vad du kan skriva.', en: 'Shows what you can write.' },
    asNext: { sv: 'Visa hjälp', en: 'Show help' },
    right: 'help',
    place: 'anywhere',
    helpOrder: 1000,
    menu: 'anywhere',
    menuSays: { sv: 'Visar vad du kan skriva', en: 'Shows what you can write' },
    async say(turn) {
      const { actor, isShared, wording } = turn;
      const { language } = wording;
      const fits = ({ right, place }: Capability) =>
        may(actor.roles, right) && place !== (isShared ? 'personal' : 'shared');
      const entries = [...others, help].filter(fits).map(({ words, argument, does }) => ({
        usage: [words[language], argument?.[language]].filter(Boolean).join(' '),
        does: does[language],
      }));
      const guide = guideUrl === undefined ? undefined : pageFor(turn, guideUrl);
      const shown = helpCard(entries, { isChannel: isShared, guide }, wording);
      return card(shown, { command: 'my-goals' }, { command: 'status' }, { command: 'digest' });
    },
  };
  return help;
}

/** The page that is for whoever asks, where there is just one; else the start, where one chooses. */
function pageFor({ actor, isShared }: Turn, guideUrl: string): string {
  const pages = new Set(isShared ? [CHANNEL_PAGE] : actor.roles.flatMap((role) => PAGES[role] ?? []));
  const [only, ...others] = pages;
  return only === undefined || others.length > 0 ? guideUrl : `${guideUrl}/${only}`;
}
