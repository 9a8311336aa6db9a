import { type CropPlace, showCrop } from "../../src/images/show-picture.ts";
import type { LeadPicture } from "../../src/model/picture.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";

interface TeaserPictureProps {
  readonly image: LeadPicture;
  readonly place: CropPlace;
  readonly labels: Labels;
  readonly href: Href;
}

/** An article's picture, cropped to its place unless it is a drawing. The link of the headline covers it, so that it has none of its own. */
export function TeaserPicture({ image, place, labels, href }: TeaserPictureProps) {
  const { src, width, height, srcset, sizes, sources } = showCrop(image.picture, href, place);
  const isLead = place === "lead";
  const credit = isLead ? image.credit : undefined;
  return (
    <figure class={place === "thumb" ? "thumb" : undefined}>
      <picture>
        {sources.map((source) => (
          <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
        ))}
        <img
          src={src}
          srcset={srcset}
          sizes={sizes}
          alt={image.alt}
          width={width}
          height={height}
          {...(isLead ? { fetchpriority: "high" } : { loading: "lazy" })}
        />
      </picture>
      {(credit || image.ai) && (
        <figcaption>
          {credit && <small>{credit}</small>}{" "}
          {image.ai && <small>{labels.words.ai.pictures[image.ai]}</small>}
        </figcaption>
      )}
    </figure>
  );
}
