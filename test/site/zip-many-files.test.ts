import { Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { strFromU8, unzipSync, type Zippable, zipSync } from "fflate";
import { expect, it, onTestFinished, vi } from "vitest";
import { writeZip } from "../../src/build/zip-site.ts";

const nameOf = (index: number) => `site/${String(index).padStart(5, "0")}.txt`;

/** Entries of a site, and how many of them a ZIP gets from elsewhere. */
const count = 65_600;
const given = 65_530;

/**
 * Gives the writer most of its entries from a ZIP that fflate wrote: zip.js takes half a millisecond for each that is added, and what
 * is asked is how it ends a file that has so many.
 */
function givePart(): void {
  const part: Zippable = {};
  for (let index = 0; index < given; index++) part[nameOf(index)] = [new Uint8Array(), { level: 0 }];
  const bytes = zipSync(part);
  const { add } = ZipWriter.prototype;
  const spy = vi.spyOn(ZipWriter.prototype, "add");
  onTestFinished(() => spy.mockRestore());
  spy.mockImplementationOnce(async function (this: ZipWriter<unknown>, ...entry: Parameters<typeof add>) {
    await this.prependZip(new Uint8ArrayReader(bytes));
    return add.apply(this, entry);
  });
}

it("holds more entries than the format counts in 16 bits", async () => {
  givePart();
  const entries = Array.from({ length: count - given }, (_, index) => ({
    name: nameOf(given + index),
    read: async () => Buffer.from(index % 2 === 0 ? "even" : "odd"),
  }));
  const chunks: Buffer[] = [];
  const length = await writeZip(entries, async (bytes) => void chunks.push(Buffer.from(bytes)));
  const zip = Buffer.concat(chunks);
  expect(length).toBe(zip.length);
  // "PK", 6, 6: the 64-bit end of the directory (PKWARE APPNOTE, section 4.3.14), with the number of entries.
  const end = zip.lastIndexOf(Buffer.from("PK\u0006\u0006", "latin1"));
  expect(zip.readBigUInt64LE(end + 32)).toBe(BigInt(count));
  // fflate reads what another library wrote.
  const found = unzipSync(zip, { filter: ({ name }) => name >= nameOf(given) });
  expect(Object.keys(found)).toHaveLength(count - given);
  expect(strFromU8(found[nameOf(65_536)] ?? new Uint8Array())).toBe("even");
  expect(strFromU8(found[nameOf(65_599)] ?? new Uint8Array())).toBe("odd");
});
