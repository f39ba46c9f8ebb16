import { type DestinationStream, pino } from 'pino';
import type { Log } from '../ports/clock-and-log.ts';
import { referenceUnderWay } from './telemetry.ts';

/**
 * JSON lines on standard error, so that standard output stays free for results. A line that is written during a turn or a
 * delivery carries its reference.
 */
export function openLog(level: string, to: DestinationStream = pino.destination(2)): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin() {
        const reference = referenceUnderWay();
        return reference === undefined ? {} : { reference };
      },
    },
    to,
  );
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
  };
}
