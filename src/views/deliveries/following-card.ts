/** How cards about what is followed are laid out. */
import type { ScaleStep, Status } from '../../domain/answers/scale.ts';
import { scaleStep } from '../../domain/answers/scale.ts';
import type { Followed } from '../../domain/deliveries/followed.ts';
import type { NamedFollower } from '../../domain/deliveries/followers.ts';
import type { Language } from '../../domain/language.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import type { PlanItem } from '../../domain/status/history.ts';
import { type Card, fill, type payload } from '../card.ts';
import { capitalise, shorten } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { markInSentence } from '../marks.ts';
import { anyOf } from '../texts/words.ts';
import { followingTextsIn } from './following-texts.ts';

/** Characters of what a button is about. */
const ABOUT = 100;

export interface RowButton {
  readonly title: string;
  /** What it is about, read out and shown when one points at it. */
  readonly about?: string | undefined;
  readonly isPrimary?: boolean;
  readonly payload: ReturnType<typeof payload>;
}

/** One line of such a card, with what can be done about it. */
export interface Row {
  /** Not there where the title says it. */
  readonly name?: string;
  readonly runs?: readonly object[];
  readonly lines?: readonly string[];
  readonly source?: string;
  /** Their replies take the card's place. */
  readonly buttons?: readonly RowButton[];
  /** Their replies come below. */
  readonly opens?: readonly RowButton[];
}

export interface Laid {
  readonly where: string;
  readonly title: string;
  readonly announced?: string;
  readonly notice?: string;
  readonly leads?: readonly string[];
  readonly rows?: readonly Row[];
  readonly notes?: readonly string[];
  readonly actions?: readonly RowButton[];
  readonly opens?: readonly RowButton[];
}

/** All texts are ready for a block that knows Markdown. */
export function layOut(laid: Laid, language: Language): Card {
  const { where, title, announced = title, notice = '', rows = [], actions = [], opens = [] } = laid;
  return fill('following', {
    ...{ language, where, title, announced },
    notices: notice === '' ? [] : [{ text: notice }],
    leads: inBlocks(laid.leads),
    rows: rows.map((row) => ({
      name: row.name ?? '',
      hasRuns: (row.runs ?? []).length > 0,
      runs: row.runs ?? [],
      lines: inBlocks(row.lines),
      source: row.source ?? '',
      hasButtons: (row.buttons ?? []).length + (row.opens ?? []).length > 0,
      buttons: (row.buttons ?? []).map(buttonOf),
      opens: (row.opens ?? []).map(buttonOf),
    })),
    notes: inBlocks(laid.notes),
    hasActions: actions.length + opens.length > 0,
    actions: actions.map(buttonOf),
    opens: opens.map(buttonOf),
  });
}

function inBlocks(texts: readonly string[] = []) {
  return texts.map((text) => ({ text }));
}

function buttonOf({ title, about, isPrimary = false, payload: data }: RowButton) {
  return {
    title,
    tooltip: about === undefined ? title : `${title}: ${shorten(about, ABOUT)}`,
    style: isPrimary ? 'positive' : 'default',
    payload: data,
  };
}

/** "Öresundsmetron", "allt som får bedömningen ■ förväntas inte uppnås", within a sentence. */
export function followedName(
  followed: Followed,
  at: PlanItem | undefined,
  scale: readonly ScaleStep[],
  language: Language,
): string {
  const t = followingTextsIn(language);
  const name = at && nameInSentence(at.plan, at.item, language);
  if (followed.what === 'item') return name ?? t.lost;
  const marks = anyOf(
    followed.statuses.map((status) => markOf(status, scale, language)),
    language,
  );
  return name === undefined ? t.whatBecomes(marks) : t.whatBecomesBelow(marks, name);
}

/** The same of somebody who follows it. */
export function nameOfFollowed(
  { follower, at }: NamedFollower,
  scale: readonly ScaleStep[],
  language: Language,
): string {
  return followedName(follower.followed, at, scale, language);
}

/** On a line of its own: the kind of an item stands below it. */
export function listedName(
  { followed, at }: { readonly followed: Followed; readonly at?: PlanItem | undefined },
  scale: readonly ScaleStep[],
  language: Language,
): string {
  const isItem = followed.what === 'item' && at !== undefined;
  return capitalise(isItem ? shortNameOf(at.plan, at.item) : followedName(followed, at, scale, language));
}

function markOf(status: Status, scale: readonly ScaleStep[], language: Language): string {
  const { symbol, expected } = scaleStep(scale, status);
  return markInSentence({ symbol, word: expected[language] });
}
