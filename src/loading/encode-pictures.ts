import path from "node:path";
import pLimit from "p-limit";
import { pictureCache } from "../images/build-picture.ts";
import { decodePicture, encodePicture } from "../images/encode-picture.ts";
import { type Encoding, hashKey, rememberEncodings } from "../images/encoded-store.ts";
import { describeUnreadable } from "../images/picture-header.ts";
import type { PlannedFile } from "../images/plan-picture.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { reportPicture, type UsedPicture } from "./picture-use.ts";

/** What is told of work that may take minutes. */
export interface Progress {
  /** So many more steps of a kind of work (`encoding pictures`) are to come. */
  expect(count: number, work: string): void;
  /** Names what is worked on now. */
  begin(name: string): void;
  advance(): void;
}

/** To decode one large picture can take most of the memory of a small machine. */
const limit = pLimit(2);

/**
 * Makes every file that is planned of pictures, but for those that an earlier build left.
 * @param root absolute path of the project.
 * @returns how many were made, and each use of a picture that cannot be decoded.
 */
export function encodePictures(pictures: readonly UsedPicture[], root: string, progress?: Progress) {
  const jobs = pictures.flatMap((picture) =>
    listPlanned(picture).map((planned) => ({ picture, make: () => encodeFile(picture, planned, root) })),
  );
  return runJobs(jobs, "encoding pictures", progress);
}

/** Decodes every picture once, unless an earlier build did. */
export function decodePictures(pictures: readonly UsedPicture[], root: string, progress?: Progress) {
  const decode = async (picture: UsedPicture): Promise<Encoding[]> => {
    await decodePicture(readSource(picture), picture.header);
    return [];
  };
  const jobs = pictures.map((picture) => ({
    picture,
    make: () => recall(root, `${picture.key}.decoded`, () => decode(picture)),
  }));
  return runJobs(jobs, "checking pictures", progress);
}

interface Job {
  readonly picture: UsedPicture;
  /** Gives back whether there was anything to do. */
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
      // What cannot be decoded once cannot be decoded for another form either.
      if (!faulty.has(picture) && (await make())) made++;
    } catch (error) {
      const mistake = error instanceof ChangedError ? error.message : describeUnreadable(error).mistake;
      if (!faulty.has(picture)) diagnostics.push(...reportPicture(picture, mistake));
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

function encodeFile(picture: UsedPicture, planned: PlannedFile, root: string): Promise<boolean> {
  return recall(root, planned.name, async () => {
    const { type, width, height } = planned;
    const bytes = await encodePicture(readSource(picture), planned, picture.header);
    return [{ ending: "", type, width, height, bytes }];
  });
}

async function recall(root: string, key: string, make: () => Promise<readonly Encoding[]>): Promise<boolean> {
  let isNew = false;
  await rememberEncodings(path.join(root, pictureCache), key, () => {
    isNew = true;
    return make();
  });
  return isNew;
}

class ChangedError extends Error {}

/** Files are named by what was read first, so nothing else may be made under those names. */
function readSource({ read, key }: UsedPicture): Buffer {
  const found = read();
  if ("bytes" in found && hashKey(found.bytes) === key) return found.bytes;
  throw new ChangedError("was changed after it was read; build again");
}
