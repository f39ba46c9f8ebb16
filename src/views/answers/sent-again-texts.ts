import type { Language } from '../../domain/language.ts';
import { anyOf, counted } from '../texts/words.ts';

/** What is said of an answer that was sent back, and that whoever gave it stands by, in Swedish. */
const sv = {
  sentAgain: (name: string) => `Svaret om ${name} är skickat igen, utan ändring`,
  readAgainBy: (names: readonly string[]): string =>
    `${names.length > 0 ? anyOf(names, 'sv') : 'Den som godkänner målområdet'} läser det en gång till. Det blev ingen ny version.`,
  onlyAgain: (waiting: number, approved: number) =>
    `${counted(waiting, 'svar är skickat', 'svar är skickade')} igen utan ändring. ${counted(approved, 'annat är redan godkänt', 'andra är redan godkända')}.`,
  backForChange: 'Tillbaka för ändring',
  areBack: (count: number) =>
    `${counted(count, 'svar har gått tillbaka till den som svarade', 'svar har gått tillbaka till dem som svarade')}.`,
  moreBack: (count: number) => `och ${counted(count, 'svar', 'svar')} till`,
  stands: (author: string, name: string, words: string | undefined) =>
    `${author} har skickat svaret om ${name} igen utan ändring.${words === undefined ? '' : ` Kommentaren var: ${words}`}`,
};

const en: typeof sv = {
  sentAgain: (name) => `The answer on ${name} has been sent again, unchanged`,
  readAgainBy: (names) =>
    `${names.length > 0 ? anyOf(names, 'en') : 'Whoever approves the goal area'} will read it once more. There is no new version.`,
  onlyAgain: (waiting, approved) =>
    `${counted(waiting, 'answer was', 'answers were')} sent again unchanged. ${counted(approved, 'other is', 'others are')} already approved.`,
  backForChange: 'Sent back for a change',
  areBack: (count) =>
    `${counted(count, 'answer has gone back to whoever gave it', 'answers have gone back to those who gave them')}.`,
  moreBack: (count) => `and ${counted(count, 'more answer', 'more answers')}`,
  stands: (author, name, words) =>
    `${author} has sent the answer on ${name} again, unchanged.${words === undefined ? '' : ` The comment was: ${words}`}`,
};

const TEXTS = { sv, en };

export function sentAgainTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
