/** Asks by a button that carries what is asked for, as the grammar makes it of words. */
import type { Bot, Place, Reply, Someone } from './bot.ts';
import type { Json } from './cards.ts';

export function ask(
  bot: Bot,
  person: Someone,
  command: string,
  slots: Json = {},
  place?: Place,
): Promise<Reply> {
  return bot.submit(person, { verb: 'say', form: 1, language: 'sv', command, ...slots }, place);
}
