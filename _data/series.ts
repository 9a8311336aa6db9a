import { defineSeries } from "offprint/facts";

export const series = defineSeries({
  "measures-of-type": {
    name: "The measures of type",
    description: "How letters got their sizes, and what the numbers mean.",
    parts: 2,
  },
});
