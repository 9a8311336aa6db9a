import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";

interface PageIconsProps {
  readonly site: Site;
  readonly href: Href;
  /** Set for an offprint, which needs no other file. */
  readonly isInline: boolean;
}

/** Links to the publication's icons. Without them, the icon is a page with a folded corner, inside of each page. */
export function PageIcons({ site, href, isInline }: PageIconsProps) {
  const { icons, theme } = site;
  if (!icons || isInline) return <link rel="icon" href={drawIcon(theme.light.accent, theme.light.paper)} />;
  return (
    <>
      {icons.map(({ rel, url, type, sizes }) => (
        <link key={url} rel={rel} href={href(url)} type={type} sizes={sizes} />
      ))}
    </>
  );
}

/** Returns a drawing as a `data:` URL. Colours are `#rrggbb`. */
function drawIcon(sheet: string, lines: string): string {
  const fill = (colour: string) => colour.replace("#", "%23");
  return `data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Cpath%20fill='${fill(sheet)}'%20d='M3%201h7l4%204v10H3z'/%3E%3Cpath%20fill='${fill(lines)}'%20d='M5%207h6v1H5zm0%203h6v1H5zM10%201v4h4z'/%3E%3C/svg%3E`;
}
