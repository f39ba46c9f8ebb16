/** What stands below a compiled round: what is missing and from whom, what nobody owns, other rounds. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import { personOf } from '../../domain/people/people.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import { sentAgainTextsIn } from '../answers/sent-again-texts.ts';
import { cutOff } from '../cut-off.ts';
import { reachedName } from '../deliveries/standing-text.ts';
import type { Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { ownItemName, ownLineName } from './summary-lines.ts';
import type { SummaryLook } from './summary-look.ts';
import { statusTextsIn } from './texts.ts';

type Language = Wording['language'];

/** Lines of a note on one card. */
const NOTE_LINES = 12;

/** All notes. @param length most characters of a name */
export function notesOf(
  compiled: Compiled<Assessment>,
  look: SummaryLook,
  language: Language,
  length: number,
) {
  return [
    ...(look.isPosted ? awaitedNotes(compiled, look, language, length) : []),
    ...othersNote(look, language),
    ...approverNote(compiled, look, language),
  ];
}

function othersNote({ others = [] }: SummaryLook, language: Language) {
  if (others.length === 0) return [];
  const t = statusTextsIn(language);
  const { shown, hidden } = cutOff(others, NOTE_LINES);
  const lines = [
    ...shown.map(({ name }) => name),
    ...(hidden > 0 ? [t.andMore(hidden)] : []),
    t.askAboutOthers,
  ];
  return [noteOf(t.otherRounds, lines)];
}

/** Areas that nobody approves, for whoever names approvers. */
function approverNote({ approval }: Compiled<Assessment>, { posting }: SummaryLook, language: Language) {
  const areas = posting && !approval?.isApproved ? (approval?.withoutApprover ?? []) : [];
  if (areas.length === 0) return [];
  const t = sentAgainTextsIn(language);
  const { shown, hidden } = cutOff(areas, NOTE_LINES);
  const more = hidden > 0 ? [t.andMore(hidden)] : [];
  return [noteOf(t.withoutApprover, [...shown.map(({ title }) => title), ...more, t.nameApprover])];
}

function awaitedNotes(
  { summary }: Compiled<Assessment>,
  { withNames, unreached }: SummaryLook,
  language: Language,
  length: number,
) {
  const t = statusTextsIn(language);
  const { people } = summary.state;
  const nameOf = (id: string) => reachedName(personOf(people, id)?.name ?? id, unreached?.get(id), language);
  const { missing, unowned } = summary;
  const missingLine = (line: SummaryLine) =>
    t.missingFrom(ownLineName(summary, line, language, length), t.listOf(line.owners.map(nameOf)));
  const unownedLine = (item: Item) => ownItemName(summary, item, language, length);
  return [
    // Without names the list would only repeat the lines above it.
    ...(withNames && missing.length > 0
      ? [noteOf(t.missing(missing.length), atMost(missing, missingLine, language))]
      : []),
    ...(unowned.length > 0
      ? [noteOf(t.unowned(countItems(unowned, language)), unownedLines(unowned, unownedLine, language))]
      : []),
  ];
}

function noteOf(title: string, lines: readonly string[]) {
  return { title, lines: lines.map((text) => ({ text })) };
}

/** Only what is shown is put in words: a large plan has far more. */
function atMost<T>(all: readonly T[], say: (one: T) => string, language: Language): string[] {
  const { shown, hidden } = cutOff(all, NOTE_LINES);
  return [...shown.map(say), ...(hidden > 0 ? [statusTextsIn(language).andMore(hidden)] : [])];
}

function unownedLines(items: readonly Item[], say: (item: Item) => string, language: Language): string[] {
  const t = statusTextsIn(language);
  const lines = atMost(items, say, language);
  return lines.length < items.length
    ? [...lines, t.rolesSeeOwners(anyRoleWith('list-owners', language))]
    : lines;
}
