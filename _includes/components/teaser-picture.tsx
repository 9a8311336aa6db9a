import { findFocusClass } from "../../src/images/focus-css.ts";
import { type CropPlace, showCrop } from "../../src/images/show-picture.ts";
import type { LeadPicture } from "../../src/model/picture.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { PictureElement } from "./picture-element.tsx";

interface TeaserPictureProps {
  readonly image: LeadPicture;
  readonly place: CropPlace;
  readonly labels: Labels;
  readonly href: Href;
}

/** An article's picture, cropped to its place unless it is a drawing. A layout names it in `cropped` of `Document`. The link of the headline covers it, so that it has none of its own. */
export function TeaserPicture({ image, place, labels, href }: TeaserPictureProps) {
  const shown = showCrop(image.picture, href, place);
  const isLead = place === "lead" || place === "column" || place === "opener";
  const credit = isLead ? image.credit : undefined;
  return (
    <figure class={place === "thumb" ? "thumb" : undefined}>
      <PictureElement shown={shown} alt={image.alt} isFirst={isLead} imageClass={findFocusClass(image)} />
      {(credit || image.ai) && (
        <figcaption>
          {credit && <small>{credit}</small>}{" "}
          {image.ai && <small>{labels.words.ai.pictures[image.ai]}</small>}
        </figcaption>
      )}
    </figure>
  );
}
