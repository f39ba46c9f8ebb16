import { z } from 'zod/v4';

/** What the connector has seen of one attempt to send. Times are milliseconds since 1970 by the machine's own clock. */
export const Attempt = z.object({
  at: z.number(),
  /** When its process made the request. */
  sentAt: z.number(),
  /** The process that sent it; `2.7` is the seventh of the second place. */
  instance: z.string(),
  conversation: z.string(),
  /** What the card is about: the round and item that it asks for, or the round whose digest it is. */
  about: z.string(),
  /** The status; `timeout` and `reset` when there was none. */
  outcome: z.string(),
  /** Whether the recipient got the card, whatever the sender was told. */
  isTaken: z.boolean(),
  /** When it was answered, or when either side closed the connection; left out as long as it is open. */
  endedAt: z.number().optional(),
  /** Whether the sender was told that the card was taken. */
  isAcknowledged: z.boolean(),
});
export type Attempt = z.infer<typeof Attempt>;

/** All that the connector saw. */
export const Ledger = z.object({
  attempts: z.array(Attempt),
  /** When the connector itself stood still, since the machine was busy: what came meanwhile seems to come at once. */
  stalls: z.array(z.object({ from: z.number(), to: z.number() })),
});
export type Ledger = z.infer<typeof Ledger>;

/** The same in short, for whoever asks all the time. */
export const Count = z.object({
  attempts: z.number(),
  open: z.number(),
  lastAt: z.number(),
  byInstance: z.record(z.string(), z.number()),
});
export type Count = z.infer<typeof Count>;

/** Names one message to one recipient, by what the connector sees of it. */
export function keyOf({ conversation, about }: Pick<Attempt, 'conversation' | 'about'>): string {
  return `${conversation} ${about}`;
}

export const aboutItem = (round: string, item: string) => `${round} ${item}`;
export const aboutDigest = (roundName: string) => `digest ${roundName}`;
/** Rounds are named so that a card which asks nothing can be told from that of another round. */
export const roundName = (number: number) => `Sändning ${number}.`;

/** What a card is about. @param body the activity as it was sent */
export function aboutOf(body: string): string {
  const asked = /"verb":"submit"[^{}]*"round":"([^"]*)"[^{}]*"item":"([^"]*)"/.exec(body);
  if (asked) return aboutItem(asked[1] ?? '', asked[2] ?? '');
  return aboutDigest(/Sändning \d+\./.exec(body)?.[0] ?? 'unknown');
}
