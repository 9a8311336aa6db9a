import type { SiteLogo } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";

interface LogoProps {
  readonly logo: SiteLogo;
  readonly href: Href;
}

/** A publication's logo, in place of its name: a drawing in the colour of the text, or a picture, perhaps another one in the dark. */
export function Logo({ logo: { light, dark, inline, alt }, href }: LogoProps) {
  if (inline !== undefined) {
    const drawing = inline.replace("<svg", '<svg class="logo" aria-hidden="true"');
    return (
      <>
        <span class="unseen">{alt}</span>
        <span dangerouslySetInnerHTML={{ __html: drawing }} />
      </>
    );
  }
  const picture = (
    <img class="logo" src={href(light.url)} alt={alt} width={light.width} height={light.height} />
  );
  if (!dark) return picture;
  return (
    <picture>
      <source
        media="(prefers-color-scheme:dark)"
        srcset={href(dark.url)}
        width={dark.width}
        height={dark.height}
      />
      {picture}
    </picture>
  );
}
