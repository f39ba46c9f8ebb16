import { otherOpenRounds } from '../../../commands/rounds/find-rounds.ts';
import { measureMeant } from '../../../commands/rounds/measure-round.ts';
import { shorten } from '../../../views/format.ts';
import { measurePages, measuresCard } from '../../../views/rounds/measures.ts';
import type { Capability } from '../../capability.ts';
import { roundsCalled } from '../../grammar/round-words.ts';
import { card, type Step } from '../../turn.ts';
import { moreStep } from '../status/list.ts';

/** Characters of a button's title that fit a phone with large text. */
const BUTTON = 18;

/** How soon, and how, a round is answered: for coordinators, where nobody reads along. */
export const measures: Capability = {
  id: 'measures',
  words: { sv: 'svarsfrekvens', en: 'answer rate' },
  argument: { sv: '[omgång]', en: '[round]' },
  does: {
    sv: 'Visar hur stor del av svaren som har kommit, hur snabbt och efter hur många påminnelser.',
    en: 'Shows how many of the answers have come, how soon and after how many reminders.',
  },
  asNext: { sv: 'Visa svarsfrekvens', en: 'Show answer rate' },
  asNextOf: { sv: 'Visa svarsfrekvens', en: 'Show answer rate' },
  needsRound: true,
  right: 'manage-rounds',
  place: 'personal',
  helpOrder: 67,
  async say({ actor, deps, wording }, intent) {
    const { subject, page = 0 } = intent;
    const measured = await measureMeant(actor, (rounds) => roundsCalled(subject, rounds), deps);
    const others = await otherOpenRounds(measured.round, deps);
    const more =
      page < measurePages(measured) - 1 ? [moreStep('measures', page, intent, wording.language)] : [];
    const beside = others.map(({ id, name }): Step => {
      const isAlike = name === measured.round.name;
      return { command: 'measures', subject: isAlike ? id : name, title: shorten(name, BUTTON) };
    });
    return card(
      measuresCard(measured, page, wording),
      ...more,
      ...beside,
      { command: 'missing' },
      {
        command: 'deliveries',
      },
    );
  },
};
