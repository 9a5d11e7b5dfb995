import { AppError, CareerRecord, type StoredDocument } from '@career-mirror/contract';
import type { DocumentAccepted } from '@career-mirror/contract/api';
import { toJson } from '@career-mirror/engine/exchange';
import type { UploadedFile } from '../../documents/readings.ts';
import type { Handlers } from '../../http/route.ts';
import { maxFileBytes } from '../../parser/limits.ts';
import type { Context } from '../../services.ts';

/** Longest file name kept; longer ones are cut in the middle of nothing anybody reads. */
const longestName = 200;

/** The last part of a path, without control characters, as a person would recognise it. */
const cleanName = (given: string): string => {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longestName);
  return clean === '' ? 'document' : clean;
};

/** The one file of a multipart request. @throws AppError('document.none_given') | AppError('document.too_large') */
const fileOf = async (
  request: Parameters<Handlers['uploadDocument']>[0]['request'],
): Promise<UploadedFile> => {
  if (!request.isMultipart()) throw new AppError('document.none_given');
  const part = await request.file({ limits: { fileSize: maxFileBytes, files: 1, fields: 5, parts: 6 } });
  if (part?.fieldname !== 'file') throw new AppError('document.none_given');
  const bytes = await part.toBuffer();
  return { name: cleanName(part.filename), bytes };
};

const acceptedOf = ({ id }: StoredDocument): DocumentAccepted => ({
  documentId: id,
  events: `/api/documents/${id}/events`,
});

export const documentRoutes = ({ services }: Context) =>
  ({
    uploadDocument: async ({ request, person }) => {
      const { readings, answers } = services();
      const file = await fileOf(request);
      const owner = await person.ensure();
      const document = await readings.accept(owner, file);
      answers.forget(owner.personId);
      return acceptedOf(document);
    },
    pasteDocument: async ({ body, person }) => {
      const { readings, answers } = services();
      const owner = await person.ensure();
      const document = await readings.acceptText(owner, body.text.toWellFormed().replaceAll('\u0000', ''));
      answers.forget(owner.personId);
      return acceptedOf(document);
    },
    handInRecord: async ({ body, person }) => {
      const { readings, answers } = services();
      // A browser may send what no database holds; the shape is the same after that is taken out.
      const record = CareerRecord.parse(toJson(body.record));
      const owner = await person.ensure();
      const document = await readings.acceptRecord(owner, { name: cleanName(body.fileName), record });
      answers.forget(owner.personId);
      return acceptedOf(document);
    },
    getDocument: async ({ params, person }) => {
      const owner = await person.find();
      if (!owner) throw new AppError('resource.not_found', { documentId: params.documentId });
      const { document, events } = await services().readings.follow(owner, params.documentId);
      return {
        documentId: document.id,
        fileName: document.name,
        stage: events.at(-1)?.stage ?? 'received',
        events: [...events],
        document: document.text,
      };
    },
  }) satisfies Pick<Handlers, 'uploadDocument' | 'pasteDocument' | 'handInRecord' | 'getDocument'>;
