import { defineAuthors } from "offprint/facts";

export const authors = defineAuthors({
  staff: {
    name: "Staff",
    description: "The desk of The Specimen. It signs what no single reporter wrote.",
    isDesk: true,
  },
});
