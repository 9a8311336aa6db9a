import { defineTags } from "offprint/facts";

export const tags = defineTags({
  "connected-cars": {
    name: "Connected cars",
    description:
      "Cars that record, and send what they record: what they know, who may see it, and who decides.",
  },
  corrections: {
    name: "Corrections",
    description: "What a publication owes its readers when it was wrong.",
  },
  "data-security": {
    name: "Data security",
    description: "Who collects data, where it is kept, and what states and companies do to guard it.",
  },
  measures: {
    name: "Measures and standards",
    description: "What people have agreed to count alike: paper, type, time and water.",
  },
  printing: {
    name: "Printing and type",
    description: "How letters and pictures come onto paper, and onto screens after it.",
  },
  scripts: {
    name: "Writing systems",
    description: "Letters, digits and the direction in which they run.",
  },
  "us-china-technology": {
    name: "US–China technology",
    description: "Chips, networks, cars and trust between the world’s two largest economies.",
  },
});
