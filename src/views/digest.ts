import type { Digest, DigestChange } from '../domain/digest.ts';
import { type Card, fill } from './card.ts';
import { formatDay, formatInstant, type Wording } from './format.ts';
import { countMarks, MISSING_SYMBOL, roundPeriod, verdictMark } from './marks.ts';
import { cutOff, lineBlock, lineName } from './summary.ts';
import { textsIn } from './texts/texts.ts';

/** Lines in each section: a channel is read in passing. */
const LINES_AT_MOST = 12;

/** What a channel reads once a week. It names goals, never those who are late. */
export function digestCard(digest: Digest, wording: Wording): Card {
  const { language } = wording;
  const t = textsIn(language);
  const { summary, worse, changed } = digest;
  const { round } = summary.state;
  const missing = summary.missing.map((line) => ({
    symbol: MISSING_SYMBOL,
    color: 'default',
    name: lineName(summary, line),
    word: '',
  }));
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
      { title: t.gotWorse, lines: worse.map((change) => changeBlock(digest, change, language)) },
      { title: t.isNewOrChanged, lines: changed.map((change) => changeBlock(digest, change, language)) },
      { title: t.missing(missing.length), lines: missing },
    ].flatMap(({ title, lines }) => (lines.length > 0 ? [{ title, lines: atMost(lines, language) }] : [])),
    due:
      round.state === 'closed' ? t.closedRound : t.daysLeft(digest.daysLeft, formatDay(round.due, wording)),
  });
}

function titleOf({ worse, changed }: Digest, language: Wording['language']): string {
  const t = textsIn(language);
  if (worse.length > 0) return t.digestTitleWorse(worse.length);
  return changed.length > 0 ? t.digestTitleChanged(changed.length) : t.digestTitleQuiet;
}

function changeBlock({ summary }: Digest, { line, before }: DigestChange, language: Wording['language']) {
  const t = textsIn(language);
  const { plan, round } = summary.state;
  const block = lineBlock(summary, line, language);
  const was = before && verdictMark(plan, round.kind, before, language);
  if (was) return { ...block, word: ` ·\u00A0${block.word} (${t.was(was.symbol, was.word)})` };
  return { ...block, word: ` ·\u00A0${block.word}` };
}

function atMost<T extends { readonly name: string }>(lines: readonly T[], language: Wording['language']) {
  const { shown, hidden } = cutOff(lines, LINES_AT_MOST);
  if (hidden === 0) return shown;
  return [...shown, { symbol: '…', color: 'default', name: textsIn(language).andMore(hidden), word: '' }];
}
