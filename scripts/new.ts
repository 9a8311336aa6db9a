import { loadArticleDefaults } from "../src/loading/load-publication.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { checkTitle } from "../src/writing/article-file.ts";
import { chooseSlug } from "../src/writing/create-slug.ts";
import { formatNewArticle } from "../src/writing/new-article.ts";
import { findFreeKey, writeArticle } from "../src/writing/write-article.ts";
import { runCommandLine } from "./command-line.ts";

const usage = `npm run new -- "A headline" [--slug my-slug]

Writes a new article, a draft, to src/content/articles/<year>/<slug>.md. Nothing is overwritten.

  --slug  the file name, instead of one from the headline, whose letters become Latin ones`;

await runCommandLine(usage, { slug: { type: "string" } }, async ({ values, positionals }) => {
  const [headline, ...others] = positionals;
  if (headline === undefined || others.length > 0) {
    throw new UsageError(
      `found ${positionals.length} headlines; expected one, in quotes: npm run new -- "A headline"`,
    );
  }
  const title = headline.trim();
  const fault = checkTitle(title);
  if (fault) throw new UsageError(fault);
  const root = process.cwd();
  const { lang, ...defaults } = await loadArticleDefaults(root);
  const choice = chooseSlug(title, values.slug, lang);
  if ("message" in choice) throw new UsageError(choice.message);

  const article = formatNewArticle(title, defaults);
  const { year } = defaults.date;
  // A name that the writer asked for is never changed.
  const key =
    values.slug === undefined ? findFreeKey(root, year, choice.slug, title) : `${year}/${choice.slug}`;
  const file = await writeArticle(root, key, article);
  console.log(`${file}
It is a draft: npm run serve shows it, npm run build leaves it out. Delete the line "draft: true" to publish it.`);
});
