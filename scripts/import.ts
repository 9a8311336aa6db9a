import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadArticleDefaults } from "../src/loading/load-publication.ts";
import { createTokenizer } from "../src/markdown/create-markdown.ts";
import { ContentError } from "../src/model/diagnostic.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { chooseSlug } from "../src/writing/create-slug.ts";
import { formatImportedArticle } from "../src/writing/new-article.ts";
import { parseWireStory } from "../src/writing/wire-story.ts";
import { writeArticle } from "../src/writing/write-article.ts";
import { runCommandLine } from "./command-line.ts";

const root = process.cwd();
const usage = `npm run import -- story.txt [--title "A shorter headline"] [--slug my-slug]

Makes an article from a plain wire story in UTF-8: the first line is the headline, and blank lines separate
paragraphs. No character of the text is changed. Nothing is overwritten.

  --title  a headline instead of the story's own
  --slug   the file name, instead of one from the headline`;

const options = { title: { type: "string" }, slug: { type: "string" } } as const;

await runCommandLine(usage, options, async ({ values, positionals }) => {
  const [storyFile] = positionals;
  if (storyFile === undefined || positionals.length > 1) {
    throw new UsageError(`found ${positionals.length} files; expected one: npm run import -- story.txt`);
  }
  const result = parseWireStory(storyFile, await readStory(storyFile), values.title);
  if ("diagnostics" in result) throw new ContentError(result.diagnostics);
  const { story } = result;
  const { lang, ...defaults } = await loadArticleDefaults(root);
  const choice = chooseSlug(story.title, values.slug, lang);
  if ("message" in choice) throw new UsageError(choice.message);

  const article = formatImportedArticle(story, defaults, createTokenizer());
  const file = await writeArticle(root, `${defaults.date.year}/${choice.slug}`, article);
  console.log(`${file}
Its date is now and its author the first of _data/authors.ts: confirm them there. Then npm run build publishes it.`);
});

/** Commands run in the publication's folder. npm or run-command.js sets INIT_CWD to the folder where the command was called. */
async function readStory(file: string): Promise<Buffer> {
  const absolute = path.resolve(process.env["INIT_CWD"] ?? ".", file);
  try {
    return await readFile(absolute);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : undefined;
    if (reason === "ENOENT") throw new UsageError(`${file}: no such file (looked for ${absolute})`);
    if (reason === "EISDIR") throw new UsageError(`${file}: a folder; expected a text file`);
    throw error;
  }
}
