/** Who may say what of a round, and where, cell by cell. What one may not see sounds as what there is not. */
import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots } from '../bot.ts';
import { textOf } from '../cards.ts';
import { BOTH, botWith, EVERYBODY } from '../seen.ts';

/** What a reply is, in one letter. */
const KINDS = {
  /** It is not understood. */
  '-': /^(?:Jag förstod inte|I did not understand)/,
  /** It is told in one's own chat. */
  c: /^(?:Det gör vi i din egen chatt|Let us do that in your own chat)/,
  /** It is told in a channel. */
  k: /^Skriv ”|^Write “/,
  /** It is what the coordinator does. */
  s: /^(?:Inställningar ändrar samordnaren|Settings are changed by the coordinator)/,
  /** It says that there is nothing of theirs. */
  o: /^(?:Du har inga frågor|Du finns inte|You have no questions|You are not)/,
  /** It tells of the round that is open, and may change. */
  r: /pågår, kan ändras|Helår 2025|in progress, may change/,
  /** It tells of what is closed. */
  d: /Delår 2025/,
  /** It does, or shows, something of its own. */
  x: /./,
} as const;

/** In the order of `EVERYBODY`: owner, manager, coordinator, approver, reader, somebody in no list; in one's own chat, and in a channel. */
const CELLS: readonly (readonly [sv: string, en: string, own: string, channel: string])[] = [
  ['omgång', 'round', '--r---', '--c---'],
  ['stäng omgången', 'close the round', '--r---', '--c---'],
  ['förläng till fredag', 'extend to Friday', '--r---', '--c---'],
  ['dra tillbaka omgången', 'withdraw the round', '--r---', '--c---'],
  ['öppna igen', 'reopen', '--d---', '--c---'],
  ['påminn', 'remind', 'oorooo', 'cccccc'],
  ['påminn mig på fredag', 'remind me on Friday', 'oooooo', 'cccccc'],
  ['saknas', 'missing', 'rrrrdd', 'dddddd'],
  ['svarsfrekvens', 'answer rate', 'rrrrdd', 'dddddd'],
  ['tidslinje', 'timeline', 'rrrrdd', 'dddddd'],
  ['inställningar', 'settings', 'ssxsss', 'sscsss'],
  ['veckobrev', 'digest', 'rrrrdd', 'dddddd'],
  ['veckobrev inställningar', 'digest settings', '--x---', '--x---'],
  ['sammanställ', 'summary', '-rrr--', '-ddd--'],
  ['rapport', 'report', 'drrrdd', 'dddddd'],
  ['utskick', 'deliveries', '--r---', '--c---'],
  ['frånvaro', 'absence', 'xxxxxo', 'cccccc'],
  ['prenumerera', 'subscribe', '--k---', '--x---'],
  ['avprenumerera', 'unsubscribe', '--k---', '--x---'],
];

describe('What is said of a round is answered by role and place', () => {
  let bot: Bot;
  before(async () => {
    bot = await botWith(BOTH);
  });
  after(closeBots);

  async function cellsOf(words: string, place?: typeof CHANNEL): Promise<string> {
    let cells = '';
    for (const [, person] of EVERYBODY) {
      const { text, card } = await bot.say(person, place ? `<at>Målvakt</at> ${words}` : words, place);
      const said = text ?? textOf(card);
      cells += Object.entries(KINDS).find(([, pattern]) => pattern.test(said))?.[0] ?? '?';
    }
    return cells;
  }

  for (const [sv, en, own, channel] of CELLS)
    for (const words of [sv, en])
      it(`”${words}”`, async () => {
        assert.deepEqual([await cellsOf(words), await cellsOf(words, CHANNEL)], [own, channel]);
      });
});
