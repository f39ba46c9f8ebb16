import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { anyOf, counted } from '../texts/words.ts';

/** What is said of answers that were sent back and sent again as they were, and of who approves them, in Swedish. */
const sv = {
  sentAgain: (name: string) => `Svaret om ${name} är skickat igen, utan ändring`,
  readAgainBy: (names: readonly string[]): string =>
    `${names.length > 0 ? anyOf(names, 'sv') : 'Den som godkänner målområdet'} läser det en gång till. Det blev ingen ny version.`,
  onlyAgain: (waiting: number, approved: number) =>
    `${counted(waiting, 'svar är skickat', 'svar är skickade')} igen utan ändring. ${counted(approved, 'annat är redan godkänt', 'andra är redan godkända')}.`,
  standsIn: (names: string, _count: number) => `Du godkänner i stället för ${names}, som är borta.`,
  ownAnswer: (names: string) => `Du har själv svarat om ${names}.`,
  ownAnswers: (count: number) => `Du har själv gett ${counted(count, 'svar', 'av svaren')}.`,
  withoutApprover: 'Målområden utan attestant',
  nameApprover: 'Utse en attestant i listan över ansvariga.',
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
  standsIn: (names, count) => `You approve in place of ${names}, who ${count === 1 ? 'is' : 'are'} away.`,
  ownAnswer: (names) => `You answered about ${names} yourself.`,
  ownAnswers: (count) => `You gave ${counted(count, 'answer', 'of the answers')} yourself.`,
  withoutApprover: 'Goal areas without an approver',
  nameApprover: 'Name an approver in the list of owners.',
  backForChange: 'Sent back for a change',
  areBack: (count) =>
    `${counted(count, 'answer has gone back to whoever gave it', 'answers have gone back to those who gave them')}.`,
  moreBack: (count) => `and ${counted(count, 'more answer', 'more answers')}`,
  stands: (author, name, words) =>
    `${author} has sent the answer on ${name} again, unchanged.${words === undefined ? '' : ` The comment was: ${words}`}`,
};

const TEXTS = { sv: { ...commonTextsIn('sv'), ...sv }, en: { ...commonTextsIn('en'), ...en } };

/** With what all rooms share. */
export function sentAgainTextsIn(language: Language): typeof TEXTS.sv {
  return TEXTS[language];
}
