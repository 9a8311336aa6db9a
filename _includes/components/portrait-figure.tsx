import { showPicture } from "../../src/images/show-picture.ts";
import type { Portrait } from "../../src/model/picture.ts";
import type { Href } from "../../src/model/urls.ts";

/** The portrait of an author, cut to a square. */
export function PortraitFigure({ portrait, href }: { readonly portrait: Portrait; readonly href: Href }) {
  const { src, width, height, srcset, sizes, sources } = showPicture(portrait.picture, href, "portrait");
  return (
    <picture class="portrait">
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img src={src} srcset={srcset} sizes={sizes} alt={portrait.alt} width={width} height={height} />
    </picture>
  );
}
