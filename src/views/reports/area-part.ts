/** The follow-up itself: each area with its goals, in the plan's own order. */
import {
  childrenOf,
  criteriaOf,
  desiredOutcomeOf,
  type Item,
  type ItemKind,
  isGoal,
} from '../../domain/plans/plan.ts';
import { answerTextsIn } from '../answers/texts.ts';
import { capitalise } from '../format.ts';
import { respondentName } from '../names.ts';
import { textsOf } from '../status/past.ts';
import { globalGoalName } from '../texts/global-goals.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import { paragraphsOf, type ReportBlock, type ReportFact, type ReportSection } from './blocks.ts';
import { assignmentTable, commitmentTable, indicatorBlocks, priorityTable } from './item-tables.ts';
import { type Entry, type Telling, toldAnswer, toldSpread } from './telling.ts';
import { reportTextsIn } from './texts.ts';

/** One section for each area of which anything is told, and a last one for what stands under none. */
export function areaSections(telling: Telling): readonly ReportSection[] {
  const { plan } = telling.state;
  const roots = plan.items.filter(({ parent }) => parent === undefined);
  const outside = roots.filter(({ kind }) => kind !== 'area');
  const rest = membersSection(reportTextsIn(telling.wording.language).noArea, [], outside, telling);
  return [
    ...roots.flatMap((item) => (item.kind === 'area' ? (sectionOf(item, telling) ?? []) : [])),
    ...(rest ?? []),
  ];
}

function sectionOf(item: Item, telling: Telling): readonly ReportSection[] | undefined {
  const children = childrenOf(telling.state.plan, item.id);
  const entry = telling.entries.get(item.id);
  const title = item.kind === 'area' ? item.title : goalTitle(item, telling);
  const own = entry ? answerParts(item, entry, telling) : { blocks: [], sections: [] };
  const held = membersSection(title, entry ? own.blocks : planBlocks(item, telling), children, telling, item);
  if (!entry) return held;
  const [section] = held ?? [{ title, blocks: own.blocks, sections: [] }];
  return section && [{ ...section, sections: [...own.sections, ...(section.sections ?? [])] }];
}

/** A section with what stands under something; undefined where nothing of it is told. */
function membersSection(
  title: string,
  blocks: readonly ReportBlock[],
  members: readonly Item[],
  telling: Telling,
  above?: Item,
): readonly ReportSection[] | undefined {
  const held = members.flatMap((item) => [item, ...heldBy(item, telling)]);
  const tables = tablesOf(held, above && isGoal(above) ? above : undefined, telling);
  const goals = members.filter(isNode).flatMap((item) => sectionOf(item, telling) ?? []);
  if (tables.length === 0 && goals.length === 0) return undefined;
  return [
    {
      title,
      blocks,
      sections: above?.kind === 'area' || !above ? [...goals, ...tables] : [...tables, ...goals],
    },
  ];
}

/** Whether it has a heading of its own, and its members below it. */
function isNode(item: Item): boolean {
  return isGoal(item) || item.kind === 'area';
}

/** What stands below something that has no heading of its own: an indicator of a commitment. */
function heldBy(item: Item, telling: Telling): readonly Item[] {
  if (isNode(item)) return [];
  return childrenOf(telling.state.plan, item.id).flatMap((child) => [child, ...heldBy(child, telling)]);
}

