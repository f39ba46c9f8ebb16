/** Posting a compiled round: to which channels, and where and when it was posted. */
import type { Subscription } from '../../domain/deliveries/subscription.ts';
import { channelInSentence, channelName, hasName } from '../deliveries/channel-name.ts';
import { deliveryTextsIn } from '../deliveries/texts.ts';
import { escapeMarkdown, formatInstant, type Wording } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { statusTextsIn } from './texts.ts';

/** The input by which channels are chosen. */
export const POST_INPUT = 'channels';

/** What became of posting a summary. */
export interface PostedSummary {
  readonly at: string;
  readonly channels: readonly Subscription[];
  /** It had been posted before, so nothing was posted now. */
  readonly isRepeated: boolean;
  /** How many it is for, and how many of all could not be reached the last time. */
  readonly reached: number;
  readonly outOfReach: number;
}

/** Where a summary may be posted, or was. */
export interface Posting {
  readonly channels: readonly Subscription[];
  readonly posted?: PostedSummary | undefined;
}

/** Characters of a channel's name. */
const NAME = 80;
/** More channels than these are chosen from a list that unfolds. */
const CHANNELS_AT_ONCE = 8;
const CHANNELS_AT_MOST = 60;
/** Names in a sentence; the others are counted. */
const NAMES_AT_MOST = 6;

/** The part of the card that posts it. */
export function postingParts({ channels, posted }: Posting, wording: Wording, length = NAME) {
  const { language } = wording;
  const t = statusTextsIn(language);
  const shown = channels.slice(0, CHANNELS_AT_MOST);
  const [only, ...others] = channels;
  const hasChoice = posted === undefined && others.length > 0;
  return {
    notices: posted ? [{ text: escapeMarkdown(postedText(posted, wording)) }] : [],
    canPost: posted === undefined,
    hasChoice,
    postInput: POST_INPUT,
    chooseChannels: t.chooseChannels,
    channelsStyle: shown.length > CHANNELS_AT_ONCE ? 'compact' : 'expanded',
    channelsValue: shown.map(({ channel }) => channel).join(','),
    channels: shown.map((one) => ({ title: channelName(one, language, length), value: one.channel })),
    postNotes:
      only && !hasChoice && !posted
        ? [{ text: escapeMarkdown(t.postGoesTo(channelInSentence(only, language, NAME))) }]
        : [],
    post: hasChoice ? t.postToChosen : t.postToChannel,
  };
}

/**
 * "Skickad 4 sep kl. 12.00 till ”Stadskontoret / Allmänt”."
 * @param what was posted, where it is no summary
 */
export function postedText(
  { at, channels, isRepeated, reached, outOfReach }: PostedSummary,
  wording: Wording,
  what?: string,
): string {
  const { language } = wording;
  const [t, told] = [statusTextsIn(language), deliveryTextsIn(language)];
  const common = commonTextsIn(language);
  const named = channels.filter(hasName);
  const nameless = channels.length - named.length;
  const names = [
    ...named.map((one) => channelInSentence(one, language, NAME)),
    ...(nameless > 0 ? [t.someChannels(nameless)] : []),
  ];
  const rest = names.length - NAMES_AT_MOST;
  const list =
    rest > 1 ? `${names.slice(0, NAMES_AT_MOST).join(', ')} ${common.andMore(rest)}` : common.listOf(names);
  const where = t.postedTo(formatInstant(at, wording), list);
  if (isRepeated) return `${where} ${t.postedAlready}`;
  const how = outOfReach === 0 ? told.posted(reached, what) : told.postedToSome(reached, outOfReach, what);
  return `${how} ${where}`;
}
