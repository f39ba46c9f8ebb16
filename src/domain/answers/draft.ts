/** What somebody has begun to answer and not sent (`utkast`): whatever is typed is kept until it is sent. */
import type { IsoInstant } from '../dates.ts';
import { isOwnId, type Person } from '../people/people.ts';
import type { Round } from '../rounds/round.ts';
import type { RawAnswer } from './assessment.ts';
import { PROPOSED } from './check-answer.ts';

export interface Draft {
  readonly round: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  /** As it was filled in; nothing of it is checked. */
  readonly answer: RawAnswer;
  /** The version that was before their eyes, 0 for none. */
  readonly basedOn: number;
}

/** A draft as it is shown where its question is asked. */
export interface ShownDraft extends Draft {
  /** The round that was closed before it was sent, where that is another than the one that asks now. */
  readonly left?: Round | undefined;
}

/** What has been begun about a question: by the person who is asked, and by others who may answer it. */
export interface Begun {
  readonly own: ShownDraft | undefined;
  readonly others: readonly ShownDraft[];
}

type Reader = Pick<Person, 'id' | 'formerIds'>;

/**
 * The drafts that belong where a question is asked in a round: those of that round, and those that a round left behind when it was
 * closed. One of another round that is open belongs there.
 * @param rounds those of the plan
 */
export function begunBy(
  reader: Reader,
  round: Pick<Round, 'id'>,
  drafts: readonly Draft[],
  rounds: readonly Round[],
): Begun {
  const shown = drafts.flatMap((draft): ShownDraft[] => {
    if (draft.round === round.id) return [draft];
    const left = rounds.find(({ id, state }) => id === draft.round && state === 'closed');
    return left ? [{ ...draft, left }] : [];
  });
  const newest = shown.toSorted(
    (a, b) => Number(a.left !== undefined) - Number(b.left !== undefined) || b.at.localeCompare(a.at),
  );
  const ofEach = [...Map.groupBy(newest, ({ author }) => author.id).values()].flatMap(
    ([first]) => first ?? [],
  );
  return {
    own: ofEach.find(({ author }) => isOwnId(reader, author.id)),
    others: ofEach.filter(({ author }) => !isOwnId(reader, author.id)),
  };
}

/**
 * The drafts of a question with one more. It takes the place of the one that its author saw; what they have begun elsewhere meanwhile,
 * as on another device, is joined to it, so that neither is lost.
 * @param seen when the draft that its author saw had been kept; undefined for none
 */
export function withDraft(known: readonly Draft[], draft: Draft, seen: IsoInstant | undefined): Draft[] {
  const isSame = (one: Draft) => one.round === draft.round && one.author.id === draft.author.id;
  const before = known.find(isSame);
  const isUnseen = before !== undefined && before.at !== seen;
  const answer = isUnseen ? joinedAnswers(before.answer, draft.answer) : draft.answer;
  return [...known.filter((one) => !isSame(one)), { ...draft, answer }];
}

/** An answer that has been sent, and what its author saw when they sent it. */
export interface SentAnswer {
  readonly round: string;
  readonly answer: RawAnswer;
  /** When the draft that they saw had been kept; undefined for none. */
  readonly seen?: IsoInstant | undefined;
}

/**
 * The drafts of a question once somebody has answered it: without their own, those that a closed round left behind among them. What they
 * neither saw nor said, as on another device, stays.
 * @param isOpen whether a round is
 * @returns the same list where nothing of it goes
 */
export function withoutDraftsOf(
  reader: Reader,
  { round, answer, seen }: SentAnswer,
  drafts: readonly Draft[],
  isOpen: (round: string) => boolean,
): readonly Draft[] {
  const isSent = (draft: Draft) =>
    isOwnId(reader, draft.author.id) &&
    (draft.round === round || !isOpen(draft.round)) &&
    (draft.at === seen || holdsTexts(answer, draft.answer));
  const left = drafts.filter((draft) => !isSent(draft));
  return left.length === drafts.length ? drafts : left;
}

function holdsTexts({ texts }: RawAnswer, draft: RawAnswer): boolean {
  return Object.entries(draft.texts).every(([id, text]) => (texts[id] ?? '').includes(text.trim()));
}

/** Both texts of each field, one below the other; of what can only be one thing, that of the second, where it has any. */
export function joinedAnswers(first: RawAnswer, second: RawAnswer): RawAnswer {
  const ids = new Set([...Object.keys(first.texts), ...Object.keys(second.texts)]);
  const texts = [...ids].map((id) => [id, joinedTexts(first.texts[id] ?? '', second.texts[id] ?? '')]);
  return { ...overlaid(first, second), texts: Object.fromEntries(texts) };
}

function joinedTexts(first: string, second: string): string {
  const [a, b] = [first.trim(), second.trim()];
  if (a.includes(b)) return first;
  return b.includes(a) ? second : `${a}\n\n${b}`;
}

/** An answer with whatever another has filled in in its place. */
export function overlaid(below: RawAnswer, above: RawAnswer): RawAnswer {
  const texts = Object.entries(above.texts).filter(([, text]) => text.trim() !== '');
  return {
    status: statusOf(above) || below.status,
    direction: above.direction || below.direction,
    value: above.value?.trim() ? above.value : below.value,
    women: above.women?.trim() ? above.women : below.women,
    men: above.men?.trim() ? above.men : below.men,
    stage: above.stage || below.stage,
    day: above.day?.trim() ? above.day : below.day,
    ...(above.forecast?.trim() || below.forecast
      ? { forecast: above.forecast?.trim() ? above.forecast : below.forecast }
      : {}),
    texts: { ...below.texts, ...Object.fromEntries(texts) },
  };
}

/** What was chosen. That it is to follow from the number is so to begin with, so without one nothing has been chosen. */
function statusOf({ status, value }: RawAnswer): string | undefined {
  return status === PROPOSED && !value?.trim() ? undefined : status;
}

const FIELDS = ['direction', 'value', 'women', 'men', 'stage', 'day', 'forecast'] as const;

/** Whether nothing is filled in. */
export function isBlank(answer: RawAnswer): boolean {
  return saysAlike(answer, { texts: {} });
}

/** Whether two forms are filled in alike. */
export function saysAlike(one: RawAnswer, other: RawAnswer): boolean {
  const ids = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)]);
  const isSame = (a: string | undefined, b: string | undefined) => (a ?? '').trim() === (b ?? '').trim();
  return (
    isSame(statusOf(one), statusOf(other)) &&
    FIELDS.every((field) => isSame(one[field], other[field])) &&
    [...ids].every((id) => isSame(one.texts[id], other.texts[id]))
  );
}
