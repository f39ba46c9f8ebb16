import assert from 'node:assert/strict';
import { mayFetch } from '../../src/teams/attachments.ts';

const DEFAULT = ['sharepoint.com'];

describe('Files are fetched', () => {
  const allowed: readonly [address: string, hosts: readonly string[]][] = [
    ['https://malmo.sharepoint.com/sites/plan/download.aspx?tempauth=x', DEFAULT],
    ['https://malmo-my.sharepoint.com/personal/anna/file', DEFAULT],
    ['https://MALMO.SharePoint.COM/file', DEFAULT],
    ['https://sharepoint.com/file', DEFAULT],
    ['https://malmo.sharepoint.com:443/file', DEFAULT],
    ['https://stad.sharepoint.us/file', ['sharepoint.com', 'sharepoint.us']],
    ['https://filer.malmo.invalid:8443/file', ['malmo.invalid:8443']],
    ['https://10.1.2.3/file', ['10.1.2.3']],
    ['http://127.0.0.1:5555/file', ['127.0.0.1:5555']],
    ['http://[::1]:5555/file', ['[::1]:5555']],
    ['http://localhost:5555/file', ['localhost:5555']],
  ];
  for (const [address, hosts] of allowed) {
    it(`from ${address} when ${hosts} is named`, () => assert.equal(mayFetch(new URL(address), hosts), true));
  }

  const refused: readonly [address: string, hosts: readonly string[]][] = [
    ['http://malmo.sharepoint.com/file', DEFAULT],
    ['ftp://malmo.sharepoint.com/file', DEFAULT],
    ['file:///etc/passwd', DEFAULT],
    ['data:application/json,{}', DEFAULT],
    ['https://evil-sharepoint.com/file', DEFAULT],
    ['https://evilsharepoint.com/file', DEFAULT],
    ['https://sharepoint.com.evil.se/file', DEFAULT],
    ['https://evil.se/sharepoint.com', DEFAULT],
    ['https://evil.se/?https://malmo.sharepoint.com', DEFAULT],
    ['https://evil.se#.sharepoint.com', DEFAULT],
    ['https://evil.se\\.sharepoint.com/file', DEFAULT],
    ['https://malmo.sharepoint.com@evil.se/file', DEFAULT],
    ['https://anna@malmo.sharepoint.com/file', DEFAULT],
    ['https://anna:hemligt@malmo.sharepoint.com/file', DEFAULT],
    ['https://malmo.sharepoint.com:8443/file', DEFAULT],
    ['https://malmo.sharepoint.com:22/file', DEFAULT],
    // A Cyrillic letter looks like the Latin one, and is another host.
    ['https://malmo.ѕharepoint.com/file', DEFAULT],
    ['https://malmo.xn--harepoint-2nh.com/file', DEFAULT],
    ['https://sharepoint.co/file', DEFAULT],
    ['https://com/file', DEFAULT],
    ['https://localhost/file', DEFAULT],
    ['http://localhost:3978/healthz', DEFAULT],
    ['https://127.0.0.1/file', DEFAULT],
    ['https://2130706433/file', DEFAULT],
    ['https://0x7f.1/file', DEFAULT],
    ['https://[::1]/file', DEFAULT],
    ['https://[::ffff:127.0.0.1]/file', DEFAULT],
    ['https://[fe80::1]/file', DEFAULT],
    ['http://169.254.169.254/metadata/instance', DEFAULT],
    ['https://169.254.169.254/metadata/instance', DEFAULT],
    ['https://10.1.2.4/file', ['10.1.2.3']],
    ['http://10.1.2.3/file', ['10.1.2.3']],
    ['http://127.0.0.1:3978/healthz', ['127.0.0.1:5555']],
    ['http://127.0.0.1/file', ['127.0.0.1:5555']],
    ['http://127.0.0.2:5555/file', ['127.0.0.1:5555']],
    ['https://filer.localhost:5555/file', ['127.0.0.1:5555']],
    ['https://filer.malmo.invalid/file', ['malmo.invalid:8443']],
    ['https://malmo.sharepoint.com/file', []],
  ];
  for (const [address, hosts] of refused) {
    it(`never from ${address} when ${hosts.join() || 'nothing'} is named`, () => {
      assert.equal(mayFetch(new URL(address), hosts), false);
    });
  }
});
