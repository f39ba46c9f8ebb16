import type { Language } from '../../domain/language.ts';
import { quoted } from '../texts/words.ts';

/** What is said when a question is given to somebody else, in Swedish. */
const sv = {
  askOther: 'Fråga någon annan',
  askOtherOf: 'Fråga någon annan: lämna över frågan',
  takeBack: 'Ta tillbaka',
  takeBackOf: 'Ta tillbaka frågan',
  undoGiven: 'Ångra',
  undoGivenOf: (name: string) => `Ångra: ta tillbaka ${name}`,
  givenAway: (name: string) => `Du har lämnat över frågan till ${name}. Svarar du här gäller ditt svar.`,
  givenToYou: (name: string, note: string) =>
    note === ''
      ? `${name} har lämnat över frågan till dig.`
      : `${name} har lämnat över frågan till dig: ${quoted(note, 'sv')}`,
  allGiven: 'Du har lämnat över dina frågor',
  givenTo: (name: string) => `Överlämnad till ${name}`,
  whoShallAnswer: (name: string) => `Vem ska svara på frågan om ${name}?`,
  handOverLead:
    'Den du väljer får frågan i sin egen chatt, med det du har skrivit så långt. Du kan ta tillbaka den tills den är besvarad.',
  onlyDeputy: 'Du kan lämna över till din ersättare. Vill du ha någon annan säger du till samordnaren.',
  nobodyToAsk:
    'Du har ingen ersättare i personlistan, så det finns ingen att lämna över till. Säg till samordnaren.',
  receiver: 'Vem ska svara?',
  chooseReceiver: 'Sök på namn',
  noteToReceiver: 'Hälsning (frivillig)',
  handOver: 'Lämna över',
  toTheQuestion: 'Till frågan',
  handedOver: (name: string, person: string) => `Frågan om ${name} är överlämnad till ${person}`,
  receiverIsAsked: (person: string) =>
    `${person} får ett meddelande med frågan. Du får inte fler meddelanden om den.`,
  receiverHasNoChat: (person: string) =>
    `${person} har inte Målvakt i Teams än, och får frågan när det är installerat. Säg gärna till.`,
  takenBack: 'Du har tagit tillbaka frågan. Svara här.',
  alreadyAnswered: 'Frågan är redan besvarad, så det finns inget att lämna över eller ta tillbaka.',
  receiverFaults: {
    missing: 'Välj vem som ska svara.',
    self: 'Du har frågan redan. Välj någon annan.',
    theirs: (person: string) => `${person} har frågan redan. Välj någon annan.`,
    unknown: 'Den du valde finns inte i personlistan, och inte i teamet. Välj någon annan.',
  },
  whichToHandOver: 'Vilken fråga vill du lämna över?',
  yourUnanswered: 'Dina frågor utan svar:',
};

const en: typeof sv = {
  askOther: 'Ask a colleague',
  askOtherOf: 'Ask a colleague: hand the question over',
  takeBack: 'Take back',
  takeBackOf: 'Take back the question',
  undoGiven: 'Undo',
  undoGivenOf: (name) => `Undo: take back ${name}`,
  givenAway: (name) =>
    `You have handed this question over to ${name}. If you answer here, your answer counts.`,
  givenToYou: (name, note) =>
    note === ''
      ? `${name} has handed this question over to you.`
      : `${name} has handed this question over to you: ${quoted(note, 'en')}`,
  allGiven: 'You have handed over your questions',
  givenTo: (name) => `Handed over to ${name}`,
  whoShallAnswer: (name) => `Who is to answer the question about ${name}?`,
  handOverLead:
    'Whoever you choose gets the question in their own chat, with what you have written so far. You can take it back until it is answered.',
  onlyDeputy: 'You can hand over to your deputy. If you want somebody else, ask the coordinator.',
  nobodyToAsk:
    'You have no deputy in the list of people, so there is nobody to hand over to. Ask the coordinator.',
  receiver: 'Who is to answer?',
  chooseReceiver: 'Search by name',
  noteToReceiver: 'Note (optional)',
  handOver: 'Hand over',
  toTheQuestion: 'Back to question',
  handedOver: (name, person) => `The question about ${name} is handed over to ${person}`,
  receiverIsAsked: (person) =>
    `${person} gets a message with the question. You will get no more messages about it.`,
  receiverHasNoChat: (person) =>
    `${person} does not have Målvakt in Teams yet, and gets the question once it is installed. Please tell them.`,
  takenBack: 'You have taken the question back. Please answer here.',
  alreadyAnswered: 'The question is answered already, so there is nothing to hand over or take back.',
  receiverFaults: {
    missing: 'Choose who is to answer.',
    self: 'You have the question already. Choose somebody else.',
    theirs: (person) => `${person} has the question already. Choose somebody else.`,
    unknown: 'The person you chose is neither in the list of people nor in the team. Choose somebody else.',
  },
  whichToHandOver: 'Which question do you want to hand over?',
  yourUnanswered: 'Your questions without an answer:',
};

export function handOverTextsIn(language: Language) {
  return { sv, en }[language];
}
