import assert from 'node:assert/strict';
import fc from 'fast-check';
import { examples } from '../depth.ts';
import { lettersOf } from './ledger-texts.ts';
import { HALVES, type Manner, mannersOf, readManner } from './manners/manners.ts';

/** Lines that belong nowhere, in words that stand nowhere else. */
const ODD = [
  'Zubodo zugoko rinner zumono över zurofa.',
  'Zubodo zugoko zumono',
  '- Zubodo zugoko zumono zurofa',
  'Zubodo: zugoko zumono zurofa',
  'Andel zubodo zugoko, minst 83 %',
  'Målvärde: zubodo zugoko',
  '7. Zubodo zugoko zumono zurofa',
  'Zubodo',
  'Status: zubodo pågår',
  'Ansvarig: Zubodo Zugoko',
  '| Zubodo | zugoko |',
  'Zubodo\tzugoko\t83',
  'Zubodo ska zugoko zumono med 83 procent',
  '## Zubodo zugoko',
];
/** Words of at least three letters; shorter ones are everywhere. */
const wordsIn = (text: string) => (text.match(/\p{L}{3,}/gu) ?? []).map(lettersOf);
/** A shorter line may be one of the labels by which the rest is read. */
const LONG = 60;

async function keptOf(manner: Manner): Promise<string | undefined> {
  const read = await readManner(manner);
  return 'refused' in read ? undefined : lettersOf(JSON.stringify(read));
}

describe('A line that belongs nowhere, at any place of a document', () => {
  const manners = HALVES.flatMap(mannersOf).filter(({ expected }) => expected.goals.length > 0);

  /** Words of the labels by which documents are read: they need stand nowhere. */
  const labels = new Set<string>();
  before(async () => {
    for (const manner of manners) {
      const kept = await keptOf(manner);
      for (const word of kept === undefined ? [] : wordsIn(manner.text))
        if (!kept?.includes(word)) labels.add(word);
    }
  });

  it('stands in a field, a finding or what is left over, and takes no other line with it', async function () {
    this.timeout(examples(30_000, 300_000));
    const places = fc.record({
      which: fc.nat(manners.length - 1),
      place: fc.nat(1000),
      odd: fc.constantFrom(...ODD),
      isApart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ which, place, odd, isApart }) => {
        const manner = manners[which] ?? assert.fail();
        const lines = manner.text.split('\n');
        const at = Math.ceil((place / 1000) * lines.length);
        const text = lines.toSpliced(at, 0, ...(isApart ? ['', odd, ''] : [odd])).join('\n');
        const kept = await keptOf({ ...manner, text });
        if (kept === undefined) return;
        const gone = wordsIn(odd).filter((word) => word.startsWith('zu') && !kept.includes(word));
        const others = lines
          .filter((line) => line.length >= LONG && !/^\|| {3}/.test(line))
          .filter((line) => wordsIn(line).some((word) => !labels.has(word) && !kept.includes(word)));
        assert.deepEqual([gone, others], [[], []], `${manner.name}, ${at}: ${odd}`);
      }),
      { numRuns: examples(60, 1500) },
    );
  });
});
