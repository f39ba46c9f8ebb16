import { digestTimeOf } from '../../domain/deliveries/digest-times.ts';
import type { WeeklyTime } from '../../domain/deliveries/schedule.ts';
import type { DigestWishes, Subscription } from '../../domain/deliveries/subscription.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import type { PlanItem } from '../../domain/status/history.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, formatInstant, shorten, type Wording } from '../format.ts';
import { channelInSentence, channelName } from './channel-name.ts';
import { digestSettingsTextsIn } from './digest-settings-texts.ts';
import { layOut } from './following-card.ts';

export const DIGEST_INPUTS = {
  weekday: 'weekday',
  hour: 'hour',
  content: 'content',
  areas: 'areas',
  quiet: 'quiet',
  language: 'digestLanguage',
} as const;

/** Values of the choices. */
export const CONTENTS = { everything: 'everything', changes: 'changes' } as const;
const USUAL = 'usual';
export const QUIET_WEEKS = { line: 'line', nothing: 'nothing' } as const;

/** Characters of a name within a sentence. */
const NAME = 80;
/** Areas beyond these are chosen from a list that unfolds. */
const AREAS_AT_ONCE = 8;
/** Areas and characters of their names, tried until the card fits. */
const AREAS_AT_MOST = [
  { areas: 100, length: 150 },
  { areas: 60, length: 60 },
  { areas: 20, length: 40 },
];
/** Channels and characters of their names, tried until the card fits. */
const CHANNELS_AT_MOST = [
  { channels: 15, length: NAME },
  { channels: 15, length: 40 },
  { channels: 8, length: 40 },
];

/** What the form shows: what is stored, or what somebody has said or filled in and not saved. */
export interface ShownWishes {
  readonly subscription: Subscription;
  readonly areas: readonly PlanItem[];
  readonly wishes: Omit<DigestWishes, 'since'>;
}

export interface SettingsLook {
  /** It is shown in the channel itself. */
  readonly isHere: boolean;
  /** The channel gets a digest; else it begins to when this is saved. */
  readonly isSubscribed: boolean;
  readonly notices?: readonly string[];
}

/** The form by which a channel chooses its digest. */
export function digestSettingsCard(shown: ShownWishes, look: SettingsLook, wording: Wording): Card {
  return firstThatFits(AREAS_AT_MOST.map((most) => () => formOf(shown, look, wording, most)));
}

function formOf(
  { subscription, areas, wishes }: ShownWishes,
  { isHere, isSubscribed, notices = [] }: SettingsLook,
  { language }: Wording,
  most: { readonly areas: number; readonly length: number },
): Card {
  const t = digestSettingsTextsIn(language);
  const { channel } = subscription;
  const howIn = () => t.howIn(channelInSentence(subscription, language, NAME));
  return fill('digest-settings', {
    language,
    where: t.settings,
    title: escapeMarkdown(!isSubscribed ? t.startHere : isHere ? t.howHere : howIn()),
    notices: [...(isSubscribed ? [] : [t.startsBySaving]), ...notices].map((text) => ({ text })),
    inputs: DIGEST_INPUTS,
    weekday: t.weekday,
    weekdayValue: String(wishes.weekday),
    weekdays: t.weekdays.map((title, value) => ({ title, value: String(value) })),
    hour: t.hour,
    hourValue: String(wishes.hour),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      title: capitalise(clock(hour, language)),
      value: String(hour),
    })),
    content: t.content,
    contentValue: wishes.onlyChanges ? CONTENTS.changes : CONTENTS.everything,
    contents: [
      { title: t.everything, value: CONTENTS.everything },
      { title: t.onlyChanges, value: CONTENTS.changes },
    ],
    ...areaChoices(areas, wishes, most, language),
    quiet: t.quiet,
    quietValue: wishes.skipsQuietWeeks ? QUIET_WEEKS.nothing : QUIET_WEEKS.line,
    quiets: [
      { title: t.quietLine, value: QUIET_WEEKS.line },
      { title: t.quietNothing, value: QUIET_WEEKS.nothing },
    ],
    languageLabel: t.language,
    languageValue: wishes.language ?? USUAL,
    languages: [
      { title: t.usualLanguage, value: USUAL },
      ...LANGUAGES.map((value) => ({ title: t.languages[value], value })),
    ],
    save: t.save,
    savePayload: payload('save-digest-wishes', language, { channel }),
    canEnd: isSubscribed,
    end: t.end,
    endLead: t.endHere,
    endYes: t.endYes,
    endPayload: payload('end-digest', language, { channel }),
  });
}

