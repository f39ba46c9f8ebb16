import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, type Texts } from './texts.ts';

const MAIN = 'infra/main.bicep';
const BICEP = readFileSync(join(import.meta.dirname, '../..', MAIN), 'utf8');

/** A resource as it stands in the file: what is said of it before its name, and all of its body. */
interface Declared {
  readonly symbol: string;
  readonly before: string;
  readonly isLoop: boolean;
  readonly body: string;
}

function resourcesOf(texts: Texts, type: string): Declared[] {
  const pattern = new RegExp(
    String.raw`((?:^@.*\n)*)^resource (\w+) 'Microsoft\.DocumentDB/databaseAccounts/${type}@[^']+' = (\[for )?([\s\S]*?^\}\]?$)`,
    'gm',
  );
  return [...codeOf(texts, MAIN).matchAll(pattern)].map(([, before = '', symbol = '', loop, body = '']) => ({
    before,
    symbol,
    isLoop: loop !== undefined,
    body,
  }));
}

/** What could ask the account for its lock while another still has it: Azure answers 412. */
function atTheSameTime(texts: Texts): string[] {
  const roles = resourcesOf(texts, 'sqlRoleAssignments');
  if (roles.length < 2) return ['too few role assignments were found'];
  return roles.flatMap(({ symbol, before, isLoop, body }, index) => {
    const after = /dependsOn: \[\s*(\w+)\s*\]/.exec(body)?.[1];
    const awaited = index === 0 ? 'containers' : roles[index - 1]?.symbol;
    return [
      ...(after === awaited ? [] : [`${symbol} does not wait for ${awaited}`]),
      ...(isLoop && !before.includes('@batchSize(1)') ? [`${symbol} are made at the same time`] : []),
    ];
  });
}

describe('The role assignments of Cosmos DB', () => {
  it('are made one after the other, when the containers are there', () => {
    assert.deepEqual(atTheSameTime({ [MAIN]: BICEP }), []);
  });

  const harms: readonly (readonly [from: string, to: string])[] = [
    ['@batchSize(1)', '@batchSize(2)'],
    ['@batchSize(1)\n', ''],
    ['dependsOn: [botDataRole]', ''],
    ['dependsOn: [containers]', '// dependsOn: [containers]'],
    ['dependsOn: [botDataRole]', 'dependsOn: [cosmos]'],
  ];
  for (const [from, to] of harms) {
    it(`are refused with ${JSON.stringify(to)} for ${JSON.stringify(from)}`, () => {
      assert.ok(BICEP.includes(from), `the file does not hold ${from}`);
      assert.equal(atTheSameTime({ [MAIN]: BICEP.replace(from, to) }).length, 1);
    });
  }
});
