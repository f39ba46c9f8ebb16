import { showHistory } from '../commands/status/show-history.ts';
import { historyCard } from '../views/status/history.ts';
import { historyTextsIn } from '../views/status/history-texts.ts';
import type { ChatCommand } from './chat-commands.ts';
import { card, text } from './turn.ts';

/** "Öresundsmetron sedan 2019", "metron från och med år 2019", "the metro since 2019" */
const SINCE =
  /^(.*?)\s*\b(?:sedan|sen|från(?: och med)?|fr\.? ?o\.? ?m\.?|since|from)\s+(?:år\s+)?((?:19|20)\d{2})$/i;

export const history: ChatCommand = {
  id: 'history',
  words: { sv: 'historik', en: 'history' },
  argument: { sv: 'ord ur målet [sedan 2019]', en: 'words from the goal [since 2019]' },
  does: {
    sv: 'Visar hur det har gått med ett mål genom åren.',
    en: 'Shows how a goal has done through the years.',
  },
  right: 'history',
  place: 'anywhere',
  async run({ actor, wording, deps }, rest) {
    const [, words = rest, year] = SINCE.exec(rest) ?? [];
    if (words.trim() === '') return text(historyTextsIn(wording.language).historyOfWhat);
    const since = year === undefined ? undefined : Number(year);
    return card(historyCard(await showHistory(actor, { words, since }, deps), wording));
  },
};
