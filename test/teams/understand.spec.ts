import assert from 'node:assert/strict';
import { chatCommands } from '../../src/teams/chat-commands.ts';
import { understand } from '../../src/teams/understand.ts';

describe('A question about history', () => {
  const cases: readonly [string, id: string, rest: string][] = [
    ['Hur har det gått?', 'status', ''],
    ['hur har det gått i år?', 'status', ''],
    ['Hur har det gått hittills i år?', 'status', ''],
    ['hur har vi utvecklats', 'status', ''],
    ['hur går det i år?', 'status', ''],
    ['How has it gone?', 'status', ''],
    ['how has it gone so far?', 'status', ''],
    ['hur har det gått sedan 2019?', 'history', 'sedan 2019'],
    ['hur har det gått med vintervägarna i år?', 'history', 'vintervägarna i år'],
    ['Hur har Öresundsmetron gått sedan 2019?', 'history', 'Öresundsmetron sedan 2019'],
    ['how has the metro done since 2019?', 'history', 'the metro since 2019'],
  ];
  for (const [words, id, rest] of cases) {
    it(`"${words}" is about ${rest === '' ? 'all of it now' : `"${rest}"`}`, () => {
      const found = understand(words, chatCommands());
      assert.deepEqual([found?.command.id, found?.rest], [id, rest]);
    });
  }
});
