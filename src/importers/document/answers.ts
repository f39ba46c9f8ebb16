import type { Direction, Status } from '../../domain/answers/scale.ts';
import type { Finding } from '../../domain/errors.ts';
import { type Item, isGoal } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { ReadAnswer } from '../../domain/plans/read-document.ts';
import type { Block } from './blocks.ts';
import { goingOn } from './cells.ts';
import type { FieldKey } from './fields.ts';
import type { ReadItem } from './item-list.ts';
import type { Label } from './labels.ts';
import { isNotMeasured, NOT_MEASURED } from './not-measured.ts';
import { besideOutcome, outcomeIn } from './outcomes.ts';
import type { Entry, Outline, Section } from './outline.ts';
import { goalKey, goalStatuses } from './overview.ts';
import { paragraphs } from './passages.ts';
import { cut } from './sentences.ts';
import { stageFirst, stageIn } from './stage-words.ts';
import { directionIn, markedText, statusIn, statusWordIn } from './status-words.ts';
import { aboveTable, tableIn } from './table-head.ts';
import type { ReadRow } from './table-row.ts';
import { verdictBelow } from './verdicts.ts';
import type { DocumentWords } from './words.ts';

export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  /** Answers without a heading, and goals that the report gives no status. */
  readonly unplaced: readonly Finding[];
}

/** Under what question of its model each section of a report answers. */
const QUESTIONS: Partial<Record<Label, string>> = {
  progress: 'happened',
  assessment: 'basis',
  howDidItGo: 'outcome',
  whyDidIt: 'why',
  whatNow: 'next',
  reconciliation: 'reconciliation',
};

/**
 * Reads what a report answers about the items that were read out of it; in the document's order.
 * @param isReport whether the document's title says that it is one
 */
export function readAnswers(
  outline: Outline,
  items: readonly ReadItem[],
  isReport: boolean,
  words: DocumentWords,
): ReadAnswers {
  const answers: ReadAnswer[] = [];
  const unplaced: Finding[] = [];
  const statuses = goalStatuses(outline, words);
  for (const { item, entry, row } of items) {
    const isToCome = item.kind === 'indicator' && row !== undefined && isNotMeasured(row, isReport);
    const own = entry && answerOfEntry(entry, statuses, isReport, words);
    const said = withRow(own, row && answerOfRow(row, item.measure, words));
    const answer = isToCome ? { texts: {}, ...said, ...NOT_MEASURED } : said;
    if (!answer) continue;
    if (row) unplaced.push(...besideOutcome(row, answer));
    if (isToCome && row.status !== NOT_MEASURED.status)
      unplaced.push({ at: '', line: item.line, code: 'not-measured', value: cut(item.title, 120) });
    answers.push({ item: item.id, line: item.line ?? 1, ...answer });
    if (answer.status === undefined && answer.direction === undefined && item.kind !== 'assignment') {
      unplaced.push({ at: '', line: item.line, code: 'no-status', value: cut(item.title, 120) });
    }
  }
  const rest = [...outline.rest, ...outline.entries.flatMap((entry) => splitTrends(entry.sections).others)];
  for (const answer of withoutHeading(rest, words)) {
    answers.push(answer);
    demandFewer(answers);
    const quote = cut(Object.values(answer.texts).join(' '), 120);
    unplaced.push({ at: '', line: answer.line, code: 'no-heading', value: quote });
  }
  return { answers, unplaced };
}

type Answer = Omit<ReadAnswer, 'item' | 'line'>;

/** What a goal's own sections answer, and beside it what a table of several goals does. */
function withRow(own: Answer | undefined, row: Answer | undefined): Answer | undefined {
  if (!own || !row) return own ?? row;
  const outcome = [own.texts.outcome, row.texts.outcome].filter(Boolean).join('\n\n');
  return { ...row, ...own, texts: { ...own.texts, ...(outcome === '' ? {} : { outcome }) } };
}

/** What a row of a table says: its symbol, its outcome and its comment. A row that says nothing of these is a plan's. */
function answerOfRow(row: ReadRow, measure: Item['measure'], words: DocumentWords): Answer | undefined {
  const { outcome, direction, stage } = row;
  const status = row.status ?? statusWordIn(outcome, words);
  if (!status && !direction && !stage && outcome === '' && row.comment === '') return undefined;
  const measured = outcomeIn(row, measure);
  // An outcome in words that is longer than one can be stands whole among them.
  const isCut = typeof measured.value === 'string' && measured.value.endsWith('…');
  const text = isCut ? goingOn(outcome, row.comment) : row.comment;
  return {
    ...(status ? { status } : {}),
    ...(direction ? { direction } : {}),
    ...(stage ? { stage } : {}),
    ...measured,
    texts: text === '' ? {} : { outcome: text },
  };
}

