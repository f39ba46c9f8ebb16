import type { Deps } from '../../src/ports/deps.ts';
import { BY_ANNA } from '../build.ts';

const KB = 1024;

/** The same texts, with so much after the first that all of them together have 1 KB: what an owner writes who has much to say. */
export function ofOneKilobyte(texts: Readonly<Record<string, string>>): Record<string, string> {
  const missing = KB - Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const [first] = Object.keys(texts);
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, id === first ? text + wordsOf(missing) : text]),
  );
}

const LONG_TEXTS = 12;
/** Characters of a text as the longest of the real ones: of an interim report's twelve, the longest has 6,200. */
export const LONG = 6000;

/** As owners write: short sentences and long ones, a point of a list, a shortened word. */
const SENTENCES = [
  'Vi har träffat nämnderna två gånger under våren och gått igenom vad som återstår.',
  'Översiktsplanen är ute på samråd till och med september.',
  'Av de åtgärder som planerades är sju av nio klara, och de två som återstår väntar på beslut i kommunfullmäktige, som väntas behandla dem under hösten.',
  'Arbetet sker i nära samverkan med förskoleförvaltningen, fastighets- och gatukontoret m.fl.',
  'Enkäten besvarades av 412 personer, vilket är fler än förra året.',
  '– Handlingsplanen är beslutad och följs upp varje kvartal.',
  'Kompetensförsörjningen är fortsatt en utmaning, bl.a. på grund av att flera tjänster har varit svåra att tillsätta.',
  'Två pilotprojekt har startat.',
  'Erfarenheterna av dem tas till vara i den gemensamma utbildningen för chefer, som genomförs i oktober och november.',
  'Stadskontoret bedömer att läget är bättre än vid årets början, räknat på de fyra mått som nämnden följer.',
] as const;
/** Sentences of a paragraph. */
const PARAGRAPH = 4;

/** A text of 6,000 characters, another for each number. */
export function longText(number: number): string {
  const sentences = Array.from({ length: SENTENCES.length * Math.ceil(LONG / 800) }, (_, place) => {
    const sentence = SENTENCES[(place + number) % SENTENCES.length] ?? '';
    return `${sentence}${place % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' '}`;
  });
  return `Avstämning nummer ${number} i nämnden. ${sentences.join('')}`
    .slice(0, LONG - 1)
    .trim()
    .padEnd(LONG, '.');
}

/**
 * Gives twelve answers of the open round a text of 6,000 characters. They are stored past the form, as a newer
 * version of what was said.
 */
export async function storeLongTexts(deps: Deps): Promise<void> {
  const [entry] = await deps.stores.plans.list();
  const plan = entry?.id ?? '';
  const [round] = await deps.stores.rounds.ofPlan(plan);
  const { assessments } = await deps.stores.assessments.ofRound(plan, round?.value.id ?? '');
  const chosen = assessments.slice(0, LONG_TEXTS);
  if (chosen.length < LONG_TEXTS) throw new Error('The sample has too few answers');
  const worded = await deps.stores.assessments.withWords(
    plan,
    chosen.map(({ value }) => value),
  );
  for (const [index, said] of worded.entries()) {
    const texts = { ...said.texts, happened: wordsOf(LONG) };
    const assessment = { ...said, texts, version: said.version + 1 };
    await deps.stores.assessments.save(plan, { assessment, replaces: chosen[index] }, BY_ANNA);
  }
}

/** Words without a meaning, of so many bytes; none for less than nothing. */
function wordsOf(bytes: number): string {
  const words = ' arbetet fortsatte enligt planen';
  return words.repeat(Math.ceil(Math.max(0, bytes) / words.length)).slice(0, Math.max(0, bytes));
}
