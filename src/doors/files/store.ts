/** A plain file of a folder: neither a link nor a folder. */
export type FileEntry = {
  name: string
  /** In bytes. */
  size: number
  modifiedAt: Date
  /** The time as the place tells it, however coarse: changes when the file does. */
  stamp: string
}

/** A folder, here or on another machine. Paths are relative to it, parts joined by "/". */
export type FileStore = {
  /** Plain files of the folder itself (""), or of a folder below it; none when there is no such folder. */
  list(folder: string): Promise<FileEntry[]>
  /** Throws AppError('too-large') before more than `maxBytes` are held. */
  read(path: string, maxBytes: number): Promise<Uint8Array>
  /** In one step, within the folder; false when `from` is not there (any more). */
  move(from: string, to: string): Promise<boolean>
  /** Makes a folder below it, unless it is there. */
  makeFolder(folder: string): Promise<void>
  write(path: string, text: string): Promise<void>
  remove(path: string): Promise<void>
  close(): Promise<void>
}
