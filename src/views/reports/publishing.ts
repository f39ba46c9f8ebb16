/** What a coordinator sees who publishes a round. */
import type { RoundApproval } from '../../domain/answers/approval.ts';
import type { Subscription } from '../../domain/deliveries/subscription.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import type { Obstacle } from '../../domain/reports/publishing.ts';
import { MAX_REASON, type Round } from '../../domain/rounds/round.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { channelName } from '../deliveries/channel-name.ts';
import { capitalise, DOT, formatRange, shorten, type Wording } from '../format.ts';
import { managingTextsIn } from '../rounds/managing-texts.ts';
import { type RoundField, roundCardOf } from '../rounds/round-card.ts';
import { publishTextsIn } from './publish-texts.ts';

/** The inputs of the forms. */
export const PUBLISH_INPUTS = { reason: 'reason', channels: 'channels' } as const;

/** A round as it would be published. */
interface Unpublished {
  readonly compiled: Compiled;
  readonly publications: readonly Publication[];
  readonly changed: readonly Item[];
  readonly same: Publication | undefined;
  readonly mark: string;
}

export interface PublishLook {
  /** Those that it may be posted to. */
  readonly channels: readonly Subscription[];
  /** What the auditor's test has found: in a sentence, then rule by rule; none where it was not made. */
  readonly audit?: readonly string[] | undefined;
  readonly notice?: string | undefined;
  /** As it was filled in. */
  readonly filled?: { readonly reason: string; readonly channels: string } | undefined;
}

/** Lines of what has changed, and channels to choose from, from the fullest card to the barest. */
const FULLNESS = [
  { lines: 60, name: 120, channels: 60 },
  { lines: 20, name: 60, channels: 40 },
  { lines: 6, name: 40, channels: 20 },
] as const;

type Fullness = (typeof FULLNESS)[number];

/** What is frozen, and where it is posted: nothing is done before the button is pressed. */
export function publishCard(preview: Unpublished, look: PublishLook, wording: Wording): Card {
  return firstThatFits(FULLNESS.map((fullness) => () => publishCardOf(preview, look, wording, fullness)));
}

function publishCardOf(
  { compiled, publications, changed, same, mark }: Unpublished,
  { channels, audit = [], notice, filled }: PublishLook,
  wording: Wording,
  fullness: Fullness,
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  const { summary, approval } = compiled;
  const { round } = summary.state;
  const last = publications.at(-1);
  const version = same?.version ?? publications.length + 1;
  const [tested, ...found] = audit;
  const changedText = last && changedTextOf(changed, last, wording);
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: t.publishTitle(round.name, version),
    notices: notice === undefined ? [] : [notice],
    lead: [
      `${progressText(summary, wording)} ${approvalText(approval, wording)}`,
      ...(same ? [t.standsAgain(version)] : changedText === undefined ? [] : [changedText]),
      ...(tested === undefined ? [] : [tested]),
      ...(found.length > 0 ? [found.join(', ')] : []),
      ...(same ? [] : [t.whatHappens(version)]),
      ...(channels.length === 0 ? [t.noChannels] : []),
    ],
    folds: [
      {
        title: t.changedItems(changed.length),
        lines: linesOf(changed, fullness, (item) => shorten(item.title, fullness.name), wording),
      },
    ],
    fields: [
      ...(last && !same ? [reasonField(t.reason, t.reasonHelp, filled?.reason, wording)] : []),
      ...channelsField(channels, filled?.channels, fullness, wording),
    ],
    actions: [
      {
        title: t.publish,
        payload: payload('publish-round', language, { round: round.id, seen: mark }),
        isFirst: true,
      },
      ...(found.length > 0
        ? [
            {
              title: t.showFindings,
              payload: payload('say', language, { command: 'audit', subject: round.id }),
            },
          ]
        : []),
    ],
  });
}

function changedTextOf(changed: readonly Item[], last: Publication, { language }: Wording): string {
  const t = publishTextsIn(language);
  return changed.length === 0
    ? t.sameAnswers(last.version)
    : `${t.changedSince(changed.length, last.version)}.`;
}

function linesOf<T>(
  all: readonly T[],
  { lines }: Fullness,
  say: (one: T) => string,
  { language }: Wording,
): string[] {
  const hidden = all.length - lines;
  return [...all.slice(0, lines).map(say), ...(hidden > 0 ? [managingTextsIn(language).more(hidden)] : [])];
}

export function reasonField(label: string, help: string, filled = '', { language }: Wording): RoundField {
  const error = publishTextsIn(language).writeReason;
  return {
    ...{ type: 'text', id: PUBLISH_INPUTS.reason, label, help, error },
    ...{ maxLength: MAX_REASON, value: filled },
  };
}

function channelsField(
  channels: readonly Subscription[],
  filled: string | undefined,
  { channels: most, name }: Fullness,
  { language }: Wording,
): RoundField[] {
  const t = publishTextsIn(language);
  const shown = channels.slice(0, most);
  if (shown.length === 0) return [];
  return [
    {
      ...{ type: 'several', id: PUBLISH_INPUTS.channels, label: t.channels, help: t.channelsHelp },
      value: filled ?? shown.map(({ channel }) => channel).join(','),
      options: shown.map((one) => ({ title: channelName(one, language, name), value: one.channel })),
    },
  ];
}

/** Why a round cannot be published yet, and what to do about it. */
export function obstacleCard(round: Round, obstacle: Obstacle, wording: Wording): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  const where = whereOf(round, wording);
  if (obstacle.is === 'open')
    return roundCardOf({
      ...{ language, where, title: t.isOpen(round.name), lead: [t.closeFirst] },
      actions: [
        {
          title: t.close,
          payload: payload('close-round-form', language, { round: round.id }),
          isFirst: true,
        },
      ],
    });
  const { areas } = obstacle;
  return firstThatFits(
    FULLNESS.map(
      (fullness) => () =>
        roundCardOf({
          ...{ language, where, title: t.notApproved(round.name) },
          lead: [
            areas.length === 1 ? t.left(areas.length) : t.leftMany(areas.length),
            ...linesOf(areas, fullness, ({ title }) => title, wording),
          ],
        }),
    ),
  );
}

/** Rounds to choose from, where it is not clear which is meant. */
export function whichToPublishCard(rounds: readonly Round[], wording: Wording): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  return roundCardOf({
    language,
    title: t.whichRound,
    rows: rounds.map((round) => ({
      name: round.name,
      about: formatRange(round.from, round.to, wording),
      buttons: [
        {
          title: t.publish,
          tooltip: `${t.publish}: ${round.name}`,
          payload: payload('publish-form', language, { round: round.id }),
        },
      ],
    })),
  });
}

export function whereOf(round: Round, wording: Wording): string {
  return [round.name, formatRange(round.from, round.to, wording)].join(DOT);
}

function progressText({ answered, expected }: Summary, { language }: Wording): string {
  return `${capitalise(managingTextsIn(language).answeredOf(answered, expected))}.`;
}

function approvalText(approval: RoundApproval | undefined, { language }: Wording): string {
  const t = publishTextsIn(language);
  return approval ? t.approvedAll : t.noApproval;
}
