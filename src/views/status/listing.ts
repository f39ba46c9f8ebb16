/** How lists of all kinds are laid out: a finding, and below it lines that can be pressed, in groups. */

import { personOf } from '../../domain/people/people.ts';
import { areaOf, type Item, itemOf, type Plan } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ListQuestion, Page } from '../../domain/status/list.ts';
import { type Card, fill, type payload } from '../card.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { runningMark } from '../marks.ts';
import { apartText, listName } from '../names.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { globalGoal } from '../texts/global-goals.ts';
import { quoted } from '../texts/words.ts';
import { listTextsIn } from './list-texts.ts';

/** Lines below a heading: of a round where there are several, of an area, or of neither. */
export interface Group {
  readonly round?: string | undefined;
  /** How it is going in that round. */
  readonly finding?: string | undefined;
  readonly name?: string | undefined;
  readonly lines: readonly object[];
}

export interface Listing {
  readonly where: readonly string[];
  readonly title: string;
  readonly lead: readonly string[];
  readonly groups: readonly Group[];
  readonly footer: readonly string[];
}

export function fillListing({ where, title, lead, groups, footer }: Listing, { language }: Wording): Card {
  const texts = (all: readonly string[]) => all.map((text) => ({ text: escapeMarkdown(text) }));
  return fill('listing', {
    language,
    where: where.filter((part) => part !== '').join(DOT),
    title: escapeMarkdown(title),
    lead: texts(lead),
    groups: groups
      .filter(({ lines }) => lines.length > 0)
      .map(({ round = '', finding = '', name = '', lines }) => ({
        round: escapeMarkdown(round),
        finding: escapeMarkdown(finding),
        name: escapeMarkdown(name),
        lines,
      })),
    footer: texts(footer),
  });
}

/** What opens below when a line is pressed. */
export interface LinePress {
  /** What is told of it beside its line: the round, since there may be several. */
  readonly tellsApart: readonly string[];
  readonly payload: ReturnType<typeof payload>;
}

/** A run of a line. */
export interface Run {
  readonly type: 'TextRun';
  readonly text: string;
  readonly [look: string]: string | boolean;
}

/** A run as most are. */
export function run(text: string, look: Readonly<Record<string, string | boolean>> = {}): Run {
  return { type: 'TextRun', text, ...look };
}

/** One line, and what belongs to it below. Made here and not by a template, as in a summary. */
export function listLine(runs: readonly Run[], details: readonly string[] = [], press?: LinePress): object {
  const said = runs.map(({ text }) => text).join('');
  const line = { type: 'RichTextBlock', inlines: runs };
  // What is below can be read, and is no part of what is pressed: that is called as it is seen.
  const below = details.map((text) => ({
    type: 'TextBlock',
    text: escapeMarkdown(text),
    isSubtle: true,
    size: 'Small',
    wrap: true,
    spacing: 'None',
  }));
  const pressed = press && {
    // The answer comes below, and the list stays as it is.
    selectAction: {
      type: 'Action.Submit',
      title: said,
      tooltip: [said, ...press.tellsApart].join(DOT),
      data: { ...press.payload, below: 1 },
      associatedInputs: 'none',
    },
  };
  const top = { type: 'Container', spacing: 'Small', items: [line], ...pressed };
  return below.length === 0 ? top : { type: 'Container', spacing: 'Small', items: [top, ...below] };
}

/** "Delårsrapport 2025 · pågår, kan ändras": a heading where there are several rounds. */
export function roundHeading(round: Round, wording: Wording): string {
  return [shorten(round.name, ROUND), ...runningMark(round, wording)].join(DOT);
}

const ROUND = 100;
const AREA = 120;

/** What a question is narrowed to, in words: "Agenda 2030, mål 11: …", an area, a unit, a person. */
export function narrowedTo(
  { filter, among = [], words }: ListQuestion,
  plan: Plan,
  people: RoundState['people'],
  language: Wording['language'],
): readonly string[] {
  const refs = [...(filter.below ? [filter.below] : []), ...(among.length === 1 ? among : [])];
  const items = refs.flatMap((ref) => (ref.plan === plan.id ? (itemOf(plan, ref.item) ?? []) : []));
  const person = filter.person === undefined ? undefined : personOf(people, filter.person);
  return [
    ...(filter.agenda === undefined ? [] : [globalGoal(filter.agenda, language)]),
    ...[...new Set(items)].map((item) => listName(plan, item, AREA)),
    ...(words !== undefined && among.length > 1 ? [quoted(shorten(words, AREA), language)] : []),
    ...[filter.unit, person?.name].flatMap((one) => one ?? []),
  ].map(escapeMarkdown);
}

/** An item on its line; where two have the same name, with what tells them apart. */
export function lineNameOf(
  plan: Plan,
  item: Item,
  listed: ReadonlySet<string>,
  length: number,
  language: Wording['language'],
): string {
  return listName(plan, item, length) + apartText(plan, item, ({ id }) => listed.has(id), language);
}

export function areaName(plan: Plan, item: Item, language: Wording['language']): string {
  if (item.kind === 'area') return '';
  if (item.kind === 'budget') return economyTextsIn(language).economy;
  const area = areaOf(plan, item);
  return area ? shorten(area.title, AREA) : listTextsIn(language).noArea;
}

/** "Sida 2 av 4, rad 13–24 av 40" where there are several pages. */
export function pageText(
  { shown, page, pages, first, total }: Page<unknown>,
  language: Wording['language'],
): readonly string[] {
  if (pages === 1) return [];
  const t = listTextsIn(language);
  return [`${t.page(page + 1, pages)}, ${t.linesShown(first, first + shown.length - 1, total)}`];
}
