import { Document } from "yaml";
import type { PublicationAnswers } from "./publication-answers.ts";

interface Page {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The pages of a new publication, by path: English texts to be replaced, marked as English if the publication is not. */
export function formatPages({ name, lang }: PublicationAnswers): Readonly<Record<string, string>> {
  const pages: readonly Page[] = [
    {
      slug: "about",
      title: `About ${name}`,
      description: `Who publishes ${name}, and how to reach us.`,
      text: `To be written: who you are, what you report on, who pays for it, and how readers reach you.

What we publish rests on the [sourcing policy](sourcing-policy.md). Mistakes are corrected as the [corrections policy](corrections-policy.md) says.`,
    },
    {
      slug: "corrections-policy",
      title: "Corrections policy",
      description: `How to report a mistake in ${name}, and what we do about it.`,
      text: `To be written: where readers report a mistake.

If an article is wrong, we correct its text, add a correction that says what was wrong, and keep the earlier text in the article's history.
A published correction stays.`,
    },
    {
      slug: "sourcing-policy",
      title: "Sourcing policy",
      description: `Where the facts in ${name} come from.`,
      text: `To be written: how you find and check facts, and when a source is not named.

A number in brackets after a statement leads to its source below the article.`,
    },
  ];
  const isEnglish = /^en(-|$)/i.test(lang);
  return Object.fromEntries(
    pages.map(({ slug, title, description, text }) => {
      const frontMatter = new Document({ title, description, ...(!isEnglish && { lang: "en" }) });
      const file = `src/content/pages/${slug}.md`;
      return [file, `---\n${frontMatter.toString({ lineWidth: 0 })}---\n\n${text}\n`];
    }),
  );
}
