import { AppError, type CareerRecord, type Owned, type PersonRef } from '@career-mirror/contract';
import type { ExportFormat } from '@career-mirror/contract/api';
import { recordOf, writeCsv, writeEuropass, writeJsonResume } from '@career-mirror/engine/exchange';
import { exportPerson } from '@career-mirror/store';
import type { Services } from '../../services.ts';

/** Name and kind of the file in which each form goes out. */
export const exportFiles: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  json: { extension: '.json', type: 'application/json' },
  'json-resume': { extension: '.resume.json', type: 'application/json' },
  europass: { extension: '.europass.xml', type: 'application/xml' },
  csv: { extension: '.csv', type: 'text/csv' },
};

const writers: Readonly<Record<Exclude<ExportFormat, 'json'>, (record: CareerRecord) => string>> = {
  'json-resume': writeJsonResume,
  europass: writeEuropass,
  csv: writeCsv,
};

/**
 * What is kept of the person: everything, or their career in a form that other programs read.
 *
 * @throws AppError('profile.missing') when no career is known to write
 */
export const exportAs = async (
  { store, advisor }: Services,
  owner: Owned<PersonRef>,
  format: ExportFormat,
  now: Date,
): Promise<Record<string, unknown> | string> => {
  const kept = await exportPerson(store, owner);
  if (format === 'json') return { ...kept };
  const [row] = kept.profiles;
  if (!row) throw new AppError('profile.missing');
  const records = kept.documents
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .flatMap((document) => (document.record === null ? [] : [document.record]));
  const record = recordOf(row.profile, {
    records,
    reference: advisor.reference,
    now: now.toISOString(),
  });
  return writers[format](record);
};
