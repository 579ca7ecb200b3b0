import type { FileSettings } from '../model/feed.ts'

/** Where files wait, and how to get at them. */
export type Place = {
  feedId: string
  /** file:, sftp:, ftp: or ftps:, with the folder as its path. */
  url: string
  files: FileSettings
  username?: string | undefined
  /** Password or private key, opened for this visit; never logged. */
  credential?: string | undefined
  /** Whether a file that stays where it lies was taken before, with this mark. */
  wasTaken(name: string, mark: string): Promise<boolean>
  /** Keeps the key a server showed when none was known: "SHA256:…". */
  rememberHostKey(key: string): Promise<void>
}

/** A file that was picked up. One of `taken` and `refused` is called once the archive has decided. */
export type Parcel = {
  /** The file's own name, for editors. */
  name: string
  /** Where it lay: kept with the payload. */
  url: string
  /** Empty where there is a `problem`. */
  body: Uint8Array
  /** Why its bytes were not taken: it is too large. */
  problem?: string | undefined
  /** To be remembered with the name where the file stays where it lies (`after: keep`). */
  mark?: string | undefined
  /** It is in the archive: moved to done/, deleted or left, as the feed's settings say. */
  taken(): Promise<void>
  /** It could not be read: it goes to failed/ with the reason beside it. */
  refused(reason: string): Promise<void>
}

/**
 * A way in for files: yields what waits, oldest first, one at a time. Throws AppError when the place cannot be reached or is
 * not allowed. A file that was yielded and neither taken nor refused (a crash) is yielded again at a later visit.
 */
export type Door = { visit(place: Place, signal: AbortSignal): AsyncIterable<Parcel> }
