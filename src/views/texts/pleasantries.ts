import type { Language } from '../../domain/language.ts';

/**
 * One friendly line for what is no question, and for what is asked of the coordinator and not of the chat, with what stands above the
 * questions that are offered then; in Swedish.
 */
const sv = {
  greeting: { title: 'Hej! Vad vill du veta?', lead: 'Du kan till exempel fråga så här.' },
  thanks: { title: 'Varsågod', lead: 'Fråga gärna mer, till exempel så här.' },
  offTopic: {
    title: 'Det kan jag inte hjälpa dig med',
    lead: 'Jag svarar på hur det går med kommunens mål. Du kan till exempel fråga så här.',
  },
  rude: {
    title: 'Jag förstår om det är irriterande',
    lead: 'Jag svarar på hur det går med kommunens mål. Du kan till exempel fråga så här.',
  },
  hanging: {
    title: 'Vilket mål menar du?',
    lead: 'Nämn det i frågan, till exempel med ett par ord ur titeln.',
  },
  'hand-over': {
    title: 'Samordnaren kan ge frågan till någon annan',
    lead: 'Be om det och säg till vem. Är du borta svarar din ersättare, om du anmäler frånvaro.',
  },
  report: {
    title: 'Rapporten tar samordnaren fram',
    lead: 'Be samordnaren om dokumentet.',
  },
  settings: {
    title: 'Inställningar ändrar samordnaren',
    lead: 'Det gäller arbetstider, påminnelser och annat som är lika för alla. Språk väljer du själv.',
  },
};

const en: typeof sv = {
  greeting: { title: 'Hello, what would you like to know?', lead: 'You can ask like this, for example.' },
  thanks: { title: 'You are welcome', lead: 'Ask me more whenever you like, for example like this.' },
  offTopic: {
    title: 'I cannot help you with that',
    lead: 'I can tell you how the municipality’s goals are going. You can ask like this, for example.',
  },
  rude: {
    title: 'I can see how that is annoying',
    lead: 'I can tell you how the municipality’s goals are going. You can ask like this, for example.',
  },
  hanging: {
    title: 'Which goal do you mean?',
    lead: 'Name it in your question, for instance by a few words from its title.',
  },
  'hand-over': {
    title: 'The coordinator can give the question to somebody else',
    lead: 'Ask them, and say to whom. While you are away your deputy answers, if you have told me that you are.',
  },
  report: {
    title: 'The coordinator makes the report',
    lead: 'Ask the coordinator for the document.',
  },
  settings: {
    title: 'The coordinator changes settings',
    lead: 'These are working hours, reminders and all else that is the same for everybody. You choose your language yourself.',
  },
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export type Pleasantry = keyof typeof sv;

export function isPleasantry(name: string): name is Pleasantry {
  return Object.hasOwn(sv, name);
}

export function pleasantryIn(name: Pleasantry, language: Language): (typeof sv)[Pleasantry] {
  return TEXTS[language][name];
}
