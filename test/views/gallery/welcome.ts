import { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type Card, payload } from '../../../src/views/card.ts';
import { type NextStep, withNextSteps } from '../../../src/views/next-steps.ts';
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
    help: helpCard(commands, { isChannel: false, canAsk: true, guide: GUIDE }, wording),
    'help in a channel': helpCard(
      commands.slice(0, 2),
      { isChannel: true, canAsk: true, guide: GUIDE },
      wording,
    ),
    'help without a guide': helpCard(commands, { isChannel: false, canAsk: true, guide: undefined }, wording),
    ...withAllSteps(
      helpCard(commands, { isChannel: false, canAsk: true, guide: undefined }, wording),
      language,
    ),
  };
}

/** Every button that is offered as something to do next, three below a card. */
function withAllSteps(card: Card, language: Language): Cards {
  const about = 'Malmö ska vara en öppen stad där demokratin och de mänskliga rättigheterna är grunden';
  const steps: readonly NextStep[] = allCapabilities().flatMap(({ id, asNext, asNextOf }) => [
    ...(asNext ? [{ title: asNext[language], payload: payload('say', language, { command: id }) }] : []),
    ...(asNextOf
      ? [
          {
            title: asNextOf[language],
            about,
            payload: payload('say', language, { command: id, subject: about }),
          },
        ]
      : []),
  ]);
  const threes = steps.flatMap((_, index) => (index % 3 === 0 ? [steps.slice(index, index + 3)] : []));
  return Object.fromEntries(
    threes.map((three, index) => [`what can come next, ${index + 1}`, withNextSteps(card, three)]),
  );
}
