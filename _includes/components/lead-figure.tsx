import { isWide } from "../../src/images/show-picture.ts";
import type { LeadPicture, ShownPicture } from "../../src/model/picture.ts";
import type { Labels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { PictureElement } from "./picture-element.tsx";

interface LeadFigureProps {
  readonly image: LeadPicture;
  readonly shown: ShownPicture;
  /** The language of the text around it. */
  readonly lang: string;
  readonly labels: Labels;
}

/** The lead picture, which browsers load with high priority. */
export function LeadFigure({ image, shown, lang, labels }: LeadFigureProps) {
  return (
    <figure class={isWide(image.picture) ? "lead-figure wide" : "lead-figure"}>
      <PictureElement
        shown={shown}
        alt={image.alt}
        isFirst
        imageClass={shown.height > shown.width ? "tall" : undefined}
      />
      {(image.caption || image.credit || image.ai) && (
        <figcaption>
          {image.caption} {image.credit && <small>{image.credit}</small>}{" "}
          {image.ai && <small {...langOf(labels.lang, { lang })}>{labels.words.ai.pictures[image.ai]}</small>}
        </figcaption>
      )}
    </figure>
  );
}
