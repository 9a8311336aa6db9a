import { defineOrganizations } from "offprint/facts";

export const organizations = defineOrganizations({
  "china-development-forum": {
    name: "China Development Forum",
    description: "High-level business meeting; its host is the China Development Research Foundation.",
  },
  huawei: {
    name: "Huawei",
    description: "Chinese maker of communications equipment.",
    sameAs: ["https://www.wikidata.org/wiki/Q160120", "https://www.huawei.com/"],
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
  "wall-street-journal": {
    name: "The Wall Street Journal",
    description: "Newspaper that first reported the restriction, on 19 March 2021.",
    sameAs: ["https://www.wikidata.org/wiki/Q164746", "https://www.wsj.com/"],
  },
});
