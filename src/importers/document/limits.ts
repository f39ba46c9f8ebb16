import { Problem } from '../../domain/errors.ts';
import { MAX_ITEMS } from '../../domain/plans/plan.ts';

/** @throws Problem `invalid-plan` when more has been found than a plan can hold: the rest need not be read */
export function demandFewer(found: readonly unknown[]): void {
  if (found.length <= MAX_ITEMS) return;
  throw new Problem('invalid-plan', {}, [{ at: 'items', code: 'too-many', limit: MAX_ITEMS }]);
}
