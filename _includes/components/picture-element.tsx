import type { ShownPicture } from "../../src/model/picture.ts";

interface PictureElementProps {
  readonly shown: ShownPicture;
  readonly alt: string;
  /** The page's main picture is loaded with high priority, all others when they come near the window. */
  readonly isFirst: boolean;
  /** `tall`, or which part of a cropped picture is in sight. */
  readonly imageClass?: string | undefined;
}

/** All formats and widths of a picture, from which the browser chooses (HTML, section 4.8.1). */
export function PictureElement({ shown, alt, isFirst, imageClass }: PictureElementProps) {
  const { src, width, height, srcset, sizes, sources } = shown;
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img
        class={imageClass}
        src={src}
        srcset={srcset}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        {...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}
