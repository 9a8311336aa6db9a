import { Document } from "yaml";
import { findTexts } from "./created-texts.ts";
import type { PublicationAnswers } from "./publication-answers.ts";

/** The pages of a new publication, by path: texts to be replaced. English ones are marked if the publication is not English. */
export function formatPages({ name, lang }: PublicationAnswers): Readonly<Record<string, string>> {
  const { texts, isEnglish } = findTexts(lang);
  const pages = {
    about: texts.about,
    "corrections-policy": texts.corrections,
    "sourcing-policy": texts.sourcing,
  };
  const isForeign = isEnglish && new Intl.Locale(lang).language !== "en";
  return Object.fromEntries(
    Object.entries(pages).map(([slug, { title, description, text }]) => {
      const fields = { title: title(name), description: description(name), ...(isForeign && { lang: "en" }) };
      const frontMatter = new Document(fields).toString({ lineWidth: 0 });
      return [`src/content/pages/${slug}.md`, `---\n${frontMatter}---\n\n${text}\n`];
    }),
  );
}
