/** Placeholder replaced in the next change. */
export type TitleModel = { readonly sha256: string };

/**
 * Read the trained title model.
 *
 * @param bytes content of `data/reference/models/title-model.bin`
 */
export function parseTitleModel(_bytes: Uint8Array): TitleModel {
  throw new Error('title model: not yet there');
}
