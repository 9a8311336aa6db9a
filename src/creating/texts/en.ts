/** The texts of a new publication in one language; its editors replace them. */
export type CreatedTexts = typeof en;

export const en = {
  tagline: "To be written: a line below the name",
  description: (name: string) => `To be written: what ${name} reports on, in one sentence.`,
  publisher: (name: string) => `To be written: who publishes ${name}.`,
  author: (name: string) => `To be written: who ${name} is.`,
  /** The suggested author, which signs for the newsroom and is not a person. */
  staff: "Staff",
  story: "The first story",
  about: {
    title: (name: string) => `About ${name}`,
    description: (name: string) => `Who publishes ${name}, and how to reach us.`,
    text: `To be written: who you are, what you report on, who pays for it, and how readers reach you.

What we publish rests on the [sourcing policy](sourcing-policy.md). Mistakes are corrected as the [corrections policy](corrections-policy.md) says.`,
  },
  corrections: {
    title: () => "Corrections policy",
    description: (name: string) => `How to report a mistake in ${name}, and what we do about it.`,
    text: `To be written: where readers report a mistake.

If an article is wrong, we correct its text, add a correction that says what was wrong, and keep the earlier text in the article's history.
A published correction stays.`,
  },
  sourcing: {
    title: () => "Sourcing policy",
    description: (name: string) => `Where the facts in ${name} come from.`,
    text: `To be written: how you find and check facts, and when a source is not named.

A raised number after a statement leads to its source below the article.`,
  },
};
