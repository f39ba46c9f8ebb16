import assert from 'node:assert/strict';
import lines from '../../../../src/domain/plans/finding/senses.json' with { type: 'json' };
import { describedIn } from '../../../../src/domain/plans/finding/senses.ts';

const namesOf = (text: string) => describedIn(text.split(' ')).flatMap(({ names }) => names);

describe('What is described and not named', () => {
  it('is told by words that stand near each other, in whatever order', () => {
    assert.ok(namesOf('hur mycket mat hamnar i soporna').includes('matsvinn'));
    assert.ok(namesOf('kastas det mycket mat i köken').includes('matsvinn'));
    assert.ok(namesOf('eleverna dyker inte upp i skolan').includes('skolnärvaro'));
    assert.ok(namesOf('are there many burst pipes').includes('vattenläckor'));
  });

  it('is not told by words far apart', () => {
    assert.deepEqual(
      namesOf('mat är viktigt för oss alla och vi vill veta hur det går med tömning av sopor'),
      [],
    );
  });

  it('tells a word from another that differs by its marks, unless none were written', () => {
    const isOfGangs = (word: string) => namesOf(word).includes('brottslighet');
    assert.deepEqual(['gängen', 'gången', 'gangen'].map(isOfGangs), [true, false, true]);
  });

  it('says most first', () => {
    const [first] = describedIn('hur många av eleverna läser böcker hemma'.split(' '));
    assert.equal(first?.names[0], 'läsning på fritiden');
  });

  it('is written in one form: names, and descriptions of them', () => {
    for (const line of lines) assert.match(line, /^@?[^=/|*@]+(?:, @?[^=/|*@]+)* = [^=,@]+$/u);
    assert.equal(new Set(lines.map((line) => line.split(' = ')[0])).size, lines.length);
  });
});
