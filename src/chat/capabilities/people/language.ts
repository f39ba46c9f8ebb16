import { chooseLanguage } from '../../../commands/people/choose-language.ts';
import type { Language } from '../../../domain/language.ts';
import { chatTextsIn } from '../../../views/texts/chat.ts';
import type { Capability } from '../../capability.ts';
import { text } from '../../turn.ts';

/** The language that somebody names: "svenska", "swedish", "engelska". */
function languageNamed(words: string): Language | undefined {
  if (/(?:^| )(?:sv|swe)/i.test(words)) return 'sv';
  return /(?:^| )en(?:g|$)/i.test(words) ? 'en' : undefined;
}

export const language: Capability = {
  id: 'language',
  words: { sv: 'språk', en: 'language' },
  argument: { sv: 'svenska', en: 'english' },
  does: {
    sv: 'Väljer det språk jag svarar dig på: svenska eller engelska.',
    en: 'Chooses the language I answer you in: Swedish or English.',
  },
  right: 'language',
  place: 'personal',
  helpOrder: 110,
  examples: [{ says: { sv: 'Byt språk', en: 'Change language' } }],
  undoneBy: 'language',
  async say({ actor, wording, deps }, { subject }) {
    const wanted = languageNamed(subject);
    if (!wanted) return text(chatTextsIn(wording.language).languageChoices);
    await chooseLanguage(actor, wanted, deps);
    return text(chatTextsIn(wanted).languageSet);
  },
};
