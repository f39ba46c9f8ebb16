import { showHistory } from '../../../commands/status/show-history.ts';
import { historyCard } from '../../../views/status/history.ts';
import { historyTextsIn } from '../../../views/status/history-texts.ts';
import type { Capability } from '../../capability.ts';
import { card, text } from '../../turn.ts';

export const history: Capability = {
  id: 'history',
  words: { sv: 'historik', en: 'history' },
  argument: { sv: 'ord ur titeln [sedan 2019]', en: 'words from the title [since 2019]' },
  does: {
    sv: 'Visar hur det har gått genom åren med det du nämner.',
    en: 'Shows how what you name has gone over the years.',
  },
  asNextOf: { sv: 'Visa historiken', en: 'Show the history' },
  right: 'history',
  place: 'anywhere',
  helpOrder: 40,
  menu: 'anywhere',
  menuSays: {
    sv: 'Visar hur det har gått år för år: skriv ord ur titeln efter',
    en: 'Shows how it has gone year by year: add words from the title',
  },
  async say({ viewer, wording, deps }, { subject, since: from }) {
    const since = typeof from === 'object' && 'year' in from ? from.year : undefined;
    if (subject === '') return text(historyTextsIn(wording.language).historyOfWhat);
    const found = await showHistory(viewer, { words: subject, since }, deps);
    const { title } = found.meant.item;
    return card(
      historyCard(found, wording),
      ...(since === undefined ? [] : [{ command: 'history', subject: title }]),
      // What was never said anything of may not have been asked about either.
      ...(found.threads.length > 0 ? [{ command: 'status', subject: title }] : []),
      { command: 'status' },
    );
  },
};
