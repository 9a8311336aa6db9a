// One letter is a disk of Windows.
const unsafe = /^(javascript|vbscript|file|data|[a-z]):/;
const picture = /^data:image\/(?:gif|png|jpeg|webp)[;,]/;

/** The scheme of a URL that must not stand in a page (`javascript`, `vbscript`, `file`, `data` but for pictures, `c`), if it has one. */
export function findUnsafeScheme(url: string): string | undefined {
  // Browsers skip control characters and spaces here (WHATWG URL, section 4.4).
  const plain = url.replace(/[\p{Cc}\s]/gu, "").toLowerCase();
  return picture.test(plain) ? undefined : unsafe.exec(plain)?.[1];
}
