import assert from 'node:assert/strict';
import { openKolada } from '../../src/outside/kolada.ts';
import { type KoladaFault, type KoladaServer, MALMO, openKoladaServer } from '../kolada-server.ts';

describe('Kolada', () => {
  let server: KoladaServer;
  let waits: number[];

  beforeEach(async () => {
    server = await openKoladaServer();
    waits = [];
    server.figures.set('N00945', { 2023: { T: 61.2 }, 2024: { T: 62.435_897, K: 64, M: 61 } });
  });
  afterEach(() => server.close());

  function valuesOf(kpis: readonly string[], signal = new AbortController().signal, timeoutMs = 10_000) {
    const wait = async (ms: number) => void waits.push(ms);
    return openKolada({ url: server.url, timeoutMs, wait }).valuesOf(kpis, MALMO, signal);
  }

  const WHOLE = [
    { year: 2023, total: 61.2 },
    { year: 2024, total: 62.435_897, women: 64, men: 61 },
  ];

  it('gives all years, with women and men where it has them', async () => {
    assert.deepEqual((await valuesOf(['N00945'])).get('N00945'), WHOLE);
    assert.deepEqual(server.asked, ['/data/kpi/N00945/municipality/1280']);
  });

  it('gives what is on the pages that follow, from its own address whatever the answer says', async () => {
    server.perPage = 1;
    assert.deepEqual((await valuesOf(['N00945'])).get('N00945'), WHOLE);
    assert.equal(server.asked.length, 2);
  });

  it('does not read page after page without an end', async () => {
    server.perPage = 1;
    server.figures.set('N1', Object.fromEntries(Array.from({ length: 60 }, (_, n) => [1950 + n, { T: n }])));
    await assert.rejects(valuesOf(['N1']), /more pages/);
    assert.equal(server.asked.length, 10);
  });

  it('has nothing of a year whose value is missing, of a deleted one, or of another municipality', async () => {
    const row = (more: object, value: object) => ({
      ...{ kpi: 'N00945', municipality: MALMO, period: '2022', ...more },
      values: [{ gender: 'T', value: 1, ...value }],
    });
    const rows = [
      row({}, { value: null }),
      row({ period: 2021 }, { isdeleted: true }),
      row({ municipality: '0180' }, {}),
      row({ kpi: 'N00001' }, {}),
      row({ period: 2020 }, { gender: 'X' }),
      row({ period: '2019' }, { status: '' }),
    ];
    server.faults.push({ body: JSON.stringify({ values: rows }) });
    assert.deepEqual((await valuesOf(['N00945'])).get('N00945'), [{ year: 2019, total: 1 }]);
  });

  it('has no value of a figure that it does not know', async () => {
    assert.deepEqual(await valuesOf(['N99999']), new Map([['N99999', []]]));
  });

  it('asks for many in few requests, and for each once', async () => {
    await valuesOf(Array.from({ length: 45 }, (_, number) => `N${10_000 + (number % 41)}`));
    assert.equal(server.asked.length, 3);
  });

  it('gives the others when one of them is refused', async () => {
    server.refused.add('N00000');
    const values = await valuesOf(['N00000', 'N00945']);
    assert.deepEqual(
      values,
      new Map([
        ['N00000', []],
        ['N00945', WHOLE],
      ]),
    );
  });

  it('fails when everything is refused, as where its address is another', async () => {
    server.broken = 404;
    await assert.rejects(valuesOf(['N00000', 'N00945']), /Kolada answered 404/);
    await assert.rejects(valuesOf(['N00945']), /Kolada answered 404/);
    assert.deepEqual(waits, []);
  });

  const passing: readonly [string, KoladaFault, number][] = [
    ['an error of its own', 500, 1_000],
    ['that it is overloaded', 503, 1_000],
    ['that it is asked too often', { retryAfter: 7 }, 7_000],
    ['that it wants to rest for a day', { retryAfter: 86_400 }, 30_000],
    ['half an answer', 'half', 1_000],
  ];
  for (const [what, fault, pause] of passing) {
    it(`is asked again when it answers with ${what}`, async () => {
      server.faults.push(fault);
      assert.deepEqual((await valuesOf(['N00945'])).get('N00945'), WHOLE);
      assert.deepEqual(waits, [pause]);
    });
  }

  it('is given up after three tries', async () => {
    server.broken = 500;
    await assert.rejects(valuesOf(['N00945']), /Kolada answered 500/);
    assert.equal(server.asked.length, 3);
    assert.deepEqual(waits, [1_000, 5_000]);
  });

  it('is given up when it does not answer in time', async () => {
    server.broken = 'hang';
    await assert.rejects(valuesOf(['N00945'], undefined, 20), /cannot be reached/);
    assert.equal(server.asked.length, 3);
  });

  it('is not waited for when the program stops', async () => {
    server.broken = 'hang';
    const stopping = new AbortController();
    const asked = valuesOf(['N00945'], stopping.signal);
    await server.hasAsked(1);
    stopping.abort();
    await assert.rejects(asked);
    assert.equal(server.asked.length, 1);
  });

  const malformed: Readonly<Record<string, string>> = {
    'a page of HTML': '<html>Underhåll</html>',
    nothing: '',
    'a list': '[]',
    'another form': JSON.stringify({ data: [] }),
    'values in words': JSON.stringify({
      values: [
        { kpi: 'N00945', municipality: MALMO, period: 2024, values: [{ gender: 'T', value: 'sextio' }] },
      ],
    }),
    'a year in words': JSON.stringify({
      values: [{ kpi: 'N00945', municipality: MALMO, period: 'i fjol', values: [] }],
    }),
    'more than there can be': `{"values":[],"padding":"${'x'.repeat(9_000_000)}"}`,
  };
  for (const [what, body] of Object.entries(malformed)) {
    it(`is not believed, and not asked again, when it answers with ${what}`, async () => {
      server.faults.push({ body });
      await assert.rejects(valuesOf(['N00945']), (error) => !String(error).includes('Underhåll'));
      assert.equal(server.asked.length, 1);
    });
  }

  it('sends nobody elsewhere', async () => {
    server.broken = 302;
    await assert.rejects(valuesOf(['N00945']));
  });
});
