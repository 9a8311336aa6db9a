import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { writeZip } from "../../src/build/zip-site.ts";

/** 36 CPU seconds: `LONG=1 npm test` runs it, as `.ci/run` does. */
it.runIf(process.env["LONG"])("holds more entries than the format counts in 16 bits", async () => {
  const count = 65_600;
  const nameOf = (index: number) => `site/${String(index).padStart(5, "0")}.txt`;
  const entries = Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
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
  const found = unzipSync(zip, { filter: ({ name }) => name >= nameOf(65_530) });
  expect(Object.keys(found)).toHaveLength(count - 65_530);
  expect(strFromU8(found[nameOf(65_536)] ?? new Uint8Array())).toBe("even");
  expect(strFromU8(found[nameOf(65_599)] ?? new Uint8Array())).toBe("odd");
});
