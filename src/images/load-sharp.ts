/** Loaded when the first picture is read: a site without pictures does not wait for it. */
export async function loadSharp() {
  const { default: sharp } = await import("sharp");
  return sharp;
}
