import type { ProblemCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { isRight } from '../../domain/people/roles.ts';
import { approvalTextsIn } from '../answers/approval-texts.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { guessTextsIn } from '../plans/guess-texts.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { refusalText } from '../plans/refusal-texts.ts';
import { handingTextsIn } from '../reports/handing-texts.ts';
import { publishTextsIn } from '../reports/publish-texts.ts';
import { pastRoundTextsIn } from '../rounds/past-round-texts.ts';
import type { ProblemWords } from './problem-words.ts';
import { STORE_PROBLEMS } from './store-problems.ts';
import { quoted } from './words.ts';

/** Nothing that a person says or presses in the chat causes it, so there it is a fault of ours, told by its reference number. */
const ourFault = () => undefined;

/** What only happens at the start or in the terminal, or is always answered by a card of its own. */
const outsideChat = {
  'round-exists': ourFault,
  'invalid-round': ourFault,
  'invalid-plan': ourFault,
  'guessed-plan': ourFault,
  'invalid-people': ourFault,
  'recreated-accounts': ourFault,
  'invalid-owners': ourFault,
  'invalid-answers': ourFault,
  'invalid-config': ourFault,
  'invalid-models': ourFault,
  'unknown-model': ourFault,
  'unreadable-file': ourFault,
  'unwritable-file': ourFault,
  'silent-playground': ourFault,
  'empty-store': ourFault,
  'store-not-empty': ourFault,
  'half-restored': ourFault,
  'bad-backup': ourFault,
  'newer-backup': ourFault,
  'other-tenant': ourFault,
};

/** Who has the right that a problem names. */
function rolesFor(right: string, language: Language): string {
  return isRight(right) ? anyRoleWith(right, language) : '';
}

type ChatWords = ProblemWords<ProblemCode, string | undefined>;

const sv = {
  ...outsideChat,
  ...previewTextsIn('sv').problems,
  ...pastRoundTextsIn('sv').problems,
  ...guessTextsIn('sv').problems,
  ...approvalTextsIn('sv').problems,
  ...handingTextsIn('sv').problems,
  ...publishTextsIn('sv').problems,
  ...STORE_PROBLEMS.sv.chat,
  'not-allowed': ({ right }) =>
    `Bara den som är ${rolesFor(right, 'sv')} får göra det. Säg till samordnaren om du behöver en sådan roll.`,
  'foreign-tenant': () =>
    'Jag hjälper bara dem som arbetar i kommunen. Byt till kommunens organisation i Teams och försök igen.',
  'not-owner': () =>
    'Du är varken ansvarig eller ersättare för det, så jag kan inte ta emot något svar från dig. Skriv ”mina mål” för att se dina frågor.',
  'unknown-item': ({ isShared }) =>
    isShared
      ? 'Här visar jag det som alla som är med får läsa, och där hittar jag inget som stämmer med det. Fråga mig i din egen chatt, så visar jag det du får läsa.'
      : 'Jag hittar inget som stämmer med det. Pröva med ett annat ord ur titeln, eller skriv ”hjälp” för att se vad du kan fråga om.',
  'unasked-item': ({ item, round }) =>
    `${quoted(item, 'sv')} finns i planen, men ingen har fått någon fråga om det i omgången ${quoted(round, 'sv')}. Samordnaren kan se vem som ansvarar.`,
  'unknown-round': () => 'Den omgången finns inte längre. Skriv ”svara” för att se vad som gäller nu.',
  'no-round': () => 'Ingen omgång har öppnats än. Samordnaren öppnar en när det är dags, med ”omgång”.',
  'none-to-see': ({ isShared }) =>
    isShared
      ? 'Här visar jag det som alla som är med får läsa, och det finns inget sådant än. Fråga mig i din egen chatt, så visar jag det du får läsa.'
      : 'Det finns inget att visa än. Du kan läsa en omgång när den har publicerats.',
  'round-closed': ({ round }) =>
    `Omgången ${quoted(round, 'sv')} är stängd och tar inte emot svar, så inget är sparat. Kontakta samordnaren om något måste ändras.`,
  'round-not-open': ({ round }) =>
    `Omgången ${quoted(round, 'sv')} är stängd, så svarsdagen går inte att flytta. Öppna den igen först. Inget är ändrat.`,
  'round-withdrawn': ({ round }) =>
    `Omgången ${quoted(round, 'sv')} är tillbakadragen, så det finns inget mer att göra här. Inget är ändrat.`,
  'not-withdrawn': ({ round, why }) =>
    why === 'answered'
      ? `Någon har svarat i omgången ${quoted(round, 'sv')}, så den går inte att dra tillbaka. Stäng den i stället. Inget är ändrat.`
      : `Omgången ${quoted(round, 'sv')} är stängd, så den går inte att dra tillbaka. Inget är ändrat.`,
  'unknown-plan': ({ plan }) =>
    plan === ''
      ? 'Det finns ingen plan än. Samordnaren skickar den till mig som en fil, i sin egen chatt.'
      : 'Den planen finns inte längre. Kontakta samordnaren.',
  'no-channel': () =>
    'Ingen kanal tar emot sammanställningar nu. Skriv ”@Målvakt prenumerera” i kanalen, och försök igen. Finns Målvakt inte där lägger den som äger teamet till appen först.',
  'unknown-person': () =>
    'Inget är ändrat. Jag känner inte till den du valde. Skriv ”@Målvakt ägare” i ett team där personen är med, så hämtas alla där utom gäster. Försök sedan igen.',
  'no-such-person': ({ words, people }) =>
    `Inget är ändrat. Ingen i personlistan heter ${quoted(words, 'sv')}.${people && ` Menade du ${people}?`}`,
  'several-people': ({ words, people }) =>
    `Inget är ändrat. Flera personer stämmer med ${quoted(words, 'sv')}: ${people}. Ange adressen, eller kontots id.`,
  'own-role': () =>
    'Inget är ändrat. Du kan inte ta bort dig själv som samordnare. Be en annan samordnare göra det, så att någon alltid finns kvar.',
  'not-listed': () =>
    'Du finns inte i personlistan, så jag har inga frågor till dig och ingen frånvaro att spara. Be samordnaren lägga till dig om du ska svara.',
  'no-roster': () =>
    'Jag fick inte veta av Teams vilka som är med här, så inget är ändrat. Försök igen om en stund.',
  'partly-stored': ({ done, of }) =>
    `Allt hann inte sparas.${done > 0 ? ` Sparat hittills: ${done} av ${of}.` : ''} Inget gick förlorat. Gör om samma sak, så sparas resten.`,
  'newer-form': () =>
    'Det som är sparat kommer från en nyare version av Målvakt än den som körs här, så det går inte att läsa. Be driften uppgradera.',
  'busy-store': () =>
    'Någon annan ändrade samma sak samtidigt, så din ändring är inte sparad. Inget annat gick förlorat. Försök igen.',
  'not-a-plan': ({ file, reason, found }) => refusalText(file, reason, found, 'sv'),
  'no-pdf': ({ why }) =>
    why === 'missing'
      ? 'Det går inte att göra en PDF här, eftersom LibreOffice saknas på datorn som kör Målvakt. Hämta rapporten som Word i stället och spara den som PDF därifrån.'
      : 'Rapporten kunde inte göras om till PDF. Inget gick förlorat. Hämta den som Word i stället, eller försök igen om en stund.',
} satisfies ChatWords;

const en = {
  ...outsideChat,
  ...previewTextsIn('en').problems,
  ...pastRoundTextsIn('en').problems,
  ...guessTextsIn('en').problems,
  ...approvalTextsIn('en').problems,
  ...handingTextsIn('en').problems,
  ...publishTextsIn('en').problems,
  ...STORE_PROBLEMS.en.chat,
  'not-allowed': ({ right }) =>
    `You need the role of ${rolesFor(right, 'en')} to do that. Contact the coordinator if you should have it.`,
  'foreign-tenant': () =>
    'I only help those who work for the municipality. Switch to its organisation in Teams and try again.',
  'not-owner': () =>
    'You are neither the owner of this nor their deputy, so I cannot take an answer from you. Write “my goals” to see your questions.',
  'unknown-item': ({ isShared }) =>
    isShared
      ? 'Here I show what everybody present may read, and I find nothing there that fits. Ask me in your own chat, and I will show you what you may read.'
      : 'I cannot find anything that matches. Try another word from the title, or write “help” to see what you can ask.',
  'unasked-item': ({ item, round }) =>
    `${quoted(item, 'en')} is in the plan, but nobody has been asked about it in the round ${quoted(round, 'en')}. The coordinator can see who owns it.`,
  'unknown-round': () => 'That round no longer exists. Write “answer” to see what is current.',
  'no-round': () => 'No round has been opened yet. The coordinator opens one when it is time, with “round”.',
  'none-to-see': ({ isShared }) =>
    isShared
      ? 'Here I show what everybody present may read, and there is nothing of the kind yet. Ask me in your own chat, and I will show you what you may read.'
      : 'There is nothing to show yet. You can read a round when it has been published.',
  'round-closed': ({ round }) =>
    `The round ${quoted(round, 'en')} is closed and no longer takes answers, so nothing is saved. Contact the coordinator if something must be changed.`,
  'round-not-open': ({ round }) =>
    `The round ${quoted(round, 'en')} is closed, so its due date cannot be moved. Open it again first. Nothing has changed.`,
  'round-withdrawn': ({ round }) =>
    `The round ${quoted(round, 'en')} has been withdrawn, so there is nothing more to do here. Nothing has changed.`,
  'not-withdrawn': ({ round, why }) =>
    why === 'answered'
      ? `Somebody has answered in the round ${quoted(round, 'en')}, so it cannot be withdrawn. Close it instead. Nothing has changed.`
      : `The round ${quoted(round, 'en')} is closed, so it cannot be withdrawn. Nothing has changed.`,
  'unknown-plan': ({ plan }) =>
    plan === ''
      ? 'There is no plan yet. The coordinator sends it to me as a file, in their own chat.'
      : 'That plan no longer exists. Contact the coordinator.',
  'no-channel': () =>
    'No channel receives summaries at the moment. Write “@Målvakt subscribe” in the channel and try again. If Målvakt is not there, the owner of the team adds the app first.',
  'unknown-person': () =>
    'Nothing has changed. I do not know the person you chose. Write “@Målvakt owners” in a team that the person is in, which fetches everybody there except guests. Then try again.',
  'no-such-person': ({ words, people }) =>
    `Nothing has changed. Nobody in the list of people is called ${quoted(words, 'en')}.${people && ` Did you mean ${people}?`}`,
  'several-people': ({ words, people }) =>
    `Nothing has changed. Several people fit ${quoted(words, 'en')}: ${people}. Give the address, or the id of the account.`,
  'own-role': () =>
    'Nothing has changed. You cannot remove yourself as a coordinator. Ask another coordinator to do it, so that somebody always is one.',
  'not-listed': () =>
    'You are not in the list of people, so I have no questions for you and no absence to save. Ask the coordinator to add you if you should be answering.',
  'no-roster': () =>
    'Teams did not tell me who the members here are, so nothing has changed. Try again in a while.',
  'partly-stored': ({ done, of }) =>
    `Not everything could be saved.${done > 0 ? ` Saved so far: ${done} of ${of}.` : ''} Nothing was lost. Do the same again, and the rest will be saved.`,
  'newer-form': () =>
    'What is saved comes from a newer version of Målvakt than the one that runs here, so it cannot be read. Ask IT to upgrade.',
  'busy-store': () =>
    'Somebody else changed the same thing at the same time, so your change is not saved. Nothing else was lost. Try again.',
  'not-a-plan': ({ file, reason, found }) => refusalText(file, reason, found, 'en'),
  'no-pdf': ({ why }) =>
    why === 'missing'
      ? 'A PDF cannot be made here, since LibreOffice is missing on the machine that runs Målvakt. Fetch the report as Word instead and save it as PDF from there.'
      : 'The report could not be made into a PDF. Nothing was lost. Fetch it as Word instead, or try again in a while.',
} satisfies ChatWords;

export const CHAT_PROBLEMS = { sv, en } satisfies Readonly<Record<Language, ChatWords>>;
