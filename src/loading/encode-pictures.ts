import path from "node:path";
import pLimit from "p-limit";
import { pictureCache } from "../images/build-picture.ts";
import { decodePicture, encodePicture } from "../images/encode-picture.ts";
import { type Encoding, hashKey, recallEncodings } from "../images/encoded-store.ts";
import { describeUnreadable } from "../images/picture-header.ts";
import type { PlannedFile } from "../images/plan-picture.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { UsedPicture } from "./asset-store.ts";

/** Shows the progress of work that may take minutes. */
export interface Progress {
  /** Announces more steps of a kind of work (`encoding pictures`). */
  expect(count: number, work: string): void;
  /** Names the file that a step begins with. */
  begin(name: string): void;
  advance(): void;
}

/** Two jobs at a time: decoding one large picture can take most of a small machine's memory. */
const limit = pLimit(2);

/**
 * Encodes every planned file of the pictures, unless it is cached.
 * @param root absolute path of the publication.
 * @returns `made`, the number of files that were encoded, and a diagnostic for each use of a picture that cannot be decoded.
 */
export function encodePictures(pictures: readonly UsedPicture[], root: string, progress?: Progress) {
  const jobs = pictures.flatMap((picture) =>
    listPlanned(picture).map((planned) => ({
      picture,
      make: () =>
        isMade(root, planned.name, async () => {
          const { type, width, height } = planned;
          const bytes = await encodePicture(readSource(picture), planned, picture.header);
          return [{ ending: "", type, width, height, bytes }];
        }),
    })),
  );
  return runJobs(jobs, "encoding pictures", progress);
}

/** Decodes every picture once, unless an earlier build did: the header does not show whether a file is complete. */
export function decodePictures(pictures: readonly UsedPicture[], root: string, progress?: Progress) {
  const jobs = pictures.map((picture) => ({
    picture,
    make: () =>
      isMade(root, `${picture.key}.decoded`, async () => {
        await decodePicture(readSource(picture), picture.header);
        return [];
      }),
  }));
  return runJobs(jobs, "checking pictures", progress);
}

interface Job {
  readonly picture: UsedPicture;
  /** Resolves to false if the result was cached. */
  readonly make: () => Promise<boolean>;
}

async function runJobs(jobs: readonly Job[], work: string, progress: Progress | undefined) {
  const faulty = new Set<UsedPicture>();
  const diagnostics: Diagnostic[] = [];
  let made = 0;
  progress?.expect(jobs.length, work);
  const run = async ({ picture, make }: Job) => {
    progress?.begin(picture.file);
    try {
      // A picture that cannot be decoded fails for every form: one diagnostic is enough.
      if (!faulty.has(picture) && (await make())) made++;
    } catch (error) {
      const message = error instanceof ChangedError ? error.message : describeUnreadable(error).message;
      if (!faulty.has(picture))
        diagnostics.push(...picture.uses.map((use) => ({ ...use, message: `${picture.file} ${message}` })));
      faulty.add(picture);
    }
    progress?.advance();
  };
  await Promise.all(jobs.map((job) => limit(() => run(job))));
  return { made, diagnostics };
}

function listPlanned({ plan, isCropped }: UsedPicture): PlannedFile[] {
  return [...plan.files, ...plan.stills, ...(isCropped ? plan.crops : [])];
}

/** Makes the files of a key unless they are cached; false if they were. */
async function isMade(root: string, key: string, make: () => Promise<readonly Encoding[]>): Promise<boolean> {
  let isNew = false;
  await recallEncodings(path.join(root, pictureCache), key, () => {
    isNew = true;
    return make();
  });
  return isNew;
}

class ChangedError extends Error {}

/** The names of the encoded files contain a hash of the source as it was first read, so a changed source is refused. */
function readSource({ read, key }: UsedPicture): Buffer {
  const found = read();
  if ("bytes" in found && hashKey(found.bytes) === key) return found.bytes;
  throw new ChangedError("was changed after it was read; build again");
}
