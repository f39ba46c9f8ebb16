import type { IncomingMessage } from 'node:http';
import { parse } from 'secure-json-parse';

/** Largest request body, in bytes: a card's answer is a tenth of it. */
export const MAX_BODY = 256 * 1024;

/** Deepest nesting: a card of ours has a dozen levels, and what is much deeper overflows whoever walks through it. */
const MAX_DEPTH = 64;

/** Most values in a body. A large form sends some hundreds, and each costs many times the bytes that it came in. */
const MAX_VALUES = 20_000;

/** Bytes that are held at once for all senders together who have not proved yet who they are. */
const MAX_HELD = 16 * 1024 * 1024;

/** Bodies that are under way at once. Those of Teams come in one piece and are whole within milliseconds. */
const MAX_UNFINISHED = 400;

/** What a body gets that is not known to need more; most of Teams' fit in. */
const SMALL_ROOM = 16 * 1024;

/** A whole body, which counts among those that are held until it is released. */
export interface Body {
  readonly bytes: Buffer;
  /** To be called once, when the bytes are of no more use. */
  release(): void;
}

/** Why a body is not read to its end: `crowded` when its room was needed, `broken-off` when its sender does not end it. */
export type Unread = 'too-large' | 'crowded' | 'broken-off';

const NO_ROOM = Buffer.alloc(0);

/** A body that is under way. */
interface Arriving {
  room: Buffer;
  size: number;
  readonly end: (outcome: Unread) => void;
}

/** Reads the bodies of those who have proved nothing yet, and holds no more of them than there is room for. */
export class Bodies {
  #held = 0;
  /** The one that has been under way the longest comes first, and is the first to make room. */
  readonly #arriving = new Set<Arriving>();

  /** Reads a body of at most `MAX_BODY` bytes. One that says that it will be larger is not begun. */
  async read(request: IncomingMessage): Promise<Body | Unread> {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return 'too-large';
    return new Promise((resolve) => {
      const body: Arriving = { room: NO_ROOM, size: 0, end: resolve };
      this.#arriving.add(body);
      this.#makeRoom(0, body);
      request.on('data', (chunk: Buffer) => this.#take(chunk, body));
      request.on('error', () => this.#leave(body, 'broken-off'));
      request.on('end', () => {
        if (!this.#arriving.delete(body)) return;
        const { room, size } = body;
        const release = () => {
          this.#held -= room.length;
        };
        resolve({ bytes: room.subarray(0, size), release });
      });
    });
  }

  #take(chunk: Buffer, body: Arriving): void {
    if (!this.#arriving.has(body)) return;
    const size = body.size + chunk.length;
    if (size > MAX_BODY) {
      this.#leave(body, 'too-large');
    } else if (size <= body.room.length || this.#enlarge(body, size)) {
      chunk.copy(body.room, body.size);
      body.size = size;
    } else {
      this.#leave(body, 'crowded');
    }
  }

  /** What has come is copied, because a small piece of what came over the network would keep the whole of it in memory. */
  #enlarge(body: Arriving, size: number): boolean {
    const wanted = size > SMALL_ROOM ? MAX_BODY : SMALL_ROOM;
    const more = wanted - body.room.length;
    if (!this.#makeRoom(more, body)) return false;
    const room = Buffer.allocUnsafeSlow(wanted);
    body.room.copy(room, 0, 0, body.size);
    body.room = room;
    this.#held += more;
    return true;
  }

  #makeRoom(size: number, body: Arriving): boolean {
    for (const other of this.#arriving) {
      if (this.#held + size <= MAX_HELD && this.#arriving.size <= MAX_UNFINISHED) return true;
      if (other !== body) this.#leave(other, 'crowded');
    }
    return this.#held + size <= MAX_HELD;
  }

  #leave(body: Arriving, outcome: Unread): void {
    if (!this.#arriving.delete(body)) return;
    this.#held -= body.room.length;
    body.room = NO_ROOM;
    body.end(outcome);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The value that a body is JSON of; undefined when it is none, or one made to hurt whoever takes it apart. */
export function parseBody(body: Buffer): unknown {
  try {
    // Refuses the keys that change an object's prototype for whoever copies them into another.
    const json: unknown = parse(UTF8.decode(body));
    return isSmall(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is neither too deep nor of too many parts. */
function isSmall(json: unknown): boolean {
  let values = 0;
  function fits(value: unknown, depth: number): boolean {
    values += 1;
    if (values > MAX_VALUES) return false;
    if (typeof value !== 'object' || value === null) return true;
    return depth < MAX_DEPTH && Object.values(value).every((one) => fits(one, depth + 1));
  }
  return fits(json, 0);
}
