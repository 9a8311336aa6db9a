import { definePeople } from "offprint/facts";

export const people = definePeople({
  "elon-musk": {
    name: "Elon Musk",
    description: "Chief executive of Tesla.",
    sameAs: ["https://www.wikidata.org/wiki/Q317521"],
  },
  "xi-jinping": {
    name: "Xi Jinping",
    description: "China’s leader.",
    sameAs: ["https://www.wikidata.org/wiki/Q15031"],
  },
  "xue-qikun": {
    name: "Xue Qikun",
    description: "Quantum physicist who heads the Southern University of Science and Technology.",
  },
});
