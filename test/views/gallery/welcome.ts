import { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type Card, payload } from '../../../src/views/card.ts';
import { helpCard, offerCard, type QuestionGroup } from '../../../src/views/help.ts';
import { type NextStep, withNextSteps } from '../../../src/views/next-steps.ts';
import { helpTextsIn } from '../../../src/views/texts/help.ts';
import { pleasantryIn } from '../../../src/views/texts/pleasantries.ts';
import { welcomeCard } from '../../../src/views/welcome.ts';
import type { Cards } from './gallery.ts';
import { wordingIn } from './states.ts';

const GUIDE = 'https://malvakt.exempel.se/guide';

/** A name that takes several lines of a phone. */
const LONG =
  'Malmö stad arbetar för att minska sitt klimatavtryck och för att alla ska kunna leva ett gott liv';

export function welcomeCards(language: Language): Cards {
  const wording = wordingIn(language);
  const capabilities = allCapabilities();
  const commands = capabilities.map(({ words, argument, does }) => ({
    usage: [words[language], argument?.[language]].filter(Boolean).join(' '),
    does: does[language],
  }));
  const groups = groupsIn(language, ['Öresundsmetron', 'klarspråket']);
  const look = { isChannel: false, guide: GUIDE };
  const questions = groups.flatMap((one) => one.questions).slice(0, 3);
  const t = helpTextsIn(language);
  return {
    welcome: welcomeCard('Anna', questions, wording),
    'welcome without a name or a plan': welcomeCard('', [], wording),
    help: helpCard(groups, commands, look, wording),
    'help about long names': helpCard(groupsIn(language, [LONG, `${LONG} 2`]), commands, look, wording),
    'help in a channel': helpCard(groups, commands.slice(0, 2), { isChannel: true, guide: GUIDE }, wording),
    'help without a plan or a guide': helpCard([], commands, { isChannel: false, guide: undefined }, wording),
    'not understood': offerCard({ title: t.notUnderstood, lead: t.tryThese }, questions, wording),
    'not understood, and nothing to ask': offerCard(
      { title: t.notUnderstood, lead: t.didYouMean('status') },
      [],
      wording,
    ),
    ...Object.fromEntries(
      PLEASANTRIES.map((name) => [name, offerCard(pleasantryIn(name, language), questions, wording)]),
    ),
    ...withAllSteps(helpCard(groups, commands, { isChannel: false, guide: undefined }, wording), language),
  };
}

const PLEASANTRIES = ['greeting', 'thanks', 'offTopic', 'rude', 'hand-over', 'report'] as const;

function groupsIn(language: Language, names: readonly [string, string]): readonly QuestionGroup[] {
  const asked = allCapabilities().flatMap(({ id, topic, examples = [] }) =>
    examples.flatMap(({ says }) => {
      const text = names.reduce((said, name, place) => said.replace(`{${place + 1}}`, name), says[language]);
      return topic ? [{ topic, question: { text, payload: payload('say', language, { command: id }) } }] : [];
    }),
  );
  return [...Map.groupBy(asked, ({ topic }) => topic)].map(([topic, those]) => ({
    topic,
    questions: those.map(({ question }) => question),
  }));
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
