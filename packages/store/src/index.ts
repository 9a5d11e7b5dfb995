/** The store: the only SQL of the project. Open it once, hand it to the query functions. */
export { loadPack } from './load.ts';
export { type OpenStoreOptions, openStore } from './open.ts';
export { readReference } from './pack.ts';
export {
  type CareerNeighbour,
  type CareerQuery,
  countCareerVectors,
  createMemoryIndex,
  createPgvectorIndex,
  saveCareerVectors,
  type VectorIndex,
} from './queries/career.ts';
export {
  createDocument,
  deleteDocument,
  listDocuments,
  type ReadDocument,
  requireDocument,
  saveDocumentProgress,
} from './queries/document.ts';
export { listAreas, type StoredArea } from './queries/occupation.ts';
export {
  createPerson,
  erasePerson,
  exportPerson,
  findPersonByToken,
  type PersonExport,
  touchPerson,
} from './queries/person.ts';
export { findPreferences, savePreferences } from './queries/preference.ts';
export {
  addDecision,
  deleteProfile,
  findProfile,
  listDecisions,
  requireProfile,
  type StoredProfile,
  saveProfile,
} from './queries/profile.ts';
export { findLoadedPack, type LoadedPack, listSources } from './queries/source.ts';
export type { OnProgress, Store, StoreProgress, StoreWarning } from './store.ts';
