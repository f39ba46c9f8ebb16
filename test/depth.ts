const isDeep = process.env.MALVAKT_TEST_DEEP === '1';

/** How many examples a wide property is tried on: fewer in `npm test`, all of them in `npm run test:deep`. */
export function examples(ordinary: number, deep: number): number {
  return isDeep ? deep : ordinary;
}
