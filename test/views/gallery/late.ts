/** What stands in a card's place when the work takes longer than Teams waits, with nothing typed, a little and the most there can be. */
import type { Language } from '../../../src/domain/language.ts';
import { payload } from '../../../src/views/card.ts';
import { outcomeCard, waitingCard } from '../../../src/views/late.ts';
import { chatTextsIn } from '../../../src/views/texts/chat.ts';
import type { Cards } from './gallery.ts';
import { longText } from './states.ts';

export function lateCards(language: Language): Cards {
  const sent = payload('submit', language, { round: 'r', item: 'metro', respondent: 'owner', basedOn: 0 });
  const short = {
    ...sent,
    status: 'met',
    text_happened: 'Vi har träffat både regeringen och Köpenhamn under våren.',
    text_basis: 'Avstämning mot handlingsplanen i augusti.',
    text_cause: '',
  };
  const ids = ['text_happened', 'text_basis', 'text_cause', 'text_remedy'];
  const longest = { ...sent, ...Object.fromEntries(ids.map((id) => [id, longText('å', 2000)])) };
  const fault = chatTextsIn(language).fault('4F2A9C01');
  return {
    'answer that is still being saved': waitingCard(short, true, language),
    'longest answer that is still being saved': waitingCard(longest, true, language),
    'something that takes long': waitingCard(payload('show', language), false, language),
    'answer that came to nothing, to be sent again': outcomeCard(fault, short, true, language),
    'longest answer that came to nothing': outcomeCard(fault, longest, true, language),
    'something that came to nothing': outcomeCard(fault, payload('show', language), true, language),
    'words that come late': outcomeCard(chatTextsIn(language).languageSet, sent, false, language),
  };
}
