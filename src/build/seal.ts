/** A seal on a built graph: by it a start knows the file for whole without reading all of it, however large it is. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** The pages that a seal is made of, at equal distances and with both ends: two megabytes. Of a smaller file, all. */
const maxPages = 512;

/** Where the header of a SQLite file has what is used here, in bytes. https://www.sqlite.org/fileformat2.html#the_database_header */
const header = { pageSize: 16, pages: 28, userVersion: 60 } as const;

/**
 * Seals a database that nothing has open: writes a checksum of its pages into its header, as the `user_version`, which SQLite keeps for
 * whoever made the file.
 */
export function seal(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    const sum = checksum(descriptor);
    if (sum === null) throw new Error(`${file} was just written, and has not the length that its header says`);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(sum);
    writeSync(descriptor, bytes, 0, bytes.length, header.userVersion);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Whether a database is as it was sealed. Noticed is a file that is shorter or longer, as by a copy that was broken off; one in which a
 * stretch as long as the distance between two pages of the seal was lost or overwritten, a 511th of it; and whatever was written with
 * SQLite, since that changes the first page. Not noticed is less than such a stretch of a file of more than two megabytes, such as one
 * page that the disk lost: SQLite may come upon that when a question reads it. To look at all pages at every start took 4.6 seconds for
 * 800 MB, and this takes a few milliseconds for any size.
 */
export function isSealed(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(4);
    readSync(descriptor, bytes, 0, bytes.length, header.userVersion);
    return checksum(descriptor) === bytes.readUInt32BE();
  } finally {
    closeSync(descriptor);
  }
}

/** A checksum of some pages, that of the first without the seal; null if the file is not as long as its header says. */
function checksum(descriptor: number): number | null {
  const start = Buffer.alloc(100);
  readSync(descriptor, start, 0, start.length, 0);
  const pageSize = start.readUInt16BE(header.pageSize);
  const pages = start.readUInt32BE(header.pages);
  if (pages === 0 || fstatSync(descriptor).size !== pages * pageSize) return null;
  const page = Buffer.alloc(pageSize);
  const count = Math.min(pages, maxPages);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const number = count === 1 ? 0 : Math.floor((index * (pages - 1)) / (count - 1));
    readSync(descriptor, page, 0, pageSize, number * pageSize);
    if (number === 0) page.fill(0, header.userVersion, header.userVersion + 4);
    sum = crc32(page, sum);
  }
  return sum;
}
