import { join } from 'node:path';
import { runDataCommand } from '@career-mirror/pipeline';

process.exitCode = await runDataCommand({
  root: join(import.meta.dirname, '..'),
  args: process.argv.slice(2),
  report: (line) => process.stderr.write(`${line}\n`),
  print: (line) => process.stdout.write(`${line}\n`),
  contact: process.env.CAREER_MIRROR_CONTACT ?? null,
});
