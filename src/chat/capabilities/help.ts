import type { Role } from '../../domain/people/roles.ts';
import { helpCard, type QuestionGroup } from '../../views/help.ts';
import type { Topic } from '../../views/texts/help.ts';
import type { Capability } from '../capability.ts';
import { examplesGround, questionsOf } from '../examples.ts';
import { isOpenTo, thereAmong } from '../perform.ts';
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

/** What people want, the most frequent first. */
const TOPICS: readonly Topic[] = ['going', 'why', 'changed', 'who', 'own', 'follow'];
/** Questions below each heading: help fits on a screen or two. */
const MOST = 3;

/**
 * Help, made from all other capabilities: what may be asked by whoever asks, where they ask, as questions about the plan, and behind
 * those the words that can be written.
 * @param guideUrl where the guide is read, if anywhere
 */
export function helpOn(others: readonly Capability[], guideUrl?: string): Capability {
  const help: Capability = {
    id: 'help',
    words: { sv: 'hjälp', en: 'help' },
    does: { sv: 'Visar vad du kan fråga om.', en: 'Shows what you can ask.' },
    asNext: { sv: 'Visa hjälp', en: 'Show help' },
    right: 'help',
    place: 'anywhere',
    helpOrder: 1000,
    menu: 'anywhere',
    async say(turn) {
      const { isShared, wording } = turn;
      const { language } = wording;
      const fits = ({ right, place }: Capability) => isOpenTo(turn, right, place);
      const there = await thereAmong(others, turn);
      const commands = [...there, help].filter(fits).map(({ words, argument, does }) => ({
        usage: [words[language], argument?.[language]].filter(Boolean).join(' '),
        does: does[language],
      }));
      const guide = guideUrl === undefined ? undefined : pageFor(turn, guideUrl);
      return card(helpCard(await groupsFor(turn, others), commands, { isChannel: isShared, guide }, wording));
    },
  };
  return help;
}

async function groupsFor(turn: Turn, capabilities: readonly Capability[]): Promise<readonly QuestionGroup[]> {
  const ground = await examplesGround(turn, 'some');
  const named = new Set<string>();
  return TOPICS.map((topic) => ({
    topic,
    questions: capabilities
      .filter((one) => one.topic === topic)
      .flatMap((one) => questionsOf(one, turn, ground, { named }))
      .slice(0, MOST),
  }));
}

/** The page that is for whoever asks, where there is just one; else the start, where one chooses. */
function pageFor({ actor, isShared }: Turn, guideUrl: string): string {
  const pages = new Set(isShared ? [CHANNEL_PAGE] : actor.roles.flatMap((role) => PAGES[role] ?? []));
  const [only, ...others] = pages;
  return only === undefined || others.length > 0 ? guideUrl : `${guideUrl}/${only}`;
}
