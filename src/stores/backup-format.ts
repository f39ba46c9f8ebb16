/**
 * The file that a copy of a store is: lines of JSON, compressed by gzip, so that any tool unpacks it. First a head, then a line for each
 * document, then a tail with how many there were and a checksum.
 *
 * The tail is a part of its own at the end (gzip allows several), of a fixed size and not compressed: the checksum in it is of every byte
 * before it, as they lie in the file, and the tail itself can be made again and compared. So a change of any single byte is found.
 */
import { crc32 } from 'node:zlib';
import { z } from 'zod/v4';
import type { Document } from './documents.ts';
import { CONTAINERS, type Placed } from './whole.ts';

/** Of this file: a program refuses a higher one. */
export const FORMAT = 1;

export const Head = z.object({
  malvakt: z.literal('backup'),
  format: z.int().positive(),
  program: z.string(),
  at: z.iso.datetime(),
  /** Partition of the directory. */
  tenant: z.string(),
  /** The newest form of each type of document that the program knew. */
  forms: z.record(z.string(), z.int()),
});
export type Head = z.infer<typeof Head>;

const Line = z.object({
  in: z.enum(CONTAINERS),
  partition: z.string(),
  id: z.string(),
  type: z.string(),
  schema: z.int(),
  value: z.unknown(),
});

export const Tail = z.object({
  documents: z.object({ followup: z.int(), directory: z.int() }),
  /** Whether all documents were there at one moment. */
  isWhole: z.boolean(),
  sha256: z.string(),
});
export type Tail = z.infer<typeof Tail>;

export function headLine(head: Head): string {
  return `${JSON.stringify(head)}\n`;
}

export function lineOf({ container, document }: Placed): string {
  const { partition, id, type, schema, value }: Document = document;
  return `${JSON.stringify({ in: container, partition, id, type, schema, value })}\n`;
}

export function placedIn(line: string): Placed {
  const { in: container, ...document } = Line.parse(JSON.parse(line));
  return { container, document };
}

/** Bytes of the line in the tail, with its line break: room for every number. */
const LINE = 512;
/** Before it: ten of gzip, five of a block that is stored as it is. After it: checksum and length. */
const BEFORE = 15;
export const TAIL_BYTES = BEFORE + LINE + 8;

/** The tail as it lies in the file. */
export function tailBytes(tail: Tail): Buffer {
  const line = Buffer.from(`${JSON.stringify(tail).padEnd(LINE - 1)}\n`);
  const bytes = Buffer.alloc(TAIL_BYTES);
  // Magic, deflate, no flags, no time, no extra flags, no system: RFC 1952, section 2.3.
  bytes.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  // The last block, stored, with its length and the complement of it: RFC 1951, section 3.2.4.
  bytes.writeUInt8(1, 10);
  bytes.writeUInt16LE(LINE, 11);
  bytes.writeUInt16LE(LINE ^ 0xffff, 13);
  bytes.set(line, BEFORE);
  bytes.writeUInt32LE(crc32(line), BEFORE + LINE);
  bytes.writeUInt32LE(LINE, BEFORE + LINE + 4);
  return bytes;
}

/** What the end of a file says, where it is the tail of a copy, byte for byte. */
export function tailIn(bytes: Buffer): Tail | undefined {
  try {
    const tail = Tail.parse(JSON.parse(bytes.subarray(BEFORE, BEFORE + LINE).toString('utf8')));
    return tailBytes(tail).equals(bytes) ? tail : undefined;
  } catch {
    // Whatever lies there instead, it is not ours.
    return undefined;
  }
}
