import type { Language } from '../../domain/language.ts';

/** One friendly line for what is no question, and for what is asked of the coordinator and not of the chat; in Swedish. */
const sv = {
  greeting: 'Hej! Fråga mig hur det går med ett mål, eller skriv ”hjälp”.',
  thanks: 'Varsågod. Fråga gärna mer, till exempel ”vilka mål går sämst?”.',
  offTopic:
    'Det kan jag inte hjälpa dig med. Jag kan svara på hur det går med kommunens mål, till exempel ”hur går det?”.',
  rude: 'Jag förstår om det är irriterande. Jag svarar på frågor om kommunens mål. Skriv ”hjälp” så ser du hur.',
  hanging: 'Vilket mål menar du? Nämn det i frågan, till exempel med ett par ord ur titeln.',
  remind:
    'Påminnelser går ut av sig själva till dem som inte har svarat. Samordnaren kan skicka dem tidigare. Skriv ”saknas” så ser du vad som är kvar.',
  'hand-over':
    'Samordnaren kan ge frågan till någon annan: be om det och säg till vem. Är du borta svarar din ersättare, om du skriver ”frånvaro”.',
  report: 'Rapporten som dokument tar samordnaren fram. Skriv ”sammanställ” så visar jag det som står i den.',
  settings:
    'Inställningar som arbetstider och påminnelser ändrar samordnaren. Skriv ”språk” om du vill byta språk.',
  round:
    'Samordnaren öppnar, förlänger och stänger omgångar. Skriv ”svarsdag” så ser du när svaren ska vara inne.',
};

const en: typeof sv = {
  greeting: 'Hello! Ask me how a goal is going, or write “help”.',
  thanks: 'You are welcome. Ask me more whenever you like, such as “which goals are worst?”.',
  offTopic:
    'I cannot help you with that. I can tell you how the municipality’s goals are going: try “how is it going?”.',
  rude: 'I can see how that is annoying. I answer questions about the municipality’s goals. Write “help” to see how.',
  hanging: 'Which goal do you mean? Name it in your question, for instance by a few words from its title.',
  remind:
    'Reminders go out by themselves to those who have not answered. The coordinator can send them sooner. Write “missing” to see what is left.',
  'hand-over':
    'The coordinator can give the question to somebody else: ask them, and say to whom. While you are away your stand-in answers, if you write “absence”.',
  report: 'The coordinator makes the report as a document. Write “summary” and I will show what it says.',
  settings:
    'The coordinator changes settings such as working hours and reminders. Write “language” to change language.',
  round: 'The coordinator opens, extends and closes rounds. Write “due” to see when the answers are due.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export type Pleasantry = keyof typeof sv;

export function isPleasantry(name: string): name is Pleasantry {
  return Object.hasOwn(sv, name);
}

export function pleasantryIn(name: Pleasantry, language: Language): string {
  return TEXTS[language][name];
}
