/*
 * Files on their way from one screen to another. They stay in this page's memory: nothing is sent, and a reload forgets them.
 */
let handed: readonly File[] = [];

/** Leaves files for the screen that opens next. */
export function handOver(files: readonly File[]): void {
  handed = files;
}

/** Takes the files that were left, once. */
export function takeHanded(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}

/** True for what a LinkedIn archive comes as: the ZIP, or the tables from inside it. */
export const isOfArchive = (file: { readonly name: string }): boolean => /\.(?:zip|csv)$/i.test(file.name);
