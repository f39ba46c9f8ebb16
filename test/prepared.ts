import { type Bot, startBot } from './bot.ts';
import type { CosmosFake } from './cosmos-fake.ts';

type Contents = CosmosFake['containers'];

function copied(contents: Contents): Contents {
  return new Map([...contents].map(([container, documents]) => [container, new Map(documents)]));
}

/**
 * Stores something in an empty store, for every bot that begins with it. On the wire these calls take longer than most of what a test is
 * about, so there they are made once in a process, by a bot of their own, and each bot is given a copy of what that stored, and
 * its instant. They are made by the bot itself on SQLite, and where something is stored already.
 */
export function prepared<Setting, Value>(work: (bot: Bot, setting: Setting) => Promise<Value>) {
  const known = new Map<string, ReturnType<typeof make>>();

  async function make(now: string, setting: Setting) {
    const bot = await startBot({ now });
    const value = await work(bot, setting);
    await bot.close();
    const contents: Contents = bot.documents.fake?.containers ?? new Map();
    return { value, contents, end: bot.clock.now().toISOString() };
  }

  return async (bot: Bot, setting: Setting): Promise<Value> => {
    const containers = bot.documents.fake?.containers;
    if (!containers || [...containers.values()].some(({ size }) => size > 0)) return work(bot, setting);
    const now = bot.clock.now().toISOString();
    const key = JSON.stringify([now, setting]);
    const made = known.get(key) ?? make(now, setting);
    known.set(key, made);
    const { value, contents, end } = await made;
    for (const [container, documents] of copied(contents)) containers.set(container, documents);
    bot.clock.set(end);
    return value;
  };
}