/** What the sections below a goal, area or assignment answer. */
function answerOfEntry(
  entry: Entry,
  statuses: ReturnType<typeof goalStatuses>,
  isReport: boolean,
  words: DocumentWords,
): Answer | undefined {
  const sections = splitTrends(entry.sections).own;
  const texts = textsOf(sections, words);
  const said = fieldOf(entry, 'status') ?? fieldOf(entry, 'outcome') ?? fieldOf(entry, 'forecast');
  const status =
    assessmentIn(sections, words) ??
    statuses.get(goalKey(areaOf(entry), entry.title)) ??
    (said === undefined ? verdictBelow(entry, words) : statusIn(said, words));
  const direction = trendIn(sections, words) ?? directionIn(fieldOf(entry, 'trend') ?? '', words);
  if (entry.kind === 'assignment') return answerOfAssignment(entry, isReport || statuses.size > 0);
  const told = isReport && (status || direction) && isTold(entry) ? toldBelow(entry, words) : '';
  if (told !== '') texts.happened = told;
  if (!status && !direction && Object.keys(texts).length === 0) return undefined;
  return { ...(status ? { status } : {}), ...(direction ? { direction } : {}), texts };
}

/** How far an assignment has come, by its own word or the first of its text; in a plan that is but told. */
function answerOfAssignment(entry: Entry, isReport: boolean): Answer | undefined {
  const said = fieldOf(entry, 'status') ?? '';
  if (!isReport) return said === '' ? undefined : { texts: { outcome: said } };
  const outcome = paragraphs(entry.sections.flatMap((section) => section.blocks));
  const stage = stageIn(said) ?? stageFirst(outcome);
  if (outcome === '' && stage === undefined) return undefined;
  return { ...(stage ? { stage } : {}), texts: outcome === '' ? {} : { outcome } };
}

/** Whether what a report says of a goal stands below its name, and not under questions. */
export function isTold({ kind, sections }: Entry): boolean {
  return isGoal({ kind }) && !sections.some(({ label }) => label !== undefined && label in QUESTIONS);
}

function toldBelow({ sections }: Entry, words: DocumentWords): string {
  const own = sections.filter(({ label }) => label === undefined);
  return own
    .flatMap(({ heading, blocks }, index) => [
      index === 0 ? '' : heading,
      paragraphs(aboveTable(blocks, words).filter((block) => !isVerdict(block, words))),
    ])
    .map((text) => text.replace(/^Kommentar\s?:\s*/u, ''))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** "Bedömning: delvis uppfyllt", below the goal's name. */
function fieldOf({ fields }: Entry, key: FieldKey): string | undefined {
  return fields.find((field) => field.key === key)?.text;
}

/** An area has one trend; a second one below it has lost its own heading. */
function splitTrends(sections: readonly Section[]) {
  const [, second] = sections.flatMap(({ label }, index) => (label === 'trend' ? index : []));
  return { own: sections.slice(0, second), others: second === undefined ? [] : sections.slice(second) };
}

function areaOf(entry: Entry): string {
  return entry.kind === 'area' || !entry.parent ? entry.title : areaOf(entry.parent);
}

/** The texts by question; headings that are none of the model's go on with the question above them. */
function textsOf(sections: readonly Section[], words: DocumentWords): Record<string, string> {
  const texts: Record<string, string> = {};
  let question: string | undefined;
  for (const { label, heading, blocks } of sections) {
    if (label) question = QUESTIONS[label];
    if (!question) continue;
    const table = tableIn(blocks, words);
    const own = (table < 0 ? blocks : blocks.slice(0, table)).filter((block) => !isVerdict(block, words));
    const text = [...(label ? [] : [heading]), paragraphs(own)].filter((part) => part !== '').join('\n');
    if (text !== '')
      texts[question] = [texts[question], text].filter((part) => part !== undefined).join('\n\n');
    // What stands below a table of ours is about its rows.
    if (table >= 0) question = undefined;
  }
  return texts;
}

/** A line that is nothing but a status or a trend. */
function isVerdict({ text }: Block, words: DocumentWords): boolean {
  return statusWordIn(text, words) !== undefined || directionIn(text, words) !== undefined;
}

function assessmentIn(sections: readonly Section[], words: DocumentWords): Status | undefined {
  const blocks = sections.filter(({ label }) => label === 'assessment').flatMap((section) => section.blocks);
  for (const block of blocks.slice(0, 3)) {
    const status = statusWordIn(block.text, words) ?? markedText(block.text, words).status;
    if (status) return status;
  }
  return undefined;
}

function trendIn(sections: readonly Section[], words: DocumentWords): Direction | undefined {
  const blocks = sections.filter(({ label }) => label === 'trend').flatMap((section) => section.blocks);
  return blocks[0] && directionIn(blocks[0].text, words);
}

/** Reconciliations that stand under no area or goal: extraction has lost their headings. */
function withoutHeading(rest: readonly Section[], words: DocumentWords): ReadAnswer[] {
  return rest.flatMap((section, index): ReadAnswer[] => {
    const below = rest[index + 1];
    if (section.label !== 'trend' || below?.label !== 'reconciliation') return [];
    const direction = trendIn([section], words);
    return [
      {
        item: undefined,
        line: section.line,
        ...(direction ? { direction } : {}),
        texts: textsOf([below], words),
      },
    ];
  });
}
