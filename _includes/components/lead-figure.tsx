import type { LeadPicture, ShownPicture } from "../../src/model/picture.ts";

interface LeadFigureProps {
  readonly image: LeadPicture;
  readonly shown: ShownPicture;
}

/** The lead picture, which browsers load with high priority. */
export function LeadFigure({ image, shown }: LeadFigureProps) {
  const { src, width, height, srcset, sizes, sources } = shown;
  return (
    <figure class="lead-figure">
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
          fetchpriority="high"
        />
      </picture>
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <small>{image.credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
