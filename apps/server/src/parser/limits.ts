/** Limits of one document. Source of the figures: the project's trust bars C6 and C7. */

/** Bytes of the file as uploaded. */
export const maxFileBytes = 5_000_000;
/** Sum of the sizes a ZIP directory announces, in bytes. */
export const maxUnpackedBytes = 20_000_000;
/** Entries in a ZIP directory. */
export const maxZipEntries = 200;
/** Unpacked size divided by packed size, per entry and for the whole container. */
export const maxZipRatio = 100;
/** An entry this small may compress better than `maxZipRatio` without being a bomb (blank theme parts do), in bytes. */
export const ratioFloorBytes = 64_000;
/** Pages of a PDF. */
export const maxPages = 30;
/** Characters of a document, seen and hidden: 30 very full pages. */
export const maxCharacters = 200_000;
/** Wall clock of one document from its turn to its answer, in milliseconds; a slow start of the child may add to it. */
export const maxReadMs = 9_000;
/** How long a fresh child may take until it can read, in milliseconds. */
export const maxStartMs = 20_000;
/**
 * Resident memory at which a child is ended, in bytes. Below the 512 MB it may never hold, because a child goes on growing
 * between two looks at it.
 */
export const maxResidentBytes = 352 * 1024 * 1024;
/** V8 heap of a child, in MB; below the resident limit because buffers live outside the heap. */
export const childHeapMb = 224;
/** Characters a child may hand back; text with the place of every line is well below it for 30 pages. */
export const maxAnswerCharacters = 12_000_000;
/** Children that may read at the same time; further documents wait in the order of arrival. */
export const maxChildren = 2;
/** Started children that wait for a document, once their code is compiled. */
export const maxSpares = 2;
/** Documents that may wait; one more is told that the server is busy. */
export const maxWaiting = 50;
/** Lines of a document: 30 pages of a hundred. */
export const maxLines = 3_000;
/** Characters of a line, which in a word processor's file is a whole paragraph. */
export const longestLine = 10_000;
/** Characters without a space; the longest addresses of links are shorter. */
export const longestWord = 1_000;
