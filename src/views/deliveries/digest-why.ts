/** Why something got worse, as a digest tells it: a line each, and all of it behind a button. */
import type { Digest, DigestChange } from '../../domain/deliveries/digest.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { itemName } from '../status/summary-lines.ts';
import { reasonsIn } from '../status/why.ts';

/** Characters of a reason on its line, and of a unit's name before it. */
const REASON = 160;
const UNIT = 60;
/** Reasons of units below one line: the others unfold. */
const UNITS_AT_ONCE = 3;

/** What was said of one change, the reason first. */
interface Said {
  readonly change: DigestChange;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

function saidIn(
  { summary, reasons }: Digest,
  changes: readonly DigestChange[],
  wording: Wording,
): readonly Said[] {
  const { plan } = summary.state;
  return changes.flatMap((change) => {
    const texts = reasonsIn(plan, reasons?.get(change), wording);
    return texts.length > 0 ? [{ change, texts }] : [];
  });
}

/** The reasons of what is told on one line: "Staten har inte fattat beslut …", or each unit's with its name. */
export function whyRuns(digest: Digest, changes: readonly DigestChange[], wording: Wording): object[][] {
  const said = saidIn(digest, changes, wording);
  return said.slice(0, UNITS_AT_ONCE).map(({ change, texts }) => {
    const { unit } = change.line;
    const text = shorten(oneLine(texts[0]?.text ?? ''), REASON);
    const told = unit === undefined ? text : `${shorten(unit, UNIT)}: ${text}`;
    return [{ type: 'TextRun', text: told, isSubtle: true, size: 'Small' }];
  });
}

/** All that was said of some changes, where a line each does not hold it. @param most characters of each text */
export function whyInFull(digest: Digest, changes: readonly DigestChange[], most: number, wording: Wording) {
  const said = saidIn(digest, changes, wording);
  const isWhole = said.every(
    ({ texts }) => texts.length === 1 && oneLine(texts[0]?.text ?? '').length <= REASON,
  );
  if (said.length === 0 || isWhole) return { parts: [], isCut: false };
  return {
    parts: said.map(({ change, texts }) => ({
      name: escapeMarkdown(
        [
          itemName(digest.summary, change.line.item, wording.language, REASON),
          ...(change.line.unit === undefined ? [] : [`(${shorten(change.line.unit, UNIT)})`]),
        ].join(' '),
      ),
      texts: texts.map(({ name, text }) => ({ name, text: shorten(text, most) })),
    })),
    isCut: said.some(({ texts }) => texts.some(({ text }) => text.length > most)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
