/** What of a question was not answered: words that may mean several, and words that mean nothing here. */
import type { Named } from '../../domain/status/question.ts';
import { type Card, fits } from '../card.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { quoted } from '../texts/words.ts';
import { type Choice, choiceCard } from './choice.ts';
import { factsTextsIn } from './facts-texts.ts';
import { statusTextsIn } from './texts.ts';

/** Characters of words that were not understood. */
const WORDS = 80;

type Rest = Pick<Named, 'unclear' | 'unknown'>;

interface Part {
  readonly choices: readonly Choice[];
  readonly title: string;
  readonly found: string;
}

/** The question as a choice, where nothing of it could be answered. @param command what is asked of the one that is chosen */
export function unansweredCard(rest: Rest, command: string, wording: Wording): Card | undefined {
  const [first, ...others] = partsOf(rest, wording);
  if (!first) return undefined;
  const isOnlyChoice = others.length === 0 && rest.unknown.length === 0;
  const head = isOnlyChoice ? undefined : first;
  const card = choiceCard(first.choices, { command }, wording, head);
  return others.reduce((whole, part) => withPart(whole, part, command, wording), card);
}

/** An answer, with what was not answered below it. */
export function withRest(card: Card, rest: Rest, command: string, wording: Wording): Card {
  return partsOf(rest, wording).reduce((whole, part) => withPart(whole, part, command, wording), card);
}

/** It is said that there is something left also where there is no room for what it may be. */
function withPart(card: Card, part: Part, command: string, wording: Wording): Card {
  const bare = { ...part, choices: [], found: factsTextsIn(wording.language).otherWords };
  const [whole, less] = [part, bare].map(({ choices, ...head }) => {
    const { body } = choiceCard(choices, { command }, wording, { ...head, isBelowOther: true });
    return { ...card, body: [...card.body, ...body] };
  });
  return (whole && fits(whole) ? whole : less) ?? card;
}

function partsOf({ unclear, unknown }: Rest, { language }: Wording): Part[] {
  const t = factsTextsIn(language);
  return [
    ...unclear.map(({ words, choices }) => ({
      choices,
      title: words === '' ? statusTextsIn(language).whichOne : t.whichOf(shorten(words, WORDS)),
      found: t.several,
    })),
    ...unknown.map(({ words, nearest }) => ({
      choices: nearest,
      title: t.notFound(shorten(words, WORDS)),
      found: nearest.length > 0 ? t.nearest : t.otherWords,
    })),
  ];
}

/** An answer, and below it what of the question it does not take into account. */
export function withAside(card: Card, words: readonly string[], { language }: Wording): Card {
  const said = commonTextsIn(language).listOf(words.map((one) => quoted(shorten(one, WORDS), language)));
  const text = escapeMarkdown(factsTextsIn(language).leftAside(said));
  const whole = {
    ...card,
    body: [...card.body, { type: 'TextBlock', text, isSubtle: true, wrap: true, spacing: 'Medium' }],
  };
  return fits(whole) ? whole : card;
}
