import type { AuthorFacts } from "../src/loading/facts.ts";

export const authors: AuthorFacts = {
  staff: {
    name: "Staff",
    description: "The desk of The Specimen. It signs what no single reporter wrote.",
    isDesk: true,
  },
};
