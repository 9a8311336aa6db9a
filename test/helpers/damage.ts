import {
  chmod,
  copyFile,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import type { Random } from "../../scripts/bench/create-random.ts";

/** A folder's files and folders, as absolute paths. */
interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Arguments of a kind of damage. */
interface Tools {
  readonly file: string;
  readonly other: string;
  readonly folder: string;
  /** A folder outside of the damaged one. */
  readonly elsewhere: string;
  readonly random: Random;
}

/** Kinds of damage by name. */
const kinds: Readonly<Record<string, (tools: Tools) => Promise<void>>> = {
  "a bit of a file is flipped": ({ file, random }) =>
    edit(file, (bytes) => {
      const at = random.integer(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
      return bytes;
    }),
  "a digit of a file is changed": ({ file, random }) =>
    edit(file, (bytes) => {
      const digits = [...bytes.keys()].filter((at) => isDigit(bytes[at]));
      if (digits.length > 0) bytes[random.pick(digits)] = 48 + random.integer(0, 9);
      return bytes;
    }),
  "a letter of a file is changed": ({ file, random }) =>
    edit(file, (bytes) => {
      bytes[random.integer(0, bytes.length - 1)] = 97 + random.integer(0, 25);
      return bytes;
    }),
  "a file is cut short": async ({ file, random }) =>
    truncate(file, random.integer(0, (await lstat(file)).size - 1)),
  "a file is emptied": ({ file }) => truncate(file),
  "a line of a file is gone": ({ file, random }) =>
    edit(file, (bytes) => {
      const lines = bytes.toString("latin1").split("\n");
      lines.splice(random.integer(0, lines.length - 1), 1);
      return Buffer.from(lines.join("\n"), "latin1");
    }),
  "two lines of a file are swapped": ({ file, random }) =>
    edit(file, (bytes) => {
      const lines = bytes.toString("latin1").split("\n");
      const [one, two] = [random.integer(0, lines.length - 1), random.integer(0, lines.length - 1)];
      [lines[one], lines[two]] = [lines[two] ?? "", lines[one] ?? ""];
      return Buffer.from(lines.join("\n"), "latin1");
    }),
  "two files are swapped": async ({ file, other }) => {
    if (file === other) return;
    await rename(file, `${file}.swapped`);
    await rename(other, file);
    await rename(`${file}.swapped`, other);
  },
  "a file holds what another does": async ({ file, other }) => {
    if (file !== other) await copyFile(other, file);
  },
  "a file is gone": ({ file }) => rm(file),
  "a folder is in a file's place": async ({ file }) => {
    await rm(file);
    await mkdir(path.join(file, "deep"), { recursive: true });
  },
  "a link to another file is in a file's place": async ({ file, other }) => {
    await rm(file);
    await symlink(other, file);
  },
  "a link that leads nowhere is in a file's place": async ({ file }) => {
    await rm(file);
    await symlink("nowhere", file);
  },
  "a file may not be read": ({ file }) => chmod(file, 0o000),
  "a file may not be written": ({ file }) => chmod(file, 0o400),
  "a folder is gone": ({ folder }) => rm(folder, { recursive: true }),
  "a file is in a folder's place": async ({ folder }) => {
    await rm(folder, { recursive: true });
    await writeFile(folder, "a file");
  },
  "a link is in a folder's place": async ({ folder, elsewhere }) => {
    // A second time the folder is what would be removed, or lies in it.
    if ((await realpath(folder)).split(path.sep).includes(path.basename(elsewhere))) return;
    await rm(elsewhere, { recursive: true, force: true });
    await cp(folder, elsewhere, { recursive: true });
    await rm(folder, { recursive: true });
    await symlink(elsewhere, folder);
  },
  "a folder may not be written": ({ folder }) => chmod(folder, 0o555),
  "a folder has what nobody put there": async ({ folder, random }) => {
    await mkdir(path.join(folder, `strange ${random.integer(0, 1e6)}`, "deep"), { recursive: true });
  },
};

/**
 * Damages a file or folder below `folder`, or the folder itself, at random. A damaged page never keeps its size and time.
 * @returns a description of the damage.
 */
export async function damageAtRandom(folder: string, random: Random): Promise<string> {
  const { files, folders } = await list(folder);
  const name = random.pick(Object.keys(kinds));
  if (files.length === 0) return "nothing";
  // Most files are pages: every kind of cache gets the same chance.
  const home = random.pick([...new Set(files.map((file) => path.dirname(file)))].sort());
  const near = files.filter((file) => path.dirname(file) === home);
  const file = random.pick(near);
  const other = random.fraction() < 0.5 ? random.pick(near) : random.pick(files);
  const elsewhere = path.join(path.dirname(folder), "elsewhere");
  const tools = { file, other, folder: random.pick(folders), elsewhere, random };
  const before = await lstat(file);
  await kinds[name]?.(tools);
  await setTimes([file, other], path.basename(home) === "contents" ? undefined : before.mtime);
  return `${name}: ${[file, other, tools.folder].map((one) => path.relative(folder, one)).join(", ")}`;
}

/** Lists nothing if an earlier damage left no folder. */
async function list(folder: string): Promise<Listing> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const of = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    entries
      .filter(isWanted)
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  const files = of((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await lstat(file)).size));
  return {
    files: files.filter((_, index) => (sizes[index] ?? 0) > 0),
    folders: [folder, ...of((entry) => entry.isDirectory())],
  };
}

async function edit(file: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(file, change(await readFile(file)));
}

/** @param time what damage should not be recognized by; without it, one that nothing else has. */
async function setTimes(files: readonly string[], time = new Date(Date.now() + 5000)): Promise<void> {
  for (const file of files) {
    const found = await lstat(file).catch(() => undefined);
    if (found?.isFile()) await utimes(file, time, time);
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
