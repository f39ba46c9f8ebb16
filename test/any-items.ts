import fc from 'fast-check';
import { ITEM_KINDS, type Item } from '../src/domain/plans/plan.ts';

const words = fc.constantFrom('fler', 'barn', 'klimat', 'stad', '6', 'och', 'åtgärder', '–');

/** Trees of items with so few words between them that many have the same title. */
export const anyItems: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ITEM_KINDS),
      title: fc.array(words, { minLength: 1, maxLength: 4 }),
      above: fc.nat(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) =>
    all.map(({ kind, title, above }, index) => ({
      id: `i${index}`,
      kind,
      title: title.join(' '),
      ...(above % 3 > 0 && index > 0 ? { parent: `i${above % index}` } : {}),
    })),
  );

export const itemsAndShuffled = anyItems.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);
