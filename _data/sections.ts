import { defineSections } from "offprint/facts";

export const sections = defineSections({
  world: { name: "World", description: "States, companies, and what they know about each other." },
  printing: { name: "Printing", description: "Ink, paper and type, and what has become of them on screens." },
  science: { name: "Science", description: "What is measured, and how." },
  language: { name: "Language", description: "Letters, digits and the rules that they follow." },
  opinion: { name: "Opinion", description: "What The Specimen thinks, marked as such." },
});
