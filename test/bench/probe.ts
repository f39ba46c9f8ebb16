/** Loaded before a program that is measured: tells the bench, when asked, what the process has used so far. */
import { send } from './pipe.ts';

process.on('message', (question: unknown) => {
  if (typeof question !== 'object' || question === null || !('id' in question)) return;
  const { user, system } = process.cpuUsage();
  send({ id: question.id, cpuMicros: user + system, rssBytes: process.memoryUsage.rss() });
});
// The program is to end as it would by itself.
process.channel?.unref();
