import '../node-version.cjs';
import { runTerminal } from './terminal.ts';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runTerminal(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
