import { pathToFileURL } from 'node:url';

/** What a test or hook finds in `this`. Time limits are the runner's own here. */
interface Context {
  timeout(ms: number): void;
  skip(): never;
}

type Body = (this: Context) => unknown;

export interface Suite {
  readonly parent: Suite | undefined;
  readonly title: string;
  readonly hooks: Readonly<Record<Hook, Body[]>>;
}

type Hook = 'before' | 'beforeEach' | 'afterEach' | 'after';

export interface Test {
  readonly suite: Suite;
  readonly title: string;
  /** Path of the spec that it stands in. */
  readonly spec: string;
  readonly body: Body;
}

/** Kept from the start, for some tests put a clock of their own in its place. */
const { setTimeout, clearTimeout } = globalThis;

class Skipped extends Error {}

const CONTEXT: Context = {
  timeout() {},
  skip() {
    throw new Skipped();
  },
};

function newSuite(parent: Suite | undefined, title: string): Suite {
  return { parent, title, hooks: { before: [], beforeEach: [], afterEach: [], after: [] } };
}

/**
 * Reads specs into a list of tests, by words of Mocha's own names. Mocha's runner goes through all tests once and
 * cannot be given a handful of them again and again, which is what is needed here.
 */
export async function readSpecs(paths: readonly string[]): Promise<readonly Test[]> {
  const tests: Test[] = [];
  let suite = newSuite(undefined, '');
  let spec = '';

  const hook = (name: Hook) => (body: Body) => void suite.hooks[name].push(body);
  function describe(title: string, body: Body): void {
    const outer = suite;
    suite = newSuite(outer, title);
    body.call(CONTEXT);
    suite = outer;
  }
  function it(title: string, body?: Body) {
    if (body) tests.push({ suite, title, spec, body });
    return CONTEXT;
  }
  const skip = () => {};
  Object.assign(globalThis, {
    describe: Object.assign(describe, { skip }),
    it: Object.assign(it, { skip }),
    ...{ before: hook('before'), beforeEach: hook('beforeEach') },
    ...{ afterEach: hook('afterEach'), after: hook('after') },
  });
  for (spec of paths) await import(pathToFileURL(spec).href);
  return tests;
}

/** A suite and all that it stands in, the outermost first. */
export function lineOf(suite: Suite): Suite[] {
  return suite.parent ? [...lineOf(suite.parent), suite] : [suite];
}

/** Runs tests one after the other, and keeps open what `before` prepared until a test stands outside of it. */
export class TestRun {
  readonly #onPrepared: (suite: Suite) => void;
  #open: Suite[] = [];

  /** @param onPrepared called when the `before` of a suite has been run */
  constructor(onPrepared: (suite: Suite) => void = () => {}) {
    this.#onPrepared = onPrepared;
  }

  /** @returns how it failed, or undefined when it passed or is skipped */
  async run(test: Test, limitMs: number): Promise<Error | undefined> {
    const line = lineOf(test.suite);
    try {
      await this.#close(this.#open.filter((suite) => !line.includes(suite)));
      for (const suite of line.filter((one) => !this.#open.includes(one))) {
        await runAll(suite.hooks.before, limitMs);
        this.#open.push(suite);
        this.#onPrepared(suite);
      }
    } catch (error) {
      return failureOf(error);
    }
    const failures = [
      await attempt([...line.flatMap(({ hooks }) => hooks.beforeEach), test.body], limitMs),
      await attempt(
        line.toReversed().flatMap(({ hooks }) => hooks.afterEach),
        limitMs,
      ),
    ];
    return failures.find((failure) => failure !== undefined);
  }

  async close(): Promise<void> {
    await this.#close(this.#open);
  }

  async #close(suites: readonly Suite[]): Promise<void> {
    this.#open = this.#open.filter((suite) => !suites.includes(suite));
    for (const { hooks } of suites.toReversed()) await runAll(hooks.after, 10_000);
  }
}

async function attempt(bodies: readonly Body[], limitMs: number): Promise<Error | undefined> {
  try {
    await runAll(bodies, limitMs);
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Error | undefined {
  if (error instanceof Skipped) return undefined;
  return error instanceof Error ? error : new Error(String(error));
}

/** It took longer than it may: what it began is still going on. */
export class TooSlow extends Error {}

async function runAll(bodies: readonly Body[], limitMs: number): Promise<void> {
  for (const body of bodies) {
    const done = body.call(CONTEXT);
    if (done instanceof Promise) await withinTime(done, limitMs);
  }
}

async function withinTime(work: Promise<unknown>, limitMs: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooSlow(`more than ${limitMs} ms`)), limitMs);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
