import type { Subscription } from '../../domain/deliveries/subscription.ts';
import type { Language } from '../../domain/language.ts';
import { shorten } from '../format.ts';
import { lower, quoted } from '../texts/words.ts';
import { standingTextsIn } from './standing-texts.ts';

type Named = Pick<Subscription, 'name' | 'teamName'>;

/** "Stadskontoret / Allmänt"; undefined while Teams has not named it. */
function saidOf({ name, teamName }: Named): string | undefined {
  const said = [teamName, name].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(' / ');
}

/** Whether Teams has named it. */
export function hasName(channel: Named): boolean {
  return saidOf(channel) !== undefined;
}

/** On a line of its own. */
export function channelName(channel: Named, language: Language, length: number): string {
  return shorten(saidOf(channel) ?? standingTextsIn(language).aChannel, length);
}

/** Within a sentence: ”Stadskontoret / Allmänt”, "en kanal". */
export function channelInSentence(channel: Named, language: Language, length: number): string {
  const said = saidOf(channel);
  return said === undefined
    ? lower(standingTextsIn(language).aChannel)
    : quoted(shorten(said, length), language);
}
