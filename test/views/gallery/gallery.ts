/**
 * Every kind of card that people get, with short, long, one, two, many and no data: what is asked of all cards is asked of these.
 * A room's cards stand in a file of its name. A kind of card that is missing here fails `gallery.spec.ts`.
 */
import type { Language } from '../../../src/domain/language.ts';
import type { Card } from '../../../src/views/card.ts';
import { answerCards } from './answers.ts';
import { approvalCards } from './approvals.ts';
import { auditCards } from './audits.ts';
import { awaitedCards } from './awaited.ts';
import { compiledCards } from './compiled.ts';
import { deliveryCards } from './deliveries.ts';
import { economyCards } from './economy.ts';
import { factCards } from './facts.ts';
import { filledCards } from './filled.ts';
import { handingCards } from './handing.ts';
import { largestPeopleCards } from './largest-people.ts';
import { lateCards } from './late.ts';
import { listCards } from './lists.ts';
import { managingCards } from './managing.ts';
import { measureCards } from './measures.ts';
import { momentCards } from './moments.ts';
import { oddCards } from './odd.ts';
import { peopleCards } from './people.ts';
import { peopleListCards } from './people-list.ts';
import { planCards } from './plans.ts';
import { publicationCards } from './publications.ts';
import { roundCards } from './rounds.ts';
import { settingsCards } from './settings.ts';
import { statusCards } from './status.ts';
import { timelineCards } from './timelines.ts';
import { unitCards } from './units.ts';
import { welcomeCards } from './welcome.ts';

/** Cards by what they show, "room: what". */
export type Cards = Readonly<Record<string, Card>>;

const made = new Map<Language, Cards>();

/** All kinds of cards, made once in a process. */
export function gallery(language: Language): Cards {
  const cards = made.get(language) ?? cardsIn(language);
  made.set(language, cards);
  return cards;
}

function cardsIn(language: Language): Cards {
  return {
    ...named('answers', { ...answerCards(language), ...filledCards(language) }),
    ...named('approval', approvalCards(language)),
    ...named('deliveries', deliveryCards(language)),
    ...named('economy', economyCards(language)),
    ...named('facts', factCards(language)),
    ...named('late', lateCards(language)),
    ...named('moments', momentCards(language)),
    ...named('lists', listCards(language)),
    ...named('odd', oddCards(language)),
    ...named('people', {
      ...peopleCards(language),
      ...peopleListCards(language),
      ...largestPeopleCards(language),
    }),
    ...named('plans', planCards(language)),
    ...named('rounds', {
      ...roundCards(language),
      ...timelineCards(language),
      ...measureCards(language),
      ...awaitedCards(language),
      ...managingCards(language),
    }),
    ...named('reports', {
      ...auditCards(language),
      ...publicationCards(language),
      ...handingCards(language),
    }),
    ...named('settings', settingsCards(language)),
    ...named('reports', compiledCards(language)),
    ...named('status', statusCards(language)),
    ...named('units', unitCards(language)),
    ...named('welcome', welcomeCards(language)),
  };
}

function named(room: string, cards: Cards): Cards {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [`${room}: ${name}`, card]));
}
