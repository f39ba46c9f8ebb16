import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { z } from 'zod/v4';
import { buildPackage, PackageError } from '../../appPackage/package.ts';

const ENVIRONMENT = {
  BOT_ID: '5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13',
  TEAMS_APP_ID: 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048',
  BOT_DOMAIN: 'malvakt.exempel.invalid',
};

const Manifest = z.looseObject({
  developer: z.looseObject({ name: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string() })),
  }),
});

function manifestFor(environment: NodeJS.ProcessEnv) {
  const { 'manifest.json': manifest } = unzipSync(buildPackage({ ...ENVIRONMENT, ...environment }));
  return Manifest.parse(JSON.parse(new TextDecoder().decode(manifest)));
}

describe('The manifest of the Teams app', () => {
  const names: readonly [given: string | undefined, shown: string][] = [
    [undefined, 'Målvakt'],
    ['', 'Målvakt'],
    [' Malmö stad ', 'Malmö stad'],
    ['Stad "på" \\ sundet', 'Stad "på" \\ sundet'],
  ];
  for (const [given, shown] of names) {
    it(`names ${shown} as its developer when DEVELOPER_NAME is ${JSON.stringify(given)}`, () => {
      assert.equal(manifestFor({ DEVELOPER_NAME: given }).developer.name, shown);
    });
  }

  it('is refused with a name longer than Teams shows, in one line', () => {
    assert.throws(
      () => manifestFor({ DEVELOPER_NAME: 'x'.repeat(33) }),
      (error) => error instanceof PackageError && /^DEVELOPER_NAME .*32 tecken$/.test(error.message),
    );
  });

  it('is Swedish, and English in every English-speaking place', () => {
    const { defaultLanguageTag, additionalLanguages } = manifestFor({}).localizationInfo;
    assert.equal(defaultLanguageTag, 'sv-se');
    assert.deepEqual(
      additionalLanguages.map(({ languageTag }) => languageTag),
      ['en'],
    );
  });
});
