import { defineTags } from "offprint/facts";

export const tags = defineTags({
  "connected-cars": {
    name: "Connected cars",
    description:
      "Cars that record, and send what they record: what they know, who may see it, and who decides.",
  },
  "data-security": {
    name: "Data security",
    description: "Who collects data, where it is kept, and what states and companies do to guard it.",
  },
  "us-china-technology": {
    name: "US–China technology",
    description: "Chips, networks, cars and trust between the world’s two largest economies.",
  },
});
