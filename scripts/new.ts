import path from "node:path";
import { parseArgs } from "node:util";
import { findTitleMistake } from "../src/writing/article-file.ts";
import { chooseSlug } from "../src/writing/create-slug.ts";
import { formatNewArticle } from "../src/writing/new-article.ts";
import { writeArticle } from "../src/writing/write-article.ts";
import { readArticleDefaults } from "./article-defaults.ts";
import { runCommand, UsageError } from "./run-command.ts";

const usage = `npm run new -- "A headline" [--slug my-slug]

Writes a new article, a draft, to src/content/articles/<year>/<slug>.md. Nothing is overwritten.

  --slug  the file's name, instead of the one made from the headline`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { slug: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(usage);
  const [headline, ...others] = positionals;
  if (headline === undefined || others.length > 0) {
    throw new UsageError(
      `found ${positionals.length} headlines; expected one, in quotes: npm run new -- "A headline"`,
    );
  }
  const title = headline.trim();
  const titleMistake = findTitleMistake(title);
  if (titleMistake) throw new UsageError(titleMistake);
  const choice = chooseSlug(title, values.slug);
  if ("mistake" in choice) throw new UsageError(choice.mistake);

  const defaults = readArticleDefaults();
  const root = path.resolve(import.meta.dirname, "..");
  const file = await writeArticle(
    root,
    `${defaults.date.year}/${choice.slug}`,
    formatNewArticle(title, defaults),
  );
  console.log(`${file}
It is a draft: npm run serve shows it, npm run build leaves it out. Delete the line "draft: true" to publish it.`);
});
