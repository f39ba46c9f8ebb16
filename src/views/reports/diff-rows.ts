/** What differs between two rounds in words, a row for each answer: for the card, and for the document's section. */
import { areaOf, measureOf, questionsOf } from '../../domain/plans/plan.ts';
import {
  type Difference,
  type DiffSide,
  differenceOf,
  type ItemDiff,
  type RoundDiff,
} from '../../domain/reports/diff.ts';
import { economyParts } from '../economy.ts';
import { formatDay, type Wording } from '../format.ts';
import { outcomeText, verdictMark } from '../marks.ts';
import { ownListName } from '../names.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { diffTextsIn } from './diff-texts.ts';

/** One answer that differs, in words. */
export interface DiffRow {
  readonly diff: ItemDiff;
  readonly is: Difference;
  /** Title of the area that it stands under, as the later plan has it; empty for what is gone. */
  readonly area: string;
  readonly name: string;
  /** "◆ Förväntas uppnås delvis → ● Förväntas uppnås" */
  readonly status: string;
  /** "Utfall: 192 → 210", "Klart senast: 1 sep → 1 okt", "Ny text: ”Vad har hänt?”" */
  readonly details: readonly string[];
}

const ORDER: readonly Difference[] = [
  'better',
  'worse',
  'changed',
  'number',
  'text',
  'new',
  'unanswered',
  'gone',
  'same',
];

/** "3 bättre, 1 sämre och 8 som då" */
export function diffFinding({ items }: RoundDiff, language: Wording['language']): string {
  const t = diffTextsIn(language);
  const counts = Map.groupBy(items, differenceOf);
  const said = ORDER.flatMap((is) => {
    const count = counts.get(is)?.length ?? 0;
    return count > 0 ? [t.counts[is](count)] : [];
  });
  const isSame = items.every((one) => differenceOf(one) === 'same');
  return isSame ? t.nothingDiffers : t.listOf(said);
}

/** Those that differ, in the order of the document; what is as it was has no row. @param length most characters of a name */
export function diffRows(diff: RoundDiff, length: number, wording: Wording): readonly DiffRow[] {
  return diff.items.flatMap((one): DiffRow[] => {
    const is = differenceOf(one);
    if (is === 'same') return [];
    const { plan } = is === 'gone' ? diff.earlier : diff.later;
    return [
      {
        diff: one,
        is,
        area: is === 'gone' ? '' : (areaOf(plan, one.item)?.title ?? diffTextsIn(wording.language).noArea),
        name: ownListName(plan, one.item, length) + (one.unit === undefined ? '' : ` (${one.unit})`),
        status: statusOf(diff, one, wording),
        details: detailsOf(diff, one, wording),
      },
    ];
  });
}

function statusOf(
  diff: RoundDiff,
  { before, after, isAsked, move }: ItemDiff,
  { language }: Wording,
): string {
  const t = diffTextsIn(language);
  const said = ({ plan, round }: RoundDiff['later'], side: DiffSide | undefined) => {
    const { symbol, word } = verdictMark(plan, round.kind, side?.assessment, language);
    return `${symbol}\u00A0${word}`;
  };
  if (!before) return t.isNew(said(diff.later, after));
  if (!after && isAsked) return t.isUnanswered(said(diff.earlier, before));
  if (!after) return t.isGone(said(diff.earlier, before));
  const [was, is] = [said(diff.earlier, before), said(diff.later, after)];
  return move ? t.from(was, is) : is;
}

function detailsOf(diff: RoundDiff, one: ItemDiff, wording: Wording): readonly string[] {
  const { before, after, isOtherValue, isOtherDay, texts } = one;
  const { language } = wording;
  const t = diffTextsIn(language);
  if (!before || !after) return [];
  const outcome = ({ plan }: RoundDiff['later'], { item, assessment }: DiffSide) =>
    outcomeText(measureOf(plan, item), assessment, language) ?? t.none;
  const sumsOf = ({ item, assessment }: DiffSide) => economyParts(item, assessment, language).join(', ');
  const day = ({ assessment }: DiffSide) =>
    assessment.day === undefined ? t.none : formatDay(assessment.day, wording);
  const questions = [...questionsOf(diff.later.plan), ...questionsOf(diff.earlier.plan)];
  const names = texts.map(({ id }) => {
    const label = questions.find((question) => question.id === id)?.label[language];
    return t.inQuotes(label ?? historyTextsIn(language).outOfReport);
  });
  return [
    ...(isOtherValue && after.item.kind === 'budget' ? [t.from(sumsOf(before), sumsOf(after))] : []),
    ...(isOtherValue && after.item.kind !== 'budget'
      ? [t.outcome(outcome(diff.earlier, before), outcome(diff.later, after))]
      : []),
    ...(isOtherDay ? [t.day(day(before), day(after))] : []),
    ...(names.length > 0 ? [t.otherTexts(t.listOf([...new Set(names)]))] : []),
  ];
}
