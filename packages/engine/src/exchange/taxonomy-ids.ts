import type { ElementId, EscoUri, IscoCode, OnetSocCode } from '@career-mirror/contract';

/*
 * Ids of the two taxonomies as they stand in files. The forms are those of the contract (`ids.ts`), told apart here without
 * its validators, because the engine also runs in the browser.
 */

export const isEscoUri = (text: string | null): text is EscoUri =>
  text?.startsWith('http://data.europa.eu/esco/') ?? false;
export const isOnetSoc = (text: string | null): text is OnetSocCode =>
  text !== null && /^\d{2}-\d{4}\.\d{2}$/.test(text);
export const isElementId = (text: string | null): text is ElementId =>
  text !== null && /^\d(\.[A-Za-z0-9]+)+$/.test(text);
export const isIscoCode = (text: string | null): text is IscoCode => text !== null && /^\d{1,4}$/.test(text);
