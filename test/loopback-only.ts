/**
 * The rule that no test sends anything but to loopback: whoever looks up another host is told, as where there is no network, that there is
 * none of that name, and the test fails. Mocha loads this into each of its processes (`.mocharc.json`).
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';

const sought = new Set<string>();

dns.lookup = new Proxy(dns.lookup, {
  apply(lookUp, self, asked: unknown[]) {
    const [host, answer] = [asked[0], asked.at(-1)];
    if (typeof host !== 'string' || host === 'localhost' || isIP(host) !== 0)
      return Reflect.apply(lookUp, self, asked);
    sought.add(host);
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
    if (typeof answer === 'function') process.nextTick(() => answer(error));
  },
});
syncBuiltinESMExports();

/** Hosts other than loopback that were looked up since this was last asked. */
export function soughtHosts(): readonly string[] {
  const hosts = [...sought];
  sought.clear();
  return hosts;
}

export const mochaHooks = {
  afterEach() {
    const hosts = soughtHosts();
    if (hosts.length > 0) throw new Error(`A test sends to loopback only, and ${hosts} was looked up`);
  },
};
