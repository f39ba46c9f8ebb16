import { type Ledger, type LedgerEntry, toResend } from '../../domain/deliveries/ledger.ts';
import { expectedIn, type LedgerRow } from '../../domain/deliveries/ledger-rows.ts';
import { isOutOfReach } from '../../domain/deliveries/standing.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { roundPeriod } from '../marks.ts';
import {
  cardOf,
  concernsOf,
  findingOf,
  ownersIn,
  reminderTexts,
  resendButton,
  stuckDigests,
  unownedText,
} from './ledger-parts.ts';
import { ledgerTextsIn } from './ledger-texts.ts';
import { countsText, entryName, whyText } from './standing-text.ts';

const LINES_AT_ONCE = 12;
/** Areas and units that unfold, tried until the card fits. */
const ROWS_AT_MOST = [40, 12, 0];
const ROW_NAME = 100;
const ROUNDS_AT_ONCE = 3;
/** Channels whose digest stays as it is. */
const DIGESTS_AT_ONCE = 5;
/** Characters of a button's title that fit a phone with large text. */
const BUTTON = 18;

/** What is shown of a ledger: from which line on, and the rounds that are open as well. */
export interface LedgerLook {
  readonly from: number;
  readonly others: readonly Round[];
}

/** Who has got their questions, and who has not: those that something is to be done about, the worst first. */
export function ledgerCard(ledger: Ledger, look: LedgerLook, wording: Wording): Card {
  return firstThatFits(ROWS_AT_MOST.map((most) => () => ledgerCardOf(ledger, look, wording, most)));
}

function ledgerCardOf(
  ledger: Ledger,
  { from, others }: LedgerLook,
  wording: Wording,
  rowsAtMost: number,
): Card {
  const { language } = wording;
  const t = ledgerTextsIn(language);
  const { round } = ledger.state;
  const concerns = concernsOf(ledger);
  const first = from < concerns.length ? from : 0;
  const shown = concerns.slice(first, first + LINES_AT_ONCE);
  const range =
    shown.length < concerns.length ? [t.rangeOf(first + 1, first + shown.length, concerns.length)] : [];
  const again = toResend(ledger, wording.now).length;
  const many = again > 0 && isOpen(round) ? [resendButton(round, again, wording)] : [];
  return cardOf(
    {
      where: [t.deliveries, roundPeriod(round, wording), ...range].join(DOT),
      title: findingOf(ledger, wording),
      texts: leadOf(ledger, others, wording),
      rows: shown.map((entry) => rowOf(entry, round, wording)),
      more: [
        ...pagesOf(round, concerns.length, first, shown.length, wording),
        ...others.slice(0, ROUNDS_AT_ONCE).map((other) => roundButton(other, wording)),
      ],
      folds: [
        foldOf(
          ledger.areas,
          { title: t.byArea, tooltip: t.byAreaOf, nameless: t.noArea },
          rowsAtMost,
          wording,
        ),
        foldOf(
          ledger.units,
          { title: t.byUnit, tooltip: t.byUnitOf, nameless: t.noUnit },
          rowsAtMost,
          wording,
        ),
      ].flat(),
      buttons: many,
    },
    wording,
  );
}

function leadOf(ledger: Ledger, others: readonly Round[], wording: Wording): readonly string[] {
  const { language } = wording;
  const t = ledgerTextsIn(language);
  const owners = ownersIn(ledger);
  const had = owners.length - concernsOf({ ...ledger, entries: owners }).length;
  const answered = owners.filter(({ standing }) => standing.reach === 'answered').length;
  const channels = ledger.entries.filter(
    ({ kind, standing }) => kind === 'channel' && isOutOfReach(standing),
  );
  const isEveryone = had === owners.length;
  return [
    owners.length === 0
      ? t.chooseOwners
      : [...(isEveryone ? [] : [t.delivered(had)]), t.allAnswered(answered)].join(' '),
    ...(owners.length > 0 ? unownedText(ledger, language) : []),
    ...reminderTexts(ledger, wording),
    ...(channels.length > 0 ? [`${t.channelsUnreached(channels.length)}.`] : []),
    ...stuckDigests(ledger.entries, wording).slice(0, DIGESTS_AT_ONCE),
    ...(isOpen(ledger.state.round) ? [] : [t.closed]),
    ...(others.length > 0
      ? [t.otherRounds(others.length, t.listOf(others.map(({ name }) => shorten(name, 60))))]
      : []),
  ];
}

function rowOf(entry: LedgerEntry, round: Round, wording: Wording) {
  const t = ledgerTextsIn(wording.language);
  const name = entryName(entry, wording);
  const left = entry.questions - entry.answered;
  return {
    name: escapeMarkdown(name),
    about: escapeMarkdown([whyText(entry, wording), ...(left > 0 ? [t.questionsLeft(left)] : [])].join(DOT)),
    tooltip: t.showOne(name),
    payload: payload('delivery', wording.language, { round: round.id, recipient: entry.recipient, below: 1 }),
  };
}

/** The lines before and after those that are shown. */
function pagesOf(round: Round, all: number, first: number, shown: number, { language }: Wording) {
  const t = ledgerTextsIn(language);
  const pageFrom = (title: string, from: number) => ({
    ...{ title, tooltip: title },
    payload: payload('deliveries', language, { round: round.id, from }),
  });
  return [
    ...(first > 0 ? [pageFrom(t.showPrevious(LINES_AT_ONCE), Math.max(0, first - LINES_AT_ONCE))] : []),
    ...(first + shown < all ? [pageFrom(t.showMore, first + shown)] : []),
  ];
}

/** The same of another round that is open. */
function roundButton({ id, name }: Round, { language }: Wording) {
  const title = shorten(name, BUTTON);
  return {
    title,
    tooltip: ledgerTextsIn(language).showRound(shorten(name, ROW_NAME)),
    payload: payload('deliveries', language, { round: id, from: 0 }),
  };
}

interface FoldWords {
  readonly title: string;
  readonly tooltip: (count: number) => string;
  readonly nameless: string;
}

/** Nothing unfolds where all stands on one row without a name. */
function foldOf(rows: readonly LedgerRow[], words: FoldWords, most: number, wording: Wording) {
  if (most === 0 || rows.every(({ name }) => name === undefined)) return [];
  const t = ledgerTextsIn(wording.language);
  const { shown, hidden } = cutOff(rows, most);
  return [
    {
      title: words.title,
      tooltip: words.tooltip(rows.length),
      lines: shown.map(({ name, counts }) => ({
        name: escapeMarkdown(shorten(name ?? words.nameless, ROW_NAME)),
        text: escapeMarkdown(countsText(counts, expectedIn(counts), wording)),
      })),
      cut: hidden > 0 ? t.moreRows(hidden) : '',
    },
  ];
}
