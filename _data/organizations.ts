import { defineOrganizations } from "offprint/facts";

export const organizations = defineOrganizations({
  "china-development-forum": {
    name: "China Development Forum",
    description: "High-level business meeting; its host is the China Development Research Foundation.",
  },
  "general-conference-on-weights-and-measures": {
    name: "General Conference on Weights and Measures",
    description:
      "Meeting of the states of the Metre Convention, which decides on the International System of Units.",
    sameAs: ["https://www.bipm.org/"],
  },
  "german-spelling-council": {
    name: "Council for German Orthography",
    description: "Body of the German-speaking countries that keeps the official rules of German spelling.",
    sameAs: ["https://www.rechtschreibrat.com/"],
  },
  huawei: {
    name: "Huawei",
    description: "Chinese maker of communications equipment.",
    sameAs: ["https://www.wikidata.org/wiki/Q160120", "https://www.huawei.com/"],
  },
  iso: {
    name: "International Organization for Standardization",
    description: "Federation of national standards bodies, known as ISO.",
    sameAs: ["https://www.iso.org/"],
  },
  noaa: {
    name: "National Oceanic and Atmospheric Administration",
    description: "Agency of the United States for weather and the sea; it publishes tide tables.",
    sameAs: ["https://www.noaa.gov/"],
  },
  "peoples-liberation-army": {
    name: "People’s Liberation Army",
    description: "China’s military.",
    sameAs: ["https://www.wikidata.org/wiki/Q200106"],
  },
  "southern-university-of-science-and-technology": {
    name: "Southern University of Science and Technology",
    description: "Chinese university headed by the physicist Xue Qikun.",
    sameAs: ["https://www.sustech.edu.cn/"],
  },
  "state-council-of-china": {
    name: "State Council of China",
    description: "China’s central government.",
    sameAs: ["https://www.gov.cn/"],
  },
  tesla: {
    name: "Tesla",
    description: "Carmaker: Tesla, Inc.",
    sameAs: ["https://www.wikidata.org/wiki/Q478214", "https://www.tesla.com/"],
  },
  "unicode-consortium": {
    name: "Unicode Consortium",
    description:
      "Association that numbers the characters of all scripts, and says how they are put in order.",
    sameAs: ["https://home.unicode.org/"],
  },
  "wall-street-journal": {
    name: "The Wall Street Journal",
    description: "Newspaper that first reported the restriction, on 19 March 2021.",
    sameAs: ["https://www.wikidata.org/wiki/Q164746", "https://www.wsj.com/"],
  },
});
