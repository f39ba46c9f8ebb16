/** The lines of a digest: what is followed, what has changed, what is missing, and what is due. */
import type { Digest, DigestChange } from '../../domain/deliveries/digest.ts';
import { firstBy } from '../../domain/once.ts';
import type { Item } from '../../domain/plans/plan.ts';
import { farFromBudget } from '../../domain/status/economy.ts';
import { entriesOf, type Summary, spreadOf } from '../../domain/status/summary.ts';
import { sumText } from '../economy.ts';
import { DOT, formatDay, type Wording } from '../format.ts';
import { spreadText, verdictMark } from '../marks.ts';
import { itemName, lineBlock, lineName, lineRuns } from '../status/summary-lines.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { whyRuns } from './digest-why.ts';
import { deliveryTextsIn } from './texts.ts';

/** Names are whole, but for those that few plans have. */
const NAME = 150;

export interface Line {
  readonly item?: Item;
  /** Only what is shown is put in words: a large plan has far more. */
  runs(): readonly object[];
  /** What stands below it. */
  more?(): readonly (readonly object[])[];
}

/** How that stands which the channel follows, and what it was where it has changed. */
export function followedLines(digest: Digest, language: Wording['language']): Line[] {
  const changes = digest.followed ?? [];
  return changes.map((change) => ({
    item: change.line.item,
    runs: () => changeRuns(digest, change, language),
  }));
}

/** "2 budgetområden avviker mer än 500 tkr från budget": one line, and none where none does. */
export function economyLines(summary: Summary, language: Wording['language']): Line[] {
  const { lines, threshold } = farFromBudget(summary);
  if (lines.length === 0) return [];
  const said = economyTextsIn(language).aboveInDigest(lines.length, sumText(threshold, language));
  return [{ runs: () => runsOf(said) }];
}

/** What nobody has answered yet; where each unit answers, how many of them. */
export function missingLines(summary: Summary, language: Wording['language']): Line[] {
  const t = deliveryTextsIn(language);
  return entriesOf(summary.missing).flatMap(({ item, isSpread, lines }) => {
    if (isSpread) {
      const name = () => itemName(summary, item, language, NAME);
      return [{ item, runs: () => runsOf(name(), t.missing(lines.length)) }];
    }
    return lines.map((line) => ({ item, runs: () => runsOf(lineName(summary, line, language, NAME)) }));
  });
}

/** One line for each item: where each unit answers, how many have changed and how all their answers fall by now. */
export function changeLines(
  digest: Digest,
  changes: readonly DigestChange[],
  countOf: (count: number) => string,
  wording: Wording,
): Line[] {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { summary } = digest;
  const { plan, round } = summary.state;
  const all = entriesOf(summary.areas.flatMap(({ lines }) => lines));
  const byItem = firstBy(all, (entry) => entry.item.id);
  const byLine = new Map(changes.map((change) => [change.line, change]));
  return entriesOf(changes.map(({ line }) => line)).flatMap(({ item, isSpread, lines }) => {
    const now = byItem.get(item.id);
    if (!isSpread || !now) {
      return lines.flatMap((line) => {
        const change = byLine.get(line);
        if (!change) return [];
        const more = () => whyRuns(digest, [change], wording);
        return { item, runs: () => changeRuns(digest, change, language), more };
      });
    }
    const spread = () => spreadText(plan, round.kind, spreadOf(plan, now.lines), language);
    const name = () => itemName(summary, item, language, NAME);
    const told = lines.flatMap((line) => byLine.get(line) ?? []);
    const more = () => whyRuns(digest, told, wording);
    return [{ item, runs: () => runsOf(name(), t.spreadNow(countOf(lines.length), spread())), more }];
  });
}

/** "17 sep · Puls 3: svar senast", "19 sep · Öppna data ska vara klart" */
export function aheadLines({ summary, ahead }: Digest, wording: Wording): Line[] {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  return (ahead?.days ?? []).map((one) => {
    const day = formatDay(one.day, wording);
    if (one.what === 'round') return { runs: () => runsOf(day, t.answersDue(one.round.name)) };
    const name = () => itemName(summary, one.item, language, NAME);
    return { item: one.item, runs: () => runsOf(day, t.toBeFinished(name())) };
  });
}

/** "Öresundsmetron · ■ Förväntas inte uppnås (var ● förväntas uppnås)" */
function changeRuns(
  { summary }: Digest,
  { line, before }: DigestChange,
  language: Wording['language'],
): object[] {
  const t = deliveryTextsIn(language);
  const { plan, round } = summary.state;
  const was = before && verdictMark(plan, round.kind, before, language);
  return [
    ...lineRuns(lineBlock(summary, line, language, NAME)),
    ...(was ? [{ type: 'TextRun', text: ` (${t.was(was.symbol, was.word)})`, isSubtle: true } as const] : []),
  ];
}

/** A line without a symbol of its own. */
function runsOf(name: string, said = ''): object[] {
  if (said === '') return [{ type: 'TextRun', text: name }];
  return [
    { type: 'TextRun', text: `${name}${DOT}` },
    { type: 'TextRun', text: said, isSubtle: true },
  ];
}
