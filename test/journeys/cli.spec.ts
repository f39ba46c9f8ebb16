import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesNotIn } from '../languages.ts';
import { Outside, SMALL_PLAN } from '../outside.ts';
import { Terminal } from '../terminal.ts';

describe('The terminal', () => {
  let outside: Terminal;

  before(async () => {
    outside = new Terminal();
    await outside.cli('import', outside.write('plan.json', JSON.stringify(SMALL_PLAN)));
    await outside.cli('people', outside.write('people.csv', 'id,name,email,role\nanna,Anna Ek,,owner\n'));
    await outside.cli('owners', outside.write('owners.csv', 'item,person\nm1,anna\n'));
    const period = ['--from', '2030-01-01', '--to', '2030-08-31', '--due', '2030-09-15'];
    await outside.cli(
      'round',
      'open',
      '--plan',
      'plan-2030',
      '--kind',
      'interim',
      '--name',
      'Delår',
      ...period,
    );
  });

  const refused: readonly [args: string[], code: number, line: RegExp][] = [
    [[], 2, /Ange ett kommando/],
    [['constructor'], 2, /Kommandot constructor finns inte/],
    [['round', 'list', 'extra'], 2, /round list/],
    [
      ['report', '--round', 'plan-2030-interim-1', '--format', 'md', '--out', '/finns/inte/x.md'],
      1,
      /Filen \/finns\/inte\/x\.md går inte att skriva/,
    ],
    [['frobnicate'], 2, /Kommandot frobnicate finns inte/],
    [['import'], 2, /import <fil>/],
    [['import', '/finns/inte.json'], 1, /Filen \/finns\/inte\.json går inte att läsa/],
    [['import', 'LICENSE'], 1, /LICENSE: filtypen går inte att läsa/],
    [
      ['round', 'close', 'ingen-omgång'],
      1,
      /Omgången ingen-omgång finns inte\. Välj bland: plan-2030-interim-1/,
    ],
    [['round', 'open', '--plan', 'x', '--kind', 'y'], 1, /Planen x finns inte\. Välj bland: plan-2030/],
    [
      ['round', 'open', '--plan', 'plan-2030', '--kind', 'y'],
      1,
      /kind: ”y” finns inte; välj bland pulse, interim, annual\nname: saknas och måste fyllas i\nfrom: saknas; skriv ÅÅÅÅ-MM-DD/,
    ],
    [['status', '--plan', 'x'], 1, /Planen x finns inte\. Välj bland: plan-2030/],
    [['import', 'finns-inte.docx'], 1, /finns-inte\.docx går inte att läsa: den finns inte\./],
    [['import', 'src'], 1, /src går inte att läsa: det är en mapp\./],
    [['import', 'README.md', '--plan', 'Min plan'], 1, /^--plan: .+ utan mellanslag/],
    [['import', '--plan'], 2, /Flaggan --plan/],
    [
      ['report', '--round', 'plan-2030-interim-1', '--format', 'docx'],
      2,
      /^En docx-fil .+ --out rapport\.docx/,
    ],
    [['report', '--round', 'plan-2030-interim-1', '--format', 'xls'], 2, /docx\|pdf\|html\|md\|csv\|json/],
    [['report', '--format', 'md'], 2, /--round ID/],
    [
      ['report', '--round', 'plan-2030-interim-1', '--format', 'dcat', '--url', 'https://example.se/data'],
      1,
      /Delår.+ är inte publicerad/,
    ],
    [['report', '--round', 'plan-2030-interim-1', '--format', 'dcat'], 2, /--url ADRESS/],
    [
      ['report', '--round', 'plan-2030-interim-1', '--format', 'pdf', '--out', 'src'],
      1,
      /src går inte att skriva: det är en mapp/,
    ],
    [
      ['report', '--round', 'plan-2030-interim-1', '--format', 'md', '--out', 'LICENSE'],
      1,
      /LICENSE finns redan\. Lägg till --force/,
    ],
    [['status', '--bogus'], 2, /--bogus/],
  ];
  for (const [args, code, line] of refused) {
    it(`ends "malvakt ${args.join(' ')}" with ${code} and says what to do`, async () => {
      const result = await outside.cli(...args);
      assert.deepEqual([result.code, result.out], [code, '']);
      assert.match(result.err, line);
      assert.doesNotMatch(result.err, / at .*\.ts:\d+/);
    });
  }

  it('names file position and field for every fault in a file', async () => {
    const broken = {
      ...SMALL_PLAN,
      items: [
        { id: 'm1', kind: 'wish', title: 'x' },
        { id: 'm2', kind: 'area', title: 'y', parent: 'm9' },
      ],
    };
    const result = await outside.cli('import', outside.write('broken.json', JSON.stringify(broken)));
    assert.deepEqual([result.code, result.err.trim().split('\n').length], [1, 1]);
    assert.match(result.err, /^items\[0\]\.kind: .*välj bland area, councilGoal/);
    const csv = outside.write('owners2.csv', 'item,person\nm1,anna\nm7,anna\nm1,ingen\n');
    const owners = await outside.cli('owners', csv);
    assert.match(
      owners.err,
      /rad 3, item: ”m7” finns inte i planen; skriv titel, kortnamn.+\nrad 4, person: ”ingen” finns inte i personlistan/,
    );
  });

  it('reads names as Excel saves them in Sweden, and takes no heading for a person', async () => {
    const excel = Buffer.from('id;name;email;role\nasa;Åsa Öberg;;manager\n', 'latin1');
    assert.equal((await outside.cli('people', outside.write('excel.csv', excel))).code, 0);
    await outside.cli('owners', outside.write('asa.csv', 'item,person\nm2,asa\n'));
    const report = await outside.cli('report', '--round', 'plan-2030-interim-1', '--format', 'json');
    assert.match(report.out, /"asa"/);
    const heading = await outside.cli('people', outside.write('heading.csv', 'vem;adress\nA;b\n'));
    assert.deepEqual([heading.code, heading.out], [1, '']);
    assert.match(heading.err, /^rad 1: ”vem,adress” finns inte; välj bland id,name,email,role,unit,deputy/);
  });

  it('says who is asked when a round is opened, and refuses a due day that has passed', async () => {
    const period = ['--from', '2020-01-01', '--to', '2020-03-31'];
    const words = ['round', 'open', '--plan', 'plan-2030', '--kind', 'pulse', '--name', 'Puls', ...period];
    const late = await outside.cli(...words, '--due', '2020-04-15');
    assert.deepEqual([late.code, late.out], [1, '']);
    assert.match(late.err, /due: 2020-04-15 har redan passerat/);
    const { code, out } = await outside.cli(...words, '--due', '2099-04-15');
    assert.equal(code, 0);
    assert.match(out, /^plan-2030-pulse-1 {2}öppen {2}Puls/);
    assert.match(out, /\d svar väntas, \d person(?:er)? tillfrågas/);
    assert.doesNotMatch(out, /redan öppen/);
  });

  it('finds a round open, or closed, when it is told so again, and says that nothing has changed', async () => {
    const period = ['--from', '2021-01-01', '--to', '2021-03-31', '--due', '2099-04-15'];
    const open = ['round', 'open', '--plan', 'plan-2030', '--kind', 'annual', '--name', 'Helår', ...period];
    await outside.cli(...open);
    const again = await outside.cli(...open);
    assert.deepEqual([again.code, /Omgången var redan öppen\. Inget är ändrat\./.test(again.out)], [0, true]);
    const close = () => outside.cli('round', 'close', 'plan-2030-annual-1');
    assert.doesNotMatch((await close()).out, /redan stängd/);
    const { code, out } = await close();
    assert.deepEqual([code, /Omgången var redan stängd\. Inget är ändrat\./.test(out)], [0, true]);
  });

  it('tells what an amended plan changes, and links it to the year before when that is confirmed', async () => {
    const [area, m1, m2] = SMALL_PLAN.items;
    const plan = { ...SMALL_PLAN, items: [area, { ...m1, title: 'Staden blir mycket grönare' }] };
    const file = outside.write('amended.json', JSON.stringify(plan));
    const { out } = await outside.cli('import', file, '--dry-run');
    assert.match(
      out,
      /^plan-2030, version 2: 2 poster, 2 ändringar \(inget sparat\)\nBorttagna: 1.* · Nya namn: 1\n/,
    );
    assert.match(out, /Borttagen: ”Staden blir tystare”/);
    assert.match(out, /Nytt namn: ”Staden blir grönare” → ”Staden blir mycket grönare”/);
    assert.match(out, /skulle förlora 1 post som inte finns i filen, med ansvariga\. .+ --replace/);
    for (const asked of [[file], [file, '--json']]) {
      const refused = await outside.cli('import', ...asked);
      assert.deepEqual([refused.code, refused.out], [1, '']);
      assert.match(refused.err, /^Inget är sparat\. Planen plan-2030 skulle förlora 1 post .+ --replace.+\n/);
      assert.match(refused.err, /\n {2}Borttagen: ”Staden blir tystare” \(hade 1 ansvarig\)\n$/);
    }

    const next = outside.write('2031.json', JSON.stringify({ ...SMALL_PLAN, id: 'plan-2031', year: 2031 }));
    const proposed = await outside.cli('import', next, '--json');
    assert.deepEqual(JSON.parse(proposed.out).links[2], {
      ...{ item: 'm2', title: m2?.title, plan: 'plan-2030', planTitle: SMALL_PLAN.title },
      ...{ continues: 'm2', continuesTitle: m2?.title, why: 'same-title', years: [2030, 2031] },
    });
    const linked = await outside.cli('import', next, '--link');
    assert.match(linked.out, /^plan-2031, version 2: 3 poster, 3 ändringar\nÄndrade: 3\n/);
    assert.match(linked.out, /Kopplade till tidigare år: 3\n/);
  });

  it('writes a report as Markdown to a file', async () => {
    const file = join(outside.folder, 'report.md');
    const result = await outside.cli(
      'report',
      '--round',
      'plan-2030-interim-1',
      '--format',
      'md',
      '--out',
      file,
    );
    assert.equal(result.code, 0);
    assert.match(
      readFileSync(file, 'utf8'),
      /^# Provnämnden: Delår\n\nNämndsbudget 2030[\s\S]*Staden blir grönare[\s\S]*○ Inget svar/,
    );
  });
});

