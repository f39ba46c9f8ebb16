import type { Clock } from '../ports/clock-and-log.ts';

export const systemClock: Clock = { now: () => new Date() };
