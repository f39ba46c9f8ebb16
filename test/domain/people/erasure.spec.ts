import assert from 'node:assert/strict';
import { identityOf, mentionsIn, withoutIdentity } from '../../../src/domain/people/erasure.ts';
import { aPerson } from '../../build.ts';

const OLD = '5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13';
const NEW = '2e71c6f9-a04b-4d98-b35c-84f0e92a7d61';
const PERSON = aPerson({
  ...{ id: NEW, name: 'Åsa Berg', email: 'asa.berg@exempel.se', unit: 'Miljö' },
  ...{ formerNames: ['Åsa Lind'], formerIds: [OLD] },
});
const IDENTITY = identityOf([PERSON]);
const ALIAS = { id: 'erased-1', name: 'Borttagen person 1' };

describe('An identity that is taken out of what is stored', () => {
  const { inId, inValue } = withoutIdentity(IDENTITY, ALIAS);

  const ids: readonly (readonly [string, string])[] = [
    [NEW, 'erased-1'],
    [NEW.toUpperCase(), 'erased-1'],
    [OLD, 'erased-1-2'],
    [`audit/person/${NEW}/2025-09-01`, 'audit/person/erased-1/2025-09-01'],
    [`delivery/omgang~002fquestions~002f${NEW}~002f1`, 'delivery/omgang~002fquestions~002ferased-1~002f1'],
    [`bergmal-${NEW}`, 'bergmal-erased-1'],
    ['mal-berg', 'mal-berg'],
    ['Åsa Berg', 'Åsa Berg'],
    [`Se ${NEW} i Entra`, `Se ${NEW} i Entra`],
  ];
  for (const [before, after] of ids) it(`makes ${before} ${after}`, () => assert.equal(inId(before), after));

  it('replaces a name that stands beside an id of theirs, and no other', () => {
    const author = { id: OLD, name: 'Åsa Lind' };
    const value = {
      author,
      texts: { a: 'Åsa Berg', b: 'Åsa Berg är klar' },
      by: { id: 'x', name: 'Åsa Berg' },
    };
    assert.deepEqual(inValue(value), { ...value, author: { id: 'erased-1-2', name: ALIAS.name } });
  });

  it('leaves in what capacity they acted, and not what only says who they are', () => {
    assert.deepEqual(inValue(PERSON), { id: ALIAS.id, name: ALIAS.name, roles: PERSON.roles, unit: 'Miljö' });
  });

  it('goes into keys and lists', () => {
    assert.deepEqual(inValue({ known: { [`metro/${NEW}`]: 1 }, to: [NEW, null, 3] }), {
      ...{ known: { 'metro/erased-1': 1 }, to: ['erased-1', null, 3] },
    });
  });

  it('means a word only where it stands by itself, where ids are words', () => {
    const anna = withoutIdentity(identityOf([aPerson({ id: 'anna', name: 'Anna' })]), ALIAS);
    assert.equal(anna.inId('follower/anna/item'), 'follower/erased-1/item');
    for (const text of ['mal-anna', 'annars', 'hanna', 'anna är klar']) assert.equal(anna.inId(text), text);
  });
});

describe('Places where somebody is named in a text', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Enligt Åsa  berg är det klart.', true],
    ['Enligt Åsa Lind är det klart.', true],
    ['Fråga ASA.BERG@exempel.se', true],
    ['Bergs underlag saknas.', true],
    ['Underlaget är (Berg) skrivet.', true],
    ['Åsa Berg', true],
    ['Bergsgatan byggs om.', false],
    ['berg', false],
    ['Åsa är klar.', false],
  ];
  for (const [text, isNamed] of cases)
    it(`${isNamed ? 'are' : 'are not'} in ”${text}”`, () =>
      assert.deepEqual(
        mentionsIn({ texts: { happened: text } }, IDENTITY),
        isNamed ? ['texts.happened'] : [],
      ));
});
