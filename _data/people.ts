import { definePeople } from "offprint/facts";

export const people = definePeople({
  "elon-musk": {
    name: "Elon Musk",
    description: "Chief executive of Tesla.",
    sameAs: ["https://www.wikidata.org/wiki/Q317521"],
  },
  "francois-ambroise-didot": {
    name: "François-Ambroise Didot",
    description:
      "Printer in Paris (1730–1804), whose point was the measure of type on the European continent.",
  },
  "georg-christoph-lichtenberg": {
    name: "Georg Christoph Lichtenberg",
    description: "Physicist and writer in Göttingen (1742–1799).",
  },
  "pierre-simon-fournier": {
    name: "Pierre-Simon Fournier",
    description: "Type founder in Paris (1712–1768), who published a table of type sizes in 1737.",
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
