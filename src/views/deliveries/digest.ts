import type { Digest, DigestChange } from '../../domain/deliveries/digest.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { entriesOf, spreadOf } from '../../domain/status/summary.ts';
import { type Card, fill } from '../card.ts';
import { formatDay, formatInstant, type Wording } from '../format.ts';
import { countMarks, MISSING_SYMBOL, roundPeriod, spreadText, verdictMark } from '../marks.ts';
import { cutOff, itemName, lineBlock, lineName } from '../status/summary.ts';
import { deliveryTextsIn } from './texts.ts';

/** Lines in each section: a channel is read in passing. */
const LINES_AT_MOST = 12;

/** What a channel reads once a week. It names goals, never those who are late. */
export function digestCard(digest: Digest, wording: Wording): Card {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { summary, worse, changed } = digest;
  const { round } = summary.state;
  const missing = entriesOf(summary.missing).flatMap(({ item, isSpread, lines }) =>
    lines.slice(0, isSpread ? 1 : undefined).map((line) => ({
      symbol: MISSING_SYMBOL,
      color: 'default',
      name: isSpread ? itemName(summary, item) : lineName(summary, line),
      word: isSpread ? ` ·\u00A0${t.missing(lines.length)}` : '',
    })),
  );
  return fill('digest', {
    language,
    where: [
      t.digest,
      roundPeriod(round, wording),
      ...(digest.since ? [t.since(formatInstant(digest.since, wording))] : []),
    ].join(' · '),
    title: titleOf(digest, language),
    counts: countMarks(summary, language),
    sections: [
      { title: t.gotWorse, lines: changeBlocks(digest, worse, t.worseAnswers, language) },
      { title: t.isNewOrChanged, lines: changeBlocks(digest, changed, t.newAnswers, language) },
      { title: t.missing(summary.missing.length), lines: missing },
    ].flatMap(({ title, lines }) =>
      lines.length > 0 ? [{ title, lines: atMost(lines, language).map(lineRuns) }] : [],
    ),
    due: isOpen(round) ? t.daysLeft(digest.daysLeft, formatDay(round.due, wording)) : t.closedRound,
  });
}

function titleOf({ worse, changed }: Digest, language: Wording['language']): string {
  const t = deliveryTextsIn(language);
  const worseGoals = new Set(worse.map(({ line }) => line.item.id)).size;
  if (worseGoals > 0) return t.digestTitleWorse(worseGoals);
  return changed.length > 0 ? t.digestTitleChanged(changed.length) : t.digestTitleQuiet;
}

/** One line for each item: where each unit answers, how many have changed and how all their answers fall by now. */
function changeBlocks(
  digest: Digest,
  changes: readonly DigestChange[],
  countOf: (count: number) => string,
  language: Wording['language'],
) {
  const { summary } = digest;
  const { plan, round } = summary.state;
  const all = entriesOf(summary.areas.flatMap(({ lines }) => lines));
  return entriesOf(changes.map(({ line }) => line)).flatMap(({ item, isSpread, lines }) => {
    const now = all.find((entry) => entry.item.id === item.id);
    if (!isSpread || !now) {
      return changes
        .filter(({ line }) => lines.includes(line))
        .map((change) => changeBlock(digest, change, language));
    }
    const spread = spreadText(plan, round.kind, spreadOf(plan, now.lines), language);
    return [
      {
        symbol: '',
        color: 'default',
        name: itemName(summary, item),
        word: ` ·\u00A0${countOf(lines.length)}: ${spread}`,
      },
    ];
  });
}

function changeBlock({ summary }: Digest, { line, before }: DigestChange, language: Wording['language']) {
  const t = deliveryTextsIn(language);
  const { plan, round } = summary.state;
  const block = lineBlock(summary, line, language);
  const was = before && verdictMark(plan, round.kind, before, language);
  if (was) return { ...block, word: ` ·\u00A0${block.word} (${t.was(was.symbol, was.word)})` };
  return { ...block, word: ` ·\u00A0${block.word}` };
}

function atMost<T extends { readonly name: string }>(lines: readonly T[], language: Wording['language']) {
  const { shown, hidden } = cutOff(lines, LINES_AT_MOST);
  if (hidden === 0) return shown;
  return [
    ...shown,
    { symbol: '…', color: 'default', name: deliveryTextsIn(language).andMore(hidden), word: '' },
  ];
}

/** A line as a card shows it; one that gathers the answers of several units has no symbol of its own. */
function lineRuns({
  symbol,
  color,
  name,
  word,
}: Readonly<Record<'symbol' | 'color' | 'name' | 'word', string>>) {
  const runs = [
    { type: 'TextRun', text: symbol && `${symbol} `, weight: 'Bolder', color },
    { type: 'TextRun', text: name },
    { type: 'TextRun', text: word, isSubtle: true },
  ];
  return { runs: runs.filter(({ text }) => text !== '') };
}
