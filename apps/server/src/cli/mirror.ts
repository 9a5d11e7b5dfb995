import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { MirrorReport, type Profile } from '@career-mirror/contract';
import { fromCaller, readConfig } from '../config.ts';
import { languageModelOf, letterWriterOf } from '../letter-writer.ts';
import type { Advisor } from '../mirror/advisor.ts';
import { mirrorReport } from '../mirror/report.ts';
import { defaultSeed, defaultWeights } from '../mirror/situation.ts';
import { profileFromReading, profileOfTitle, readingOf, withBestGuesses } from '../mirror/understand.ts';
import { closeReaders } from '../parser/read-document.ts';
import { areaOf, occupationOf } from './choices.ts';
import { exitStatus, print, runCommand } from './fail.ts';
import { htmlReport } from './html-report.ts';
import { loadAdvisor, tell } from './load-advisor.ts';
import { type MirrorArgs, mirrorUsage, parseMirrorArgs } from './mirror-args.ts';
import { readInput } from './read-input.ts';
import { textReport } from './text-report.ts';

const profileOfInput = async (
  advisor: Advisor,
  input: MirrorArgs['input'],
  now: string,
): Promise<Profile> => {
  if ('title' in input) return profileOfTitle(advisor, input.title, now);
  const document = await readInput(input.file);
  closeReaders();
  return profileFromReading(advisor, readingOf(advisor, document, now), now);
};

/** Reads, computes and prints one mirror. @returns the exit status */
export const mirror = async (argv: readonly string[], now: string): Promise<number> => {
  const args = parseMirrorArgs(argv);
  if (args === null) {
    await print(`${mirrorUsage}\n`);
    return exitStatus.ok;
  }
  const advisor = await loadAdvisor();
  const targets = args.targets.map((target) => occupationOf(advisor, target));
  const area = args.area === null ? null : areaOf(advisor, args.area);
  const profile = withBestGuesses(advisor, await profileOfInput(advisor, args.input, now));
  tell('Looking for people like you …');
  const config = readConfig(process.env);
  const report = MirrorReport.parse(
    await mirrorReport({
      advisor,
      profile,
      targets,
      areaId: area?.areaId ?? null,
      weights: defaultWeights,
      now,
      seed: defaultSeed,
      writer: letterWriterOf(config, languageModelOf(config)),
    }),
  );
  const place = area?.name ?? 'United States';
  if (args.html !== null) {
    const file = fromCaller(args.html);
    await writeFile(file, htmlReport(report, { now, place, sources: advisor.reference.sources }));
    tell(`Written to ${pathToFileURL(file).href}`);
  }
  if (args.json) await print(`${JSON.stringify(report)}\n`);
  else if (args.html === null) await print(textReport(report, { now, place, width: 80 }));
  return exitStatus.ok;
};

if (import.meta.main) {
  await runCommand(mirrorUsage, () => mirror(process.argv.slice(2), new Date().toISOString()));
}
