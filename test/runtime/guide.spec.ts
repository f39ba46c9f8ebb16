import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGuide } from '../../src/runtime/guide.ts';
import { temporaryFolder } from '../fakes.ts';

const shell = (title: string, article: string) => `[${title}]${article}`;

function docsWith(files: Readonly<Record<string, string>>): string {
  const docs = temporaryFolder();
  for (const folder of ['guide', 'images']) mkdirSync(join(docs, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(docs, name), text);
  return docs;
}

describe('The guide of a folder', () => {
  it('is missing where there is none, and has nothing then', () => {
    const guide = openGuide(shell, temporaryFolder());
    assert.deepEqual([guide.isThere, guide.find('/guide')], [false, undefined]);
  });

  it('leads from page to page and to pictures, from the start and from below it', () => {
    const says =
      '# Sida\n\n[a](a.md#två) [hem](README.md) [här](#sida) [ut](https://e.se/x.md) ![b](../images/b.png)\n';
    const docs = docsWith({ 'guide/README.md': says, 'guide/a.md': says });
    const { find } = openGuide(shell, docs);
    const linksAt = (path: string) =>
      [...String(find(path)?.body).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link);
    const here = ['#sida', 'https://e.se/x.md'];
    assert.deepEqual(linksAt('/guide'), ['guide/a#tv%C3%A5', 'guide', ...here, 'guide/images/b.png']);
    for (const path of ['/guide/', '/guide/a'])
      assert.deepEqual(linksAt(path), ['a#tv%C3%A5', '../guide', ...here, 'images/b.png']);
  });

  it('gives each heading the anchor that it has in the repository', () => {
    const docs = docsWith({
      'guide/README.md': '# Guide\n\n## Vem läser svaren, och hur länge finns "de"?\n',
    });
    const { body = '' } = openGuide(shell, docs).find('/guide') ?? {};
    assert.match(String(body), /^\[Guide\]<h1 id="guide">/);
    assert.match(String(body), /<h2 id="vem-läser-svaren-och-hur-länge-finns-de">/);
  });

  it('serves pictures and pages, and nothing else that lies there', () => {
    const docs = docsWith({
      'guide/README.md': '# Guide',
      'guide/utkast.txt': '',
      'images/a.svg': '<svg/>',
      'images/a.psd': '',
    });
    const { find } = openGuide(shell, docs);
    assert.equal(find('/guide/images/a.svg')?.contentType, 'image/svg+xml');
    for (const path of ['/guide/utkast', '/guide/utkast.txt', '/guide/images/a.psd'])
      assert.equal(find(path), undefined);
  });
});
