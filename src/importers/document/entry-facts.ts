import type { Finding } from '../../domain/errors.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { finishIn } from './finish.ts';
import type { FollowUp } from './follow-up.ts';
import { blocksOf, blocksUnder, type Entry } from './outline.ts';
import { paragraphs } from './passages.ts';
import { cut, MAX_SENTENCE, piecesOf, sentencesOf } from './sentences.ts';
import { aboveTable } from './table-head.ts';
import type { DocumentWords } from './words.ts';

/** What a plan takes at most, in characters and in number. */
const MAX_SHORT = 80;
const MAX_PLANNING = 20_000;
const MAX_DEFINITION = 5000;
const MAX_INTRODUCTION = 1500;
const MAX_CRITERIA = 30;
/** As much of a text as is needed to find it. */
const MAX_QUOTE = 120;

const OF_BOARD = /^Ansvarig:\s/u;

type Facts = Partial<Item>;

/**
 * What the document says of a goal or assignment itself, whole; what is more than a plan takes is listed.
 * @param year of the document; undefined when it does not say
 */
export function factsOf(
  entry: Entry,
  { criteria: weighed, background, indicator }: FollowUp,
  year: number | undefined,
  words: DocumentWords,
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const isAssignment = entry.kind === 'assignment';
  const goals = agendaGoals(entry);
  // How the whole programme is followed up stands below its last goal or area.
  const isWhole = entry.kind === 'directionGoal' || entry.kind === 'area';
  const said = entry.kind === 'directionGoal' ? ownSentences(entry) : isWhole ? [] : weighed;
  const criteria = said.flatMap((one) => piecesOf(one, MAX_SENTENCE));
  const area = entry.kind === 'directionGoal' ? entry.parent?.title : undefined;
  const reportBack = isAssignment ? reportBackOf(entry) : undefined;
  const finish = isAssignment ? finishIn(allOf(entry), year) : undefined;
  const findings = criteria.slice(MAX_CRITERIA).map((text) => shortened(text, entry.line));
  // Beside an indicator it tells of that.
  const isOfGoal = !indicator && !isWhole;
  const below = isAssignment ? '' : belowName(entry, words);
  // Of a goal only whose it is stands beside its name.
  const beside = isAssignment || OF_BOARD.test(entry.definition) ? entry.definition : '';
  const meant = [beside, below, isOfGoal ? background : ''];
  const keep = (field: 'planning' | 'definition', text: string, most: number): Facts => {
    if (text.length > most) findings.push(shortened(text, entry.line));
    return text === '' ? {} : { [field]: cut(text, most) };
  };
  return {
    facts: {
      // A directional goal is a passage; its area has the name that people use.
      ...(area && area.length <= MAX_SHORT ? { short: area } : {}),
      ...(goals.length > 0 ? { agenda2030: goals } : {}),
      ...(criteria.length > 0 ? { criteria: criteria.slice(0, MAX_CRITERIA) } : {}),
      ...keep('definition', meant.filter(Boolean).join('\n\n'), MAX_DEFINITION),
      ...keep('planning', isAssignment ? belowName(entry, words) : planningOf(entry, words), MAX_PLANNING),
      ...(reportBack ? { reportBack } : {}),
      ...(finish ? { finish } : {}),
    },
    findings,
  };
}

export function shortened(text: string, line: number): Finding {
  return { at: '', line, code: 'shortened', value: cut(text, MAX_QUOTE) };
}

/** Headings below which texts of a goal's may go on. */
const OF_PLANS = ['indicator', 'commitment', 'goal', 'boardGoal'] as const;

/** What is to be done, under one heading or several; with their headings where there are several. */
function planningOf({ kind, sections }: Entry, words: DocumentWords): string {
  // Under a goal without a heading for it, what stands before the headings of a report.
  let isPlanning = kind !== 'directionGoal' && !sections.some(({ label }) => label === 'planning');
  const own = sections.slice(1).filter(({ label }) => {
    if (label) isPlanning = label === 'planning' || (isPlanning && OF_PLANS.some((one) => one === label));
    // What stands below "Indikatorer" and is none of them is told, line by line.
    return isPlanning && label !== 'indicator';
  });
  return own
    .flatMap(({ label, heading, blocks }) => {
      const text = paragraphs(withoutAgenda(aboveTable(blocks, words)));
      // "Indikatorer", whose list has been read.
      const isBare = text === '' && label !== undefined && label !== 'planning';
      return [own.length > 1 && !isAgenda(heading) && !isBare ? heading : '', text];
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What stands directly below a name: the paragraphs of an assignment, and what is said of a goal before its first heading. */
function belowName(entry: Entry, words: DocumentWords): string {
  if (entry.kind === 'directionGoal') return '';
  const blocks = aboveTable(blocksUnder(entry, undefined), words);
  const text = paragraphs(withoutAgenda(blocks));
  // An area has an introduction; what is longer is a chapter that has lost its heading.
  return entry.kind === 'area' && text.length > MAX_INTRODUCTION ? '' : text;
}

function withoutAgenda(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ text }) => !isAgenda(text) && agendaNumbers(text).length === 0);
}

function allOf(entry: Entry): string {
  return [entry.title, entry.definition, ...blocksOf(entry).map(({ text }) => text)]
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** The paragraphs of a directional goal, but for the sentence that names it. */
function ownSentences(entry: Entry): string[] {
  return blocksUnder(entry, undefined).flatMap((block) => {
    const rest = block.text.startsWith(entry.title)
      ? block.text.slice(entry.title.length).replace(/^[.\s]+/, '')
      : block.text;
    return block.kind === 'row' || rest === '' ? [] : [rest];
  });
}

/** "Målet bidrar i huvudsak till följande Agenda 2030-mål:" and the list below it. */
function agendaGoals(entry: Entry): number[] {
  const blocks = blocksOf(entry);
  const start = blocks.findIndex((block) => isAgenda(block.text));
  if (start < 0) return [];
  const goals: number[] = [];
  const inline = blocks[start]?.text.split(':').at(-1) ?? '';
  for (const block of [{ kind: 'bullet', text: inline }, ...blocks.slice(start + 1)]) {
    const numbers = agendaNumbers(block.text);
    if (block.kind !== 'bullet' && numbers.length === 0) break;
    goals.push(...numbers);
  }
  return [...new Set(goals)];
}

function isAgenda(text: string): boolean {
  return /agenda\s2030-?\s?mål\w*\s?:/i.test(text.slice(0, 200));
}

/** The numbers that stand before the names of global goals: "1 Ingen fattigdom 3 God hälsa …" */
function agendaNumbers(text: string): number[] {
  if (text.length > 600) return [];
  const isList = /^\d{1,2}\.?\s\p{Lu}/u.test(text.trim());
  if (!isList) return [];
  return [...text.matchAll(/(?:^|\s)(\d{1,2})\.?\s(?=\p{Lu})/gu)]
    .map((match) => Number(match[1]))
    .filter((number) => number >= 1 && number <= 17);
}

/** How and when an assignment is reported back; the word is often misspelt. */
function reportBackOf(entry: Entry): string | undefined {
  for (const { text } of blocksOf(entry)) {
    for (const sentence of text === entry.title ? [] : sentencesOf(text)) {
      if (sentence.length <= MAX_SENTENCE && /åter\s?rapp?or\p{L}*/iu.test(sentence)) return sentence;
    }
  }
  return undefined;
}