function tablesOf(held: readonly Item[], goal: Item | undefined, telling: Telling) {
  const t = reportTextsIn(telling.wording.language);
  const isTold = (item: Item) => telling.entries.has(item.id);
  // What is measured is told with the goal even where nobody is asked about the measure itself.
  const isMeasured = (item: Item) => isTold(item) || (goal !== undefined && isTold(goal));
  const of = (kind: ItemKind) => held.filter((item) => item.kind === kind);
  const commitments = commitmentTable(of('commitment').filter(isTold), telling);
  const assignments = assignmentTable(of('assignment').filter(isTold), telling);
  const priorities = priorityTable(of('priority').filter(isTold), telling);
  return [
    { title: t.indicators, blocks: indicatorBlocks(of('indicator').filter(isMeasured), goal, telling) },
    { title: t.commitments, blocks: commitments ? [commitments] : [] },
    { title: t.assignments, blocks: assignments ? [assignments] : [] },
    { title: t.priorities, blocks: priorities ? [priorities] : [] },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** "Mål: Malmö är …"; by whose goal it is where the plan has goals of several kinds. */
function goalTitle(item: Item, { state, wording }: Telling): string {
  const t = kindTextsIn(wording.language);
  const isMixed = new Set(state.plan.items.filter(isGoal).map(({ kind }) => kind)).size > 1;
  return `${capitalise((isMixed ? t.nouns[item.kind] : t.goals)[0])}: ${item.title}`;
}

/** What is said of a goal: how it is going, and in words below each question. */
function answerParts(item: Item, entry: Entry, telling: Telling) {
  const { language } = telling.wording;
  const t = reportTextsIn(language);
  const lead: ReportBlock[] =
    entry.isSpread && entry.lines.length > 0
      ? [{ is: 'facts', facts: [{ name: t.spread, value: toldSpread(entry, telling).text }] }]
      : entry.lines.map((line) => ({ is: 'text', told: toldAnswer(line, telling), isStrong: true }));
  const unasked: ReportBlock[] =
    entry.lines.length === 0 ? [{ is: 'text', told: { text: t.noVerdict } }] : [];
  const sections = entry.lines.flatMap((line): readonly ReportSection[] => {
    const texts = textSections(line, telling);
    if (!entry.isSpread) return texts;
    const unit = respondentName(telling.state, line, language);
    return [
      {
        title: unit,
        blocks: [{ is: 'text', told: toldAnswer(line, telling), isStrong: true }],
        sections: texts,
      },
    ];
  });
  return { blocks: [...lead, ...unasked, ...planBlocks(item, telling)], sections };
}

function textSections({ assessment }: Entry['lines'][number], telling: Telling): readonly ReportSection[] {
  const texts = textsOf(telling.state.plan, assessment, telling.wording.language);
  return texts.map(({ name, text }) => underHeadings(name, text));
}

/** A text below the question that it answers; where it has headings of its own, each part below its heading. */
function underHeadings(title: string, text: string): ReportSection {
  const [lead, ...parts] = partsOf(text);
  return {
    title,
    blocks: blocksOf(lead?.text ?? []),
    sections: parts.map((part) => ({ title: part.heading, blocks: blocksOf(part.text) })),
  };
}

function blocksOf(lines: readonly string[]): readonly ReportBlock[] {
  return lines.length > 0 ? [{ is: 'text', told: { text: lines.join('\n\n') } }] : [];
}

interface TextPart {
  readonly heading: string;
  readonly text: string[];
}

/** Longest heading that people write above a part of a text. */
const HEADING = 90;

/** A short line that is no sentence, nor an item of a list, stands above what follows; the first part has no heading. */
function partsOf(text: string): readonly TextPart[] {
  const lines = paragraphsOf(text);
  const parts: TextPart[] = [{ heading: '', text: [] }];
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1];
    const isHeading =
      line.length <= HEADING && /^[\p{Lu}\d].*[^\s.!?:;,]$/u.test(line) && (next?.length ?? 0) > line.length;
    if (isHeading) parts.push({ heading: line, text: [] });
    else parts.at(-1)?.text.push(line);
  }
  return parts;
}

/** What the plan says of it: Agenda 2030, the outcome that is wished for, and what else is weighed in. */
function planBlocks(item: Item, telling: Telling): readonly ReportBlock[] {
  const { language } = telling.wording;
  const t = reportTextsIn(language);
  const { desiredOutcome, reportBack } = answerTextsIn(language);
  const wished = desiredOutcomeOf(telling.state.plan, item);
  const agenda = (item.agenda2030 ?? []).map((number) =>
    t.agendaGoal(number, globalGoalName(number, language)),
  );
  const facts: ReportFact[] = [
    ...(wished ? [{ name: desiredOutcome, value: wished }] : []),
    ...(agenda.length > 0 ? [{ name: t.agenda, value: agenda.join(', ') }] : []),
    ...(item.reportBack ? [{ name: reportBack, value: item.reportBack }] : []),
  ];
  const criteria = criteriaOf(telling.state.plan, item);
  return [
    ...(facts.length > 0 ? [{ is: 'facts', facts } as const] : []),
    ...(criteria.length > 0
      ? [{ is: 'list', name: t.criteria, items: criteria.map((text) => ({ text })) } as const]
      : []),
  ];
}
