import { streamGit } from "./git.ts";

/**
 * The contents of objects, by id, through one `git cat-file --batch`, however many they are.
 * @throws Error naming the first id that is missing or is no file's content.
 */
export async function readBlobs(root: string, ids: Iterable<string>): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(ids)];
  const blobs = new Map<string, Buffer>();
  if (wanted.length === 0) return blobs;
  const requests = wanted.map((id) => `${id}\n`);
  const chunks = streamGit(root, ["cat-file", "--batch", "--buffer"], requests);
  try {
    const reader = createReader(chunks);
    for (const id of wanted) {
      // `<id> blob <size>`, or `<id> missing`.
      const answer = await reader.readLine();
      const [, type, size] = answer.split(" ");
      if (type !== "blob") throw new Error(`git has no file content ${id}: it answered "${answer}"`);
      blobs.set(id, await reader.readBytes(Number(size)));
      await reader.readBytes(1);
    }
    await reader.readEnd();
  } finally {
    await chunks.return();
  }
  return blobs;
}

const lineFeed = 0x0a;

/** Reads lines and counted bytes from chunks that end anywhere. */
function createReader(chunks: AsyncGenerator<Uint8Array, void>) {
  let rest: Uint8Array = new Uint8Array();
  const refill = async () => {
    const { done, value } = await chunks.next();
    if (done || !value) throw new Error("git cat-file ended before it had answered everything");
    rest = value;
  };
  const take = (length: number) => {
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  return {
    /** Without its line feed. */
    async readLine(): Promise<string> {
      const parts: Uint8Array[] = [];
      while (!rest.includes(lineFeed)) {
        parts.push(rest);
        await refill();
      }
      parts.push(take(rest.indexOf(lineFeed)));
      take(1);
      return Buffer.concat(parts).toString("utf8");
    },
    async readBytes(length: number): Promise<Buffer> {
      const parts: Uint8Array[] = [];
      for (let missing = length; missing > 0; ) {
        if (rest.length === 0) await refill();
        const part = take(missing);
        parts.push(part);
        missing -= part.length;
      }
      return Buffer.concat(parts);
    },
    /** Fails if git did. */
    async readEnd(): Promise<void> {
      await chunks.next();
    },
  };
}
