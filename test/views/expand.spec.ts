import { strict as assert } from 'node:assert';
import { expand } from '../../src/views/expand.ts';

/** What is written in a template, what it is filled with, and what comes of it: all as the library has it. */
const FILLED: readonly (readonly [says: string, template: object, root: object, card: object])[] = [
  ['a name by itself, of any type', { a: '${a}', b: '${b}' }, { a: 0, b: [1] }, { a: 0, b: [1] }],
  ['names in a sentence', { a: '${a} av ${b}' }, { a: 2, b: 'fem' }, { a: '2 av fem' }],
  ['what is empty or false', { a: '${a}', b: '${b}' }, { a: '', b: false }, { a: '', b: false }],
  ['a name that is not there', { a: '${a}' }, {}, { a: '${a}' }],
  ['a name in other letters', { a: '${Title}' }, { title: 'x' }, { a: 'x' }],
  ['a name of what every object has', { a: '${constructor}' }, { b: [{}] }, { a: '${constructor}' }],
  ['a part of something', { a: '${a.b}' }, { a: { b: 'x' } }, { a: 'x' }],
  [
    'a list, in whose lines its own names come first and the whole is named as such',
    { list: [{ $data: '${list}', a: '${a}', b: '${$root.b}', c: '${$index}' }] },
    { b: 'hela', list: [{ a: 'x' }, { a: 'y' }] },
    {
      list: [
        { a: 'x', b: 'hela', c: 0 },
        { a: 'y', b: 'hela', c: 1 },
      ],
    },
  ],
  [
    'a list of words',
    { list: [{ $data: '${list}', a: '${$data}' }] },
    { list: ['x'] },
    { list: [{ a: 'x' }] },
  ],
  [
    'conditions',
    {
      list: [
        { $when: '${a}', b: 1 },
        { $when: "${c != ''}", b: 2 },
        { $when: '${d}', b: 3 },
      ],
    },
    { a: true, c: '' },
    { list: [{ b: 1 }] },
  ],
];

describe('What fills a template', () => {
  for (const [says, template, root, card] of FILLED) {
    it(`fills in ${says}`, () => assert.deepEqual(expand(template, root), card));
  }
});
