import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Project } from "./project.ts";
import { openRepository } from "./repository.ts";

const articles = "src/content/articles";
/** Articles of the fixture site that differ in the first commit. */
const changed = ["2021/storm.md", "2021/harbour-master/index.md", "2020/arabic.md", "2020/chinese.md"];

/**
 * Makes a repository of the fixture site, with two commits: in the first, at noon of 20 March 2021, some articles have another
 * standfirst and no last paragraph; the second, of the next morning, has the site as it is.
 */
export async function publishTwice({ root, write }: Project): Promise<void> {
  const repository = openRepository(root);
  await repository.git("init", "-q", "-b", "main");
  const files = changed.map((file) => `${articles}/${file}`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), "utf8")));
  await write(Object.fromEntries(files.map((file, index) => [file, shorten(texts[index] ?? "")])));
  await repository.commit("Say it first", "2021-03-20T12:00:00Z");
  await write(Object.fromEntries(files.map((file, index) => [file, texts[index] ?? ""])));
  await repository.commit("Say it better", "2021-03-21T08:00:00Z");
}

function shorten(text: string): string {
  const paragraphs = text.trimEnd().split("\n\n");
  return `${paragraphs
    .slice(0, -1)
    .join("\n\n")
    .replace(/^description: .*$/m, "description: At first.")}\n\nMore soon.\n`;
}
