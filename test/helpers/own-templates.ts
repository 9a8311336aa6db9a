/** Own templates in each template language, and a configuration with the filters and plugins that they use. */
export const ownTemplates = {
  "src/pages/map.md":
    "---\ntitle: Map\ndescription: Where it is.\nlayout: page\neleventyNavigation:\n  key: Map\n---\n## The quay\n\n```js\nconst tide = 1;\n```\n\nIt has {{ edition.articles.length }} articles. [Tables](tables.html) [Years](years.html) [Typed](typed.html) [Plain](plain.html)\n",
  "src/pages/tables.njk":
    "---\ntitle: Tables\ndescription: All of them.\nlayout: frame\n---\n<h1>{{ 'tables' | shout }}</h1>\n\n\n<p>{% year %} {{ collections.own.length }}</p>\n{{ collections.all | eleventyNavigation | eleventyNavigationToHtml | safe }}\n",
  "src/pages/plain.liquid":
    "---\ntitle: Plain\ndescription: Liquid.\nlayout: page\n---\n<p>{{ edition.site.name }}</p>\n",
  "src/pages/years.njk":
    '---\ntitle: Years\ndescription: One by one.\nlayout: page\npagination:\n  data: edition.articles\n  size: 8\n  alias: some\n---\n{% for article in some %}<p>{{ article.title }}</p>{% endfor %}<ul>{% for article in some %}<li><a href="{{ article.url }}">{{ article.title }}</a></li>{% endfor %}</ul>{% for href in pagination.hrefs %}<a href=".{{ href }}">on</a>{% endfor %}\n',
  "src/pages/typed.11ty.tsx":
    'import type { Edition } from "../edition/edition.ts";\nexport const data = { title: "Typed", description: "TSX.", layout: "page" };\nexport default ({ edition }: { edition: Edition }) => <ul>{edition.articles.map(({ title }) => <li>{title}</li>)}</ul>;\n',
  "src/pages/more.11ty.ts":
    'export const data = { title: "More", description: "TypeScript.", layout: "page" };\nexport function render(this: { shout(text: string): string }): string { return "<p>" + this.shout("more") + "</p>"; }\n',
  ".eleventy.ts": `import type { UserConfig } from "@11ty/eleventy";
import navigation from "@11ty/eleventy-navigation";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import offprint, { directories } from "offprint";
export default function (config: UserConfig & Record<string, (...args: unknown[]) => void>) {
  config.addPlugin(offprint);
  config.addPlugin(navigation);
  config.addPlugin(syntaxHighlight);
  config.addFilter("shout", (text: string) => text.toUpperCase());
  config.addShortcode("year", () => "1999");
  config.addCollection("own", (collection: { getAll(): unknown[] }) => collection.getAll());
  config.addPassthroughCopy({ "extra.txt": "extra.txt" });
  config.addTransform("marker", (content: string) => content.replace("</main>", "<!-- a   comment --><p>marked</p></main>"));
  return { dir: directories };
}
`,
  "extra.txt": "copied",
  "src/content/pages/about.md":
    "---\ntitle: About\ndescription: Who we are.\n---\nUs, [a map](../../pages/map.md) and [more](../../pages/more.11ty.ts).\n",
};

/** The pages of these templates. */
export const ownPages = [
  "map.html",
  "more.html",
  "plain.html",
  "tables.html",
  "typed.html",
  "years.html",
  "years.page-2.html",
];
