import { isUtf8 } from "node:buffer";
import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { formatJsonReport, formatReport } from "../src/importing/format-report.ts";
import { importArchive } from "../src/importing/import-archive.ts";
import { isGlob } from "../src/importing/list-matches.ts";
import { isZip } from "../src/importing/read-archive.ts";
import { isReadable, listKinds } from "../src/importing/readers/list-readers.ts";
import { isAgencyStory } from "../src/importing/wire/build-story.ts";
import { loadArticleDefaults } from "../src/loading/load-publication.ts";
import { createTokenizer } from "../src/markdown/create-markdown.ts";
import { ContentError } from "../src/model/diagnostic.ts";
import { attempt } from "../src/model/system-error.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { chooseSlug } from "../src/writing/create-slug.ts";
import { formatImportedArticle } from "../src/writing/new-article.ts";
import { parseWireStory } from "../src/writing/wire-story.ts";
import { findFreeKey, writeArticle } from "../src/writing/write-article.ts";
import { type CommandArguments, runCommandLine } from "./command-line.ts";

const root = process.cwd();
const usage = `npm run import -- PATH… [--from KIND] [--site URL] [--drop-fields] [--dry-run] [--json]
npm run import -- story.txt [--title "A shorter headline"] [--slug my-slug]

Brings articles in from an archive: Markdown files, folders of them, or patterns ("posts/**/*.{md,txt}"), with front
matter in YAML, TOML or JSON, or none; an export of WordPress (.xml, .xml.gz), Ghost (.json) or Substack (posts.csv); or a ZIP of
any of them. Pictures come along, links between the articles lead to the new files, and old addresses become
redirects. A report lists what was changed and what was left out. Nothing is overwritten, and an article that was
brought in before is left as it is.

  --from         the kind of archive, if it is not recognised: ${listKinds().join(", ")}
  --site         the address of the old site, such as https://example.org/: links to its other pages become absolute
  --drop-fields  leaves out fields that articles do not have, instead of keeping them in extra
  --dry-run      writes nothing, and reports what would be done
  --json         the report as JSON, with every line of it

The archive may also be saved pages in HTML, a copy of a site, an export of Google Docs (.zip), documents of Word
(.docx), and stories of agencies in plain text, whose headline in capitals, byline and dateline are recognised.

Another file of plain text is a wire story: the first line is the headline, and blank lines separate paragraphs. No
character of the text is changed.

  --title  a headline instead of the story's own
  --slug   the file name, instead of one from the headline`;

const options = {
  title: { type: "string" },
  slug: { type: "string" },
  from: { type: "string" },
  site: { type: "string" },
  "drop-fields": { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Arguments = CommandArguments<typeof options>;

await runCommandLine(usage, options, async (found) => {
  const [first] = found.positionals;
  if (first === undefined)
    throw new UsageError("found no file or folder; expected one: npm run import -- archive/posts");
  return (await isWireStory(found)) ? importStory(first, found) : importArticles(found);
});

/** One file of no form that archives have, or of plain text that an agency has not marked. */
async function isWireStory({ positionals, values }: Arguments): Promise<boolean> {
  const [first = ""] = positionals;
  if (positionals.length > 1 || values.from !== undefined || isGlob(findFile(first)) || isZip(first))
    return false;
  const file = findFile(first);
  if (attempt(() => lstatSync(file))?.isDirectory() === true) return false;
  if (!/\.txt$/i.test(first)) return !isReadable(first, undefined);
  if (values.title !== undefined || values.slug !== undefined) return true;
  if (values["dry-run"] || values.json) return false;
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return isUtf8(bytes) && !isAgencyStory(bytes.toString("utf8"));
}

async function importArticles({ values, positionals }: Arguments): Promise<void> {
  const report = await importArchive({
    root,
    paths: positionals.map(findFile),
    kind: checkKind(values.from),
    site: checkSite(values.site),
    isDryRun: values["dry-run"],
    dropsFields: values["drop-fields"],
  });
  console.log(values.json ? formatJsonReport(report) : formatReport(report));
  const isPresent = report.notes.some(({ kind }) => kind === "present");
  if (report.written.length === 0 && !isPresent)
    throw new UsageError("nothing was brought in; see the reasons above");
}

function checkKind(kind: string | undefined): string | undefined {
  if (kind === undefined || listKinds().includes(kind)) return kind;
  throw new UsageError(`--from is "${kind}"; expected one of ${listKinds().join(", ")}`);
}

function checkSite(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  if (/^https?:\/\/[^/]/i.test(site) && URL.canParse(site))
    return new URL(site).href.replace(/[?#].*$|\/?$/, "/");
  throw new UsageError(`--site is "${site}"; expected an address such as https://example.org/`);
}

async function importStory(storyFile: string, { values }: Arguments): Promise<void> {
  const result = parseWireStory(storyFile, await readStory(storyFile), values.title);
  if ("diagnostics" in result) throw new ContentError(result.diagnostics);
  const { story } = result;
  const { lang, ...defaults } = await loadArticleDefaults(root);
  const choice = chooseSlug(story.title, values.slug, lang);
  if ("message" in choice) throw new UsageError(choice.message);

  const article = formatImportedArticle(story, defaults, createTokenizer());
  const { year } = defaults.date;
  const key =
    values.slug === undefined ? findFreeKey(root, year, choice.slug, story.title) : `${year}/${choice.slug}`;
  const file = await writeArticle(root, key, article);
  console.log(`${file}
Its date is now and its author the first of _data/authors.ts: confirm them there. Then npm run build publishes it.`);
}

/** Commands run in the publication's folder. npm or run-command.js sets INIT_CWD to the folder where the command was called. */
function findFile(file: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? ".", file);
}

async function readStory(file: string): Promise<Buffer> {
  const absolute = findFile(file);
  try {
    return await readFile(absolute);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : undefined;
    if (reason === "ENOENT") throw new UsageError(`${file}: no such file (looked for ${absolute})`);
    throw error;
  }
}
