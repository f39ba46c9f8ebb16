import { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { helpCard, welcomeCard } from '../../../src/views/welcome.ts';
import type { Cards } from './gallery.ts';
import { wordingIn } from './states.ts';

const GUIDE = 'https://malvakt.exempel.se/guide';

export function welcomeCards(language: Language): Cards {
  const wording = wordingIn(language);
  const commands = allCapabilities().map(({ words, argument, does }) => ({
    usage: [words[language], argument?.[language]].filter(Boolean).join(' '),
    does: does[language],
  }));
  return {
    welcome: welcomeCard('Anna', wording),
    'welcome without a name': welcomeCard('', wording),
    help: helpCard(commands, { isChannel: false, guide: GUIDE }, wording),
    'help in a channel': helpCard(commands.slice(0, 2), { isChannel: true, guide: GUIDE }, wording),
    'help without a guide': helpCard(commands, { isChannel: false, guide: undefined }, wording),
  };
}
