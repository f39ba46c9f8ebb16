import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refused } from './refusal.ts';

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

/**
 * Unpacks a zip once into nothing, counting, so that a bomb is known before a library unpacks it into memory. Sizes are first
 * taken at their word, which is quick, and then counted, since they may lie.
 * @returns the names in it
 * @throws Refused `too-large`, and the fault itself when it is broken
 */
export async function checkZip(bytes: Uint8Array): Promise<string[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  });
  if (zip.entryCount > MAX_ENTRIES) throw new Refused('too-large');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const promised = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (promised > MAX_UNPACKED_BYTES) throw new Refused('too-large');
  let unpacked = 0;
  for (const entry of entries) {
    unpacked += await unpackedSize(zip, entry, MAX_UNPACKED_BYTES - unpacked);
  }
  return entries.map(({ fileName }) => fileName);
}

async function unpackedSize(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  if (entry.isEncrypted()) throw new Refused('encrypted');
  let size = 0;
  // Leaving the loop destroys the stream, and with it the unpacking.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (Buffer.isBuffer(chunk)) size += chunk.length;
    if (size > most) throw new Refused('too-large');
  }
  return size;
}
