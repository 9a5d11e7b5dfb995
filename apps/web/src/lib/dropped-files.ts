/** Files taken from dropped folders, and how deep they may lie; an archive holds fewer, and no deeper. */
const MOST_FILES = 200;
const DEEPEST = 4;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** Entries of a folder; browsers hand them out in portions, the last of them empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0 || all.length > MOST_FILES) return all;
    all.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesIn(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry) || depth > DEEPEST) return [];
  const files: File[] = [];
  const entries = await entriesOf(entry);
  // Files before folders: what an archive says lies at its top, what it shows (pictures) below.
  for (const inner of [...entries.filter(isFile), ...entries.filter(isFolder)]) {
    if (files.length < MOST_FILES) files.push(...(await filesIn(inner, depth + 1)));
  }
  return files;
}

/**
 * The files of a drop, those inside dropped folders too: some browsers unpack a ZIP as it is downloaded, and then a folder is
 * what the person has.
 */
export function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  // A drop's entries can be asked for only while its event lasts, hence before the first wait.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(isFolder)) return Promise.resolve([...(transfer?.files ?? [])]);
  return Promise.all(entries.map((entry) => filesIn(entry, 0))).then((files) =>
    files.flat().slice(0, MOST_FILES),
  );
}