describe('The terminal as a process', () => {
  const ends: readonly [args: string[], code: number, out: RegExp, err: RegExp][] = [
    [['round', 'list'], 0, /^Inga omgångar än\n$/, /^$/],
    [['import', 'LICENSE'], 1, /^$/, /^LICENSE: filtypen går inte att läsa.*\n$/],
    [['frobnicate'], 2, /^$/, /^Kommandot frobnicate finns inte\nAnvändning: /],
  ];
  for (const [args, code, out, err] of ends) {
    it(`ends "malvakt ${args.join(' ')}" with ${code}, and prints where it belongs`, async () => {
      const ended = await new Outside().cli(...args);
      assert.equal(ended.code, code);
      assert.match(ended.out, out);
      assert.match(ended.err, err);
    });
  }
});

describe('The terminal in English', () => {
  const outside = new Terminal({ MALVAKT_LOCALE: 'en' });

  const said: readonly [args: string[], code: number, line: RegExp][] = [
    [['--help'], 0, /^Usage: /],
    [['--bogus'], 2, /^There is no option --bogus/],
    [['round', 'list'], 0, /^No rounds yet$/m],
    [['import', 'src'], 1, /^The file src cannot be read: it is a folder\.$/m],
    [['status', '--plan', 'x'], 1, /^There is no plan yet\. Load one with “import”\.$/m],
  ];
  for (const [args, code, line] of said) {
    it(`answers "malvakt ${args.join(' ')}" without a Swedish line`, async () => {
      const result = await outside.cli(...args);
      assert.equal(result.code, code);
      assert.match(result.out + result.err, line);
      assert.deepEqual(linesNotIn('en', (result.out + result.err).split('\n')), []);
    });
  }
});