function areaChoices(
  areas: readonly PlanItem[],
  wishes: ShownWishes['wishes'],
  most: { readonly areas: number; readonly length: number },
  language: Language,
) {
  const t = digestSettingsTextsIn(language);
  const chosen = new Set((wishes.areas ?? []).map(areaValue));
  const refOf = ({ plan, item }: PlanItem) => areaValue({ plan: plan.id, item: item.id });
  // What is chosen stays on the card, however many areas there are.
  const listed = areas.filter((one, place) => place < most.areas || chosen.has(refOf(one)));
  const hasPlans = new Set(listed.map(({ plan }) => plan.id)).size > 1;
  return {
    hasAreas: listed.length > 1,
    areasLabel: t.areas,
    areasStyle: listed.length > AREAS_AT_ONCE ? 'compact' : 'expanded',
    wholePlan: t.wholePlan,
    areasValue: [...chosen].join(','),
    areas: listed.map((one) => ({
      title: [
        capitalise(shorten(shortNameOf(one.plan, one.item), most.length)),
        ...(hasPlans ? [shorten(one.plan.title, most.length)] : []),
      ].join(DOT),
      value: refOf(one),
    })),
  };
}

/** What a choice sends that stands for an area. Ids hold no slash and no comma. */
function areaValue({ plan, item }: { readonly plan: string; readonly item: string }): string {
  return `${plan}/${item}`;
}

/** What was saved, and when the next digest comes. */
export function digestChosenCard(
  { subscription, next }: { readonly subscription: Subscription; readonly next: Date },
  isHere: boolean,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = digestSettingsTextsIn(language);
  const when = weeklyText(digestTimeOf(subscription), language);
  const name = channelInSentence(subscription, language, NAME);
  return layOut(
    {
      where: t.settings,
      title: escapeMarkdown(isHere ? t.comesHere(when) : t.comesTo(name, when)),
      leads: [
        `${t.content}: ${contentText(subscription.wishes, language)}.`,
        t.next(formatInstant(next.toISOString(), wording)),
      ],
      actions: [changeButton(subscription, language)],
    },
    language,
  );
}

/** The channels that get a digest, to choose one of. @param said what somebody has said of the time */
export function digestChannelsCard(
  channels: readonly Subscription[],
  said: Partial<WeeklyTime>,
  wording: Wording,
): Card {
  return firstThatFits(CHANNELS_AT_MOST.map((most) => () => channelsOf(channels, said, wording, most)));
}

function channelsOf(
  channels: readonly Subscription[],
  said: Partial<WeeklyTime>,
  wording: Wording,
  most: { readonly channels: number; readonly length: number },
): Card {
  const { language } = wording;
  const t = digestSettingsTextsIn(language);
  const shown = channels.slice(0, most.channels);
  return layOut(
    {
      where: t.settings,
      title: t.whichChannel,
      rows: shown.map((one) => ({
        name: escapeMarkdown(channelName(one, language, most.length)),
        lines: [
          [t.listed(weeklyText(digestTimeOf(one), language)), contentText(one.wishes, language)].join(DOT),
          t.subscribedSince(formatInstant(one.since, wording)),
        ],
        buttons: [changeButton(one, language, said, most.length)],
      })),
      notes: channels.length > shown.length ? [t.moreChannels(channels.length - shown.length)] : [],
    },
    language,
  );
}

/** "torsdagar kl. 13.00" */
function weeklyText({ weekday, hour }: WeeklyTime, language: Language): string {
  return `${digestSettingsTextsIn(language).onWeekdays[weekday] ?? ''} ${clock(hour, language)}`;
}

function clock(hour: number, language: Language): string {
  return digestSettingsTextsIn(language).at(String(hour).padStart(2, '0'));
}

/** "bara det som har ändrats, två målområden, på engelska" */
function contentText(wishes: DigestWishes | undefined, language: Language): string {
  const t = digestSettingsTextsIn(language);
  const { onlyChanges, areas = [], skipsQuietWeeks, language: chosen } = wishes ?? {};
  return [
    onlyChanges ? t.changes : t.all,
    ...(areas.length > 0 ? [t.ofAreas(areas.length)] : []),
    ...(skipsQuietWeeks ? [t.skips] : []),
    ...(chosen ? [t.inLanguage[chosen]] : []),
  ].join(', ');
}

function changeButton(
  subscription: Subscription,
  language: Language,
  { weekday, hour }: Partial<WeeklyTime> = {},
  length = NAME,
) {
  const title = digestSettingsTextsIn(language).change;
  const chosen = payload('digest-settings', language, {
    channel: subscription.channel,
    ...(weekday === undefined ? {} : { weekday }),
    ...(hour === undefined ? {} : { hour }),
  });
  return { title, about: channelName(subscription, language, length), payload: chosen };
}
