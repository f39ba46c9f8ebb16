import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';

/** How one instance takes a message, and until when it may let it out by that. */
interface Taking {
  claim(delivery: Delivery, now: Date): Delivery;
  mayGoOut(claimed: Delivery, now: Date): boolean;
}

/**
 * Claims a message when it has its turn and nothing is left but to send it: of what is not claimed it is known that it was not sent, should
 * the program be killed.
 */
export function claimLast(
  planned: Versioned<Delivery>,
  taking: Taking,
  turn: () => Promise<boolean>,
  { stores, clock }: Pick<Deps, 'stores' | 'clock'>,
) {
  let claimed: Delivery | undefined;
  let etag: string | undefined;
  let fault: { readonly error: unknown } | undefined;
  return {
    async mayGo(): Promise<boolean> {
      if (!(await turn())) return false;
      claimed = taking.claim(planned.value, clock.now());
      try {
        etag = await stores.deliveries.replace({ ...planned, value: claimed });
      } catch (error) {
        // Not for the messenger, to whom it would be a fault of Teams.
        fault = { error };
      }
      // When the store took long to say so, another may take us for dead.
      return etag !== undefined && taking.mayGoOut(claimed, clock.now());
    },
    /** What was claimed; without an etag, another has it. @throws what the store threw */
    end(): { readonly claimed: Delivery | undefined; readonly etag: string | undefined } {
      if (fault) throw fault.error;
      return { claimed, etag };
    },
  };
}
