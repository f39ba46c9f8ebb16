import type { ProblemCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { refusalText } from '../plans/refusal-texts.ts';
import { pastRoundTextsIn } from '../rounds/past-round-texts.ts';
import type { ProblemWords } from './problem-words.ts';

/** Nothing that a person says or presses in the chat causes it, so there it is a fault of ours, told by its reference number. */
const ourFault = () => undefined;

/** What only happens at the start or in the terminal, or is always answered by a card of its own. */
const outsideChat = {
  'round-exists': ourFault,
  'invalid-round': ourFault,
  'invalid-plan': ourFault,
  'invalid-people': ourFault,
  'invalid-owners': ourFault,
  'invalid-config': ourFault,
  'invalid-models': ourFault,
  'unknown-model': ourFault,
  'unreadable-file': ourFault,
  'unwritable-file': ourFault,
  'unreachable-store': ourFault,
  'silent-playground': ourFault,
};

type ChatWords = ProblemWords<ProblemCode, string | undefined>;

const sv = {
  ...outsideChat,
  ...previewTextsIn('sv').problems,
  ...pastRoundTextsIn('sv').problems,
  'not-allowed': () => 'Det får bara den göra som har en annan roll. Fråga samordnaren om du behöver den.',
  'foreign-tenant': () =>
    'Jag hjälper bara dem som arbetar i kommunen. Byt till kommunens organisation i Teams och försök igen.',
  'not-owner': () =>
    'Någon annan ansvarar för det målet, så ditt svar är inte sparat. Skriv ”mina mål” för att se dina egna.',
  'unknown-item': () =>
    'Jag hittar inget mål som stämmer med det. Pröva med ett annat ord, eller skriv ”status” för att se alla.',
  'unasked-item': ({ item, round }) =>
    `Målet ”${item}” finns, men ingen har fått frågan i omgången ${round}. Skriv ”ägare” för att se vem som ansvarar.`,
  'unknown-round': () => 'Den omgången finns inte längre. Skriv ”svara” för att se vad som gäller nu.',
  'no-round': () => 'Ingen omgång har öppnats än. Samordnaren öppnar den.',
  'round-closed': ({ round }) =>
    `Omgången ${round} är stängd, så svaret sparades inte. Kontakta samordnaren om något måste ändras.`,
  'unknown-plan': () => 'Den planen finns inte. Samordnaren läser in den.',
  'no-channel': () =>
    'Ingen kanal tar emot sammanställningar än. Skriv ”@Målvakt prenumerera” i kanalen, och försök igen.',
  'unknown-person': () =>
    'Inget är ändrat. Den du valde finns varken i personlistan eller i något av mina team. Lägg till personen där och försök igen.',
  'not-listed': () =>
    'Du finns inte i personlistan än, så jag vet inte vad du svarar om. Be samordnaren lägga till dig.',
  'no-roster': () =>
    'Teams svarar inte på vilka som är med här, så inget är ändrat. Försök igen om en stund.',
  'busy-store': () => 'Någon annan ändrade samma sak just nu. Inget gick förlorat. Försök igen.',
  'not-a-plan': ({ file, reason }) => refusalText(file, reason, 'sv'),
} satisfies ChatWords;

const en = {
  ...outsideChat,
  ...previewTextsIn('en').problems,
  ...pastRoundTextsIn('en').problems,
  'not-allowed': () => 'That takes another role. Ask the coordinator if you need it.',
  'foreign-tenant': () =>
    'I only help those who work for the municipality. Switch to its organisation in Teams and try again.',
  'not-owner': () =>
    'Somebody else owns that goal, so your answer is not saved. Write “my goals” to see your own.',
  'unknown-item': () => 'I find no goal that matches. Try another word, or write “status” to see them all.',
  'unasked-item': ({ item, round }) =>
    `There is a goal “${item}”, but nobody has been asked about it in the round ${round}. Write “owners” to see who is responsible.`,
  'unknown-round': () => 'That round is gone. Write “answer” to see what is current.',
  'no-round': () => 'No round has been opened yet. The coordinator opens it.',
  'round-closed': ({ round }) =>
    `The round ${round} is closed, so your answer was not saved. Contact the coordinator if something must be changed.`,
  'unknown-plan': () => 'There is no such plan. The coordinator loads it.',
  'no-channel': () =>
    'No channel receives summaries yet. Write “@Målvakt subscribe” in the channel and try again.',
  'unknown-person': () =>
    'Nothing has changed. The person you chose is neither in the list of people nor in any of my teams. Add the person there and try again.',
  'not-listed': () =>
    'You are not in the list of people yet, so I do not know what you answer about. Ask the coordinator to add you.',
  'no-roster': () => 'Teams does not say who is in here, so nothing has changed. Try again in a while.',
  'busy-store': () => 'Somebody else changed the same thing just now. Nothing was lost. Try again.',
  'not-a-plan': ({ file, reason }) => refusalText(file, reason, 'en'),
} satisfies ChatWords;

export const CHAT_PROBLEMS = { sv, en } satisfies Readonly<Record<Language, ChatWords>>;
