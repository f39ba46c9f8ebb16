import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refused } from './refusal.ts';

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

/**
 * Unpacks those files of a zip whose names are wanted, each to be read to its end before the next, and counts, so that a bomb
 * never comes into memory. Sizes are first taken at their word, which is quick, and then counted, since they may lie.
 * @throws Refused `too-large` or `encrypted`, and the fault itself when it is broken
 */
export async function* unzipped(
  bytes: Uint8Array,
  wanted: RegExp,
): AsyncGenerator<[name: string, chunks: AsyncIterable<Buffer>]> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  });
  if (zip.entryCount > MAX_ENTRIES) throw new Refused('too-large');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (wanted.test(entry.fileName)) entries.push(entry);
  const promised = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (promised > MAX_UNPACKED_BYTES) throw new Refused('too-large');
  const unpacked = { bytes: 0 };
  for (const entry of entries) yield [entry.fileName, chunksOf(zip, entry, unpacked)];
}

async function* chunksOf(zip: ZipFile, entry: Entry, unpacked: { bytes: number }): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Refused('encrypted');
  // Leaving the loop destroys the stream, and with it the unpacking.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) continue;
    unpacked.bytes += chunk.length;
    if (unpacked.bytes > MAX_UNPACKED_BYTES) throw new Refused('too-large');
    yield chunk;
  }
}
