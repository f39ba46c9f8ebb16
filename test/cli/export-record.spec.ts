import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { runExportRecord } from '../../src/cli/export-record.ts';
import { type Run, UsageError } from '../../src/cli/run.ts';
import { publishRound } from '../../src/commands/reports/publish-round.ts';
import { withdrawPublication } from '../../src/commands/reports/withdraw-publication.ts';
import { closeOpenRound } from '../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { dataOf, filledIn } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { type Files, faultsIn } from '../package-faults.ts';
import { quickReports } from '../publications.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const ROUND = 'ks-2025-interim-1';
const DATA = 'representations/rep1/data';
const SECRET = 'Ring Amira Haddad, 040-12 34 56, om 850709-9805 eller skriv till amira@exempel.se. <b>&';

describe('export-record in the terminal', () => {
  let bot: Bot;
  let folder: string;
  let item: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    bot = await startBot({ now: '2025-09-02T07:30:00Z' });
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'svara öresund');
    const press = { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'met', text_happened: SECRET }) };
    await bot.execute(ALEX, press);
    item = String(press.item);
  });
  afterEach(closeBots);

  const run = (words: string[], options: Run['options'] = {}, language: 'sv' | 'en' = 'sv') => {
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    return runExportRecord({ words, options, actor: COORDINATOR, modelsFolder: undefined, wording, deps });
  };

  /** The files of a package by their paths in it. */
  function filesOf(root: string): Files {
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(root, path)).isFile(),
    );
    return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
  }

  const text = (files: Files, path: string) => new TextDecoder().decode(files.get(path));

  async function exported(words: string[], options: Run['options'] = {}) {
    const { json } = await run(words, { out: folder, ...options });
    const { package: id } = Object(json);
    return { id: String(id), files: filesOf(join(folder, String(id))) };
  }

  it('takes out an item with its answers, owners, messages and lines of the trail', async () => {
    const { id, files } = await exported([item]);
    assert.equal(id, `malvakt-item-${item}`);
    assert.deepEqual(faultsIn(id, files), []);
    const json = (name: string) => JSON.parse(text(files, `${DATA}/ks-2025/${name}.json`));
    assert.deepEqual(
      json('answers').map((one: { item: string }) => one.item),
      [item],
    );
    assert.equal(json('answers')[0].texts.happened, SECRET);
    const whats = new Set(json('trail').lines.map((line: { entry: { what: string } }) => line.entry.what));
    assert.deepEqual(whats, new Set(['plan', 'round', 'owners', 'answer']));
    assert.match(text(files, `${DATA}/index.md`), /\*\*happened\*\*\n\nRing Amira/);
    assert.match(
      text(files, 'documentation/README.md'),
      /FGS Paketstruktur 2\.0.*\n[\s\S]*inte prövat[\s\S]*Gallring: Bevaras\./,
    );
  });

  it('takes out a whole round', async () => {
    const { id, files } = await exported([], { round: ROUND, retention: 'Gallras efter 10 år' });
    assert.equal(id, `malvakt-round-${ROUND}`);
    assert.deepEqual(faultsIn(id, files), []);
    assert.match(text(files, 'metadata/descriptive/dc.xml'), /<dc:rights>Gallras efter 10 år</);
  });

  it('names the places that may need a secrecy review, and removes nothing', async () => {
    const { lines } = await run([item], { out: folder });
    assert.match(
      lines,
      /: \d+ filer\. 4 ställen kan behöva sekretessprövas: se documentation\/sekretess\.csv$/,
    );
    const csv = text(filesOf(join(folder, `malvakt-item-${item}`)), 'documentation/sekretess.csv');
    const places = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';').slice(4));
    assert.deepEqual(places, [
      ['1', 'happened', 'personnummer', String(SECRET.indexOf('850709'))],
      ['1', 'happened', 'telefonnummer', String(SECRET.indexOf('040'))],
      ['1', 'happened', 'e-postadress', String(SECRET.indexOf('amira@'))],
      ['1', 'happened', 'personnamn', String(SECRET.indexOf('Amira'))],
    ]);
    assert.match(
      (await run(['öresund'], { out: join(folder, 'en') }, 'en')).lines,
      /4 places may need a secrecy review/,
    );
  });

  it('names such places in why a publication was corrected or withdrawn as well', async () => {
    const reports = quickReports(bot.deps);
    await closeOpenRound(COORDINATOR, ROUND, bot.deps);
    await publishRound(COORDINATOR, { round: ROUND }, { ...bot.deps, reports });
    await withdrawPublication(COORDINATOR, { round: ROUND, reason: 'Ring 040-34 10 00' }, bot.deps);
    const { files } = await exported([], { round: ROUND });
    assert.match(text(files, 'documentation/sekretess.csv'), /;reason;telefonnummer;5\r/);
  });

  it('writes the same bytes for the same record, in a folder and in a zip file', async () => {
    const { id, files } = await exported(['öresund']);
    bot.clock.set('2026-01-07T10:00:00Z');
    const [one, other] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
    await run(['öresund'], { out: one });
    await run(['öresund'], { out: other });
    assert.deepEqual(readFileSync(one), readFileSync(other));
    const unzipped = unzipSync(readFileSync(one));
    assert.deepEqual(
      new Map(
        Object.entries(unzipped).map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const),
      ),
      new Map([...files].map(([path, bytes]) => [`${id}/${path}`, Buffer.from(bytes).toString()] as const)),
    );
  });

  it('overwrites nothing unless it is forced', async () => {
    const out = join(folder, 'a.zip');
    await run(['öresund'], { out });
    await assert.rejects(run(['öresund'], { out }), { code: 'unwritable-file' });
    await run(['öresund'], { out, force: true });
  });

  it('says what it cannot take out', async () => {
    await assert.rejects(run(['obegripligt']), { code: 'unknown-item' });
    await assert.rejects(run([], { round: 'ks-1999-annual-1' }), { code: 'unknown-round' });
    await assert.rejects(run(['öresund'], { plan: 'ks-1999' }), { code: 'unknown-plan' });
    await assert.rejects(run([]), UsageError);
    await assert.rejects(run(['öresund'], { round: ROUND }), UsageError);
  });

  describe('is looked through by rules that fail when broken:', () => {
    const swap = (path: string, from: string | RegExp, to: string) => (files: Map<string, Uint8Array>) => {
      const before = text(files, path);
      const after = before.replace(from, to);
      assert.notEqual(after, before);
      files.set(path, new TextEncoder().encode(after));
    };
    const mets = (from: string | RegExp, to: string) => swap('METS.xml', from, to);
    const broken: Readonly<Record<string, readonly [(files: Map<string, Uint8Array>) => unknown, RegExp]>> = {
      'an element is not closed': [mets('</fileSec>', ''), /METS\.xml is not well-formed/],
      'a character is not escaped': [
        swap('metadata/descriptive/dc.xml', '</dc:title>', '&</dc:title>'),
        /dc\.xml is not well-formed/,
      ],
      'METS.xml is gone': [(files) => files.delete('METS.xml'), /^METS\.xml is missing$/],
      'the id is another': [mets(/OBJID="[^"]*"/, 'OBJID="another"'), /^CSIP1 /],
      'the type is left out': [mets(' TYPE="Mixed"', ''), /^CSIP2 /],
      'the profile is another': [mets('SIP-v2-1-0', 'SIP-v9'), /^SIP2 /],
      'the date is left out': [mets(/CREATEDATE="[^"]*"/, ''), /^CSIP7 /],
      'it is no SIP': [mets('"SIP"', '"AIP"'), /^CSIP9 /],
      'the program is not named': [mets('OTHERTYPE="SOFTWARE"', ''), /^CSIP10 /],
      'its version is not named': [mets('SOFTWARE VERSION', 'VERSION'), /^CSIP16 /],
      'nobody submits it': [mets('ROLE="CREATOR" TYPE="ORGANIZATION"', ''), /^SIP15 /],
      'nothing describes it': [mets('MDTYPE="DC"', ''), /^CSIP17 /],
      'nothing is said of preservation': [mets('MDTYPE="PREMIS"', ''), /^CSIP32 /],
      'there is no documentation': [mets('USE="Documentation"', ''), /^CSIP60 /],
      'there is no representation': [mets('USE="Representations/rep1"', ''), /^CSIP114 /],
      'there is no structure': [mets('LABEL="CSIP"', ''), /^CSIP81 /],
      'the metadata have no place in it': [mets('LABEL="Metadata"', ''), /^CSIP88 /],
      'the documentation has no place in it': [mets('LABEL="Documentation"', ''), /^CSIP93 /],
      'the data have no place in it': [mets('LABEL="Representations"', ''), /^CSIP101 /],
      'a file is not listed': [
        (files) => files.set('extra.txt', new Uint8Array(1)),
        /^extra\.txt is not listed$/,
      ],
      'a file that is listed is gone': [
        (files) => files.delete(`${DATA}/index.md`),
        /index\.md is not there$/,
      ],
      'a file is another': [swap(`${DATA}/index.md`, 'Utdrag', 'Bidrag'), /index\.md has another checksum$/],
      'a size is another': [mets(/SIZE="\d+"/, 'SIZE="1"'), /has another size$/],
      'a file has no type': [mets(/MIMETYPE="[^"]*"/, ''), /has no date or type$/],
      'an id stands twice': [mets('ID="group-rep1"', 'ID="files"'), /^files is there twice$/],
      'an id is none': [mets('ID="structure"', 'ID="1"'), /^1 is no id$/],
      'something points at nothing': [
        mets('FILEID="group-rep1"', 'FILEID="nothing"'),
        /^nothing is pointed at/,
      ],
      'PREMIS has lost a file': [
        swap('metadata/preservation/premis.xml', `>${DATA}/index.md<`, '>x<'),
        /index\.md is not in PREMIS$/,
      ],
    };
    for (const [what, [breakIt, expected]] of Object.entries(broken)) {
      it(what, async () => {
        const { id, files } = await exported(['öresund']);
        const changed = new Map(files);
        breakIt(changed);
        const faults = faultsIn(id, changed);
        assert.ok(
          faults.some((fault) => expected.test(fault)),
          faults.join('\n'),
        );
      });
    }
  });
});
