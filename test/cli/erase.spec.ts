import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_PLAN } from '../outside.ts';
import { Terminal } from '../terminal.ts';

const PEOPLE = `id,name,email,role
5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13,Åke Karlberg,ake.karlberg@exempel.se,owner
b83d94e7-16fa-4c05-8e72-3a9f51d6c048,Amira Haddad,amira.haddad@exempel.se,coordinator
`;

describe('erase in the terminal', function () {
  this.timeout(180_000);

  it('asks first, does it when told to, and leaves nothing in the files', async () => {
    const outside = new Terminal();
    await outside.cli('import', outside.write('plan.json', JSON.stringify(SMALL_PLAN)));
    await outside.cli('people', outside.write('people.csv', PEOPLE));
    await outside.cli('owners', outside.write('owners.csv', 'item,person\nm1,Åke Karlberg\n'));
    const asked = await outside.cli('erase', 'Åke', 'Karlberg');
    assert.deepEqual([asked.code, /Inget är ändrat än/.test(asked.out)], [1, true]);
    const look = await outside.cli('erase', 'Åke Karlberg', '--dry-run', '--json');
    const { changed, alias } = JSON.parse(look.out);
    assert.deepEqual([look.code, alias, changed > 0], [0, undefined, true]);
    const done = await outside.cli('erase', 'ake.karlberg@exempel.se', '--yes');
    assert.equal(done.code, 0, done.err);
    assert.match(done.out, /Åke Karlberg .* heter nu ”Borttagen person 1”/);
    for (const name of readdirSync(outside.folder).filter((file) => file.startsWith('malvakt.db')))
      assert.doesNotMatch(readFileSync(join(outside.folder, name), 'utf8'), /Karlberg|karlberg|5f0c1a52/);
    assert.equal((await outside.cli('verify')).code, 0);
    const again = await outside.cli('erase', 'Åke Karlberg', '--yes');
    assert.deepEqual([again.code, again.err.trim().split('\n').length], [1, 1]);
    for (const words of [['erase'], ['erase', 'Amira Haddad', '--yes', '--dry-run']])
      assert.equal((await outside.cli(...words)).code, 2);
  });
});
