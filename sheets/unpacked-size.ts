/** How large the files in an archive become, without unpacking them. */
import { unzipSync } from 'fflate';

/** In bytes. A list of touchpoints is a thousandth of it; more would fill the memory of the reader. */
const most = 100_000_000;

/** Whether its files are too large to be unpacked; false for what is not an archive. */
export function isTooLargeUnpacked(archive: Uint8Array): boolean {
  let size = 0;
  try {
    unzipSync(archive, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    // The reader of workbooks reports a damaged archive.
    return false;
  }
  return size > most;
}
