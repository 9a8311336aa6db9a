import jsqr from "jsqr";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { QrCode } from "../../_includes/components/qr-code.tsx";

/** Draws the path of a code as a picture of `scale` pixels a module. */
function drawPicture(svg: string, scale: number): { data: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const [, path = ""] = / d="M0 \.5([^"]*)"/.exec(svg) ?? [];
  const size = modules * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, right, down, length] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    [x, y] = [x + Number(right), y + Number(down)];
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      const start = (row * size + x * scale) * 4;
      for (let pixel = 0; pixel < Number(length) * scale; pixel++) data.set([0, 0, 0], start + pixel * 4);
    }
    x += Number(length);
  }
  return { data, size };
}

describe("a QR code", () => {
  it.each([
    "https://example.org/2024/ferry.html",
    "https://courier.example/2026/how-the-port-lost-its-biggest-customer-and-what-the-town-did-next.html",
    "https://xn--bcher-kva.example/%E6%96%87/2024/a.html?b=1&c=2",
  ])("of %s can be read", (address) => {
    const svg = renderToString(<QrCode address={address} />);
    const { data, size } = drawPicture(svg, 4);
    expect(jsqr.default(data, size, size)?.data).toBe(address);
  });

  it("is left out for an address that no code can hold", () => {
    expect(renderToString(<QrCode address={`https://example.org/${"x".repeat(10_000)}`} />)).toBe("");
  });

  it("needs no style, is not read aloud, and is the same for the same address", () => {
    const svg = renderToString(<QrCode address="https://example.org/" />);
    expect(svg).toMatch(/^<svg class="qr" aria-hidden="true" viewBox="0 0 27 27"><path stroke="#000" d="M/);
    expect(renderToString(<QrCode address="https://example.org/" />)).toBe(svg);
  });
});
