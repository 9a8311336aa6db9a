import { defineSite } from "offprint/facts";

export const site = defineSite({
  name: "The Specimen",
  tagline: "A sample newspaper, printed by Offprint",
  description: "A sample newspaper that shows what Offprint makes of Markdown articles kept in git.",
  url: "https://specimen.example/",
  lang: "en-GB",
  timeZone: "UTC",
  tagAuthority: { domain: "specimen.example", date: "2021" },
  publisher: {
    name: "The Specimen",
    description: "A sample newsroom that signs its articles as a desk.",
    sameAs: [],
    about: "about",
    correctionsPolicy: "corrections-policy",
    sourcingPolicy: "sourcing-policy",
  },
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  frontPage: { sections: ["printing", { id: "science", stories: 2 }, { id: "language", stories: 2 }] },
  articlesPerPage: 20,
  articlesPerFeed: 30,
});
