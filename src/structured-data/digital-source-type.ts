import type { IPTCDigitalSourceEnumeration } from "schema-dts";
import type { AiDisclosure, AiPicture, AiUseOfArticle } from "../model/ai-disclosure.ts";

/** IPTC's `trainedAlgorithmicMedia` (cv.iptc.org/newscodes/digitalsourcetype), by its name at schema.org. */
const generated = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";
/** IPTC's `compositeWithTrainedAlgorithmicMedia`: the work of people in which a generative model made or changed a part. */
const composite = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource";

/** Uses that leave every published word and picture the work of people. */
const preparing: readonly AiUseOfArticle[] = ["research", "transcription"];

/** Finds the digital source type of an article (schema.org/digitalSourceType); undefined if AI made nothing of what is published. */
export function findArticleSourceType({ uses }: AiDisclosure): IPTCDigitalSourceEnumeration | undefined {
  if (uses.includes("text")) return generated;
  return uses.every((use) => preparing.includes(use)) ? undefined : composite;
}

/** The digital source type of a picture. */
export function findPictureSourceType(ai: AiPicture): IPTCDigitalSourceEnumeration {
  return ai === "generated" ? generated : composite;
}
