/** Answers that have come, and are back with their owners: they stand below those that are missing. */
import type { SentBack } from '../../domain/answers/approval.ts';
import type { Language } from '../../domain/language.ts';
import { personOf } from '../../domain/people/people.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { sentAgainTextsIn } from '../answers/sent-again-texts.ts';
import { cutOff } from '../cut-off.ts';
import { DOT, shorten, withUnit } from '../format.ts';
import { pressOf } from './list-line.ts';
import { listTextsIn } from './list-texts.ts';
import { type Group, lineNameOf, listLine, run } from './listing.ts';

/** Lines, and characters of the owners of one. */
const LINES = 8;
const OWNERS = 120;

/** @param length of a name, in characters; as much room is given to each comment as the names leave */
export function backGroup(
  state: RoundState,
  backs: readonly SentBack[],
  length: number,
  language: Language,
): readonly Group[] {
  if (backs.length === 0) return [];
  const t = sentAgainTextsIn(language);
  const { shown, hidden } = cutOff(backs, LINES);
  const listed = new Set(shown.map(({ line }) => line.item.id));
  const lines = shown.map(({ line, decision: { by, comment = '' } }) => {
    const name = withUnit(lineNameOf(state.plan, line.item, listed, length, language), line.unit);
    const owners = listTextsIn(language).listOf(
      line.owners.map((id) => personOf(state.people, id)?.name ?? id),
    );
    const entry = { item: line.item, isSpread: line.unit !== undefined, lines: [line] };
    return listLine(
      [run(`${name}${DOT}`), run(shorten(owners, OWNERS), { isSubtle: true })],
      [`${by.name}: ${shorten(comment, length * 10)}`],
      pressOf(state, entry, language),
    );
  });
  const more = hidden > 0 ? [listLine([run(t.moreBack(hidden), { isSubtle: true })])] : [];
  return [{ name: t.backForChange, lines: [...lines, ...more] }];
}
