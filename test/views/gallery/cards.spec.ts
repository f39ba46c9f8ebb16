import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import { isJson } from '../../cards.ts';
import { gallery } from './gallery.ts';

const MAX_BYTES = 25 * 1024;
/** Above this Teams refuses a message, counted in the form that JavaScript holds it in. */
const MAX_UTF16 = 80 * 1024;
/** Teams counts the message around the card as well. */
const ENVELOPE = 500;

/** Beside the project where it is built, and nowhere else: without it the test below is skipped and shown as pending. */
const SCHEMA = join(import.meta.dirname, '../../../../shared/adaptive-card-1.5.schema.json');

function compileSchema(): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  if (!isJson(schema)) throw new Error('The schema is no object');
  const { id: _, ...rest } = schema;
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft6);
  addFormats.default(ajv);
  return ajv.compile(rest);
}

/** The schema does not know Teams' charts nor the search among choices, and takes no table in a body: that is judged by its fallback. */
function withoutCharts(element: unknown): unknown {
  if (Array.isArray(element)) return element.filter((one) => !isChart(one)).map(withoutCharts);
  if (!isJson(element)) return element;
  if (element.type === 'Table' && isJson(element.fallback)) return withoutCharts(element.fallback);
  const known = Object.entries(element).filter(
    ([key, value]) => key !== 'choices.data' && !(key === 'style' && value === 'filtered'),
  );
  return Object.fromEntries(known.map(([key, value]) => [key, withoutCharts(value)]));
}

function isChart(element: unknown): boolean {
  return isJson(element) && String(element.type).startsWith('Chart.');
}

/** What is too large about a card, in the message that carries it; undefined when nothing is. */
function sizeFault(card: object): string | undefined {
  const json = JSON.stringify(card);
  const bytes = Buffer.byteLength(json) + ENVELOPE;
  if (bytes > MAX_BYTES) return `${bytes} bytes`;
  const units = 2 * (json.length + ENVELOPE);
  return units > MAX_UTF16 ? `${units} bytes of UTF-16` : undefined;
}

it('A card that is too large for a client is found', () => {
  assert.match(sizeFault({ text: 'å'.repeat(12_700) }) ?? '', /^25\d+ bytes$/);
  assert.match(sizeFault({ text: 'a'.repeat(25_200) }) ?? '', /bytes/);
  assert.equal(sizeFault({ text: 'å'.repeat(12_000) }), undefined);
});

for (const language of ['sv', 'en'] as const) {
  describe(`Every card (${language})`, () => {
    const cards = Object.entries(gallery(language));

    it('is an Adaptive Card 1.5 by the published schema', function () {
      if (!existsSync(SCHEMA)) this.skip();
      const validate = compileSchema();
      for (const [name, card] of cards) {
        const isValid = validate(withoutCharts(card));
        assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
      }
    });

    for (const [name, card] of cards) {
      it(`${name}: is small enough for every client`, () => {
        assert.equal(sizeFault(card), undefined);
      });
    }
  });
}
