import { z } from 'zod/v4';

/** What the process that runs tests is told to do; it does one thing at a time and answers each. */
export const Order = z.discriminatedUnion('order', [
  /** Loads the specs over sources with all mutants in them; `active` is in place while that happens. */
  z.object({
    order: z.literal('load'),
    files: z.array(z.string()),
    specs: z.array(z.string()),
    active: z.number().optional(),
  }),
  /** Runs one test as it is, and tells which mutants it comes by. */
  z.object({ order: z.literal('cover'), test: z.number() }),
  /** Puts a mutant in place and runs tests in turn until one fails. */
  z.object({
    order: z.literal('try'),
    /** None: the tests are run as they are. */
    mutant: z.number().optional(),
    tests: z.array(z.object({ test: z.number(), limitMs: z.number() })),
    /** No further test is begun after that time. */
    capMs: z.number(),
  }),
]);

export const Answer = z.discriminatedUnion('answer', [
  /** Sent all the time: a process that falls silent is in a loop without end. */
  z.object({ answer: z.literal('alive') }),
  z.object({
    answer: z.literal('loaded'),
    tests: z.array(z.object({ spec: z.string(), title: z.string() })),
    /** Mutants that are come by while modules are loaded. */
    hits: z.array(z.number()),
  }),
  z.object({
    answer: z.literal('covered'),
    ms: z.number(),
    hits: z.array(z.number()),
    failure: z.string().optional(),
  }),
  z.object({
    answer: z.literal('tried'),
    /** The test that failed. */
    killer: z.number().optional(),
    /** Tests that there was no time for. */
    left: z.number(),
    /**
     * The try says nothing: the killer fails without the mutant as well, in this process, or it took too long, which a busy
     * machine may be to blame for, and what it began is still going on.
     */
    isSpoilt: z.boolean(),
    rssBytes: z.number(),
  }),
]);

export type Order = z.infer<typeof Order>;
export type Answer = z.infer<typeof Answer>;
