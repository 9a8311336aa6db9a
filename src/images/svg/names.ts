export const svgNamespace = "http://www.w3.org/2000/svg";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/**
 * The allowed elements: those of SVG 2 (appendix "Element Index") and SVG 1.1, without scripts, external content and metadata. The
 * lists of attributes below follow "Attribute Index" in the same way, and hold for every element: browsers ignore an attribute on an
 * element that does not have it.
 */
export const elements = words(`
  svg g defs symbol use switch a title desc style view
  path rect circle ellipse line polyline polygon image text tspan textPath tref
  linearGradient radialGradient stop pattern clipPath mask marker solidColor
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateColor animateMotion animateTransform mpath set
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern
`);

/** Elements whose text is shown or read aloud, so its white space stays. */
export const textElements = words("text title desc");

/** Attributes whose values never contain CSS. */
export const plainAttributes = words(`
  id class lang role systemLanguage requiredExtensions requiredFeatures version type media d points path viewBox
  begin end unicode glyph-name g1 g2 u1 u2
  aria-atomic aria-describedby aria-description aria-details aria-hidden aria-label aria-labelledby aria-level
  aria-live aria-posinset aria-roledescription aria-setsize
`);

/** Attributes that an animation may change, besides `shownAttributes`. */
export const animatedAttributes = words("d points viewBox");

/** Attributes that set how an element looks. Their values may contain CSS, such as `url(#id)`, and are checked as such. */
export const shownAttributes = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height refX refY transform transform-origin rotate scale
  preserveAspectRatio pathLength textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight orient
  filterUnits filterRes primitiveUnits in in2 result mode operator values k k1 k2 k3 k4 order kernelMatrix
  kernelUnitLength divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
  specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z
  stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  xChannelSelector yChannelSelector zoomAndPan
  attributeType dur min max repeatCount repeatDur restart fill calcMode keyTimes keySplines keyPoints from to by
  additive accumulate origin
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline
  fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning
  font-size font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning
  letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mix-blend-mode
  opacity overflow paint-order pointer-events shape-inside shape-margin shape-padding shape-rendering
  shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor
  text-decoration text-indent text-orientation text-overflow text-rendering text-transform unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode
  accent-height alphabetic arabic-form ascent bbox cap-height descent hanging horiz-adv-x horiz-origin-x
  horiz-origin-y ideographic mathematical name orientation overline-position overline-thickness panose-1 slope
  stemh stemv strikethrough-position strikethrough-thickness underline-position underline-thickness
  unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical vert-adv-y vert-origin-x
  vert-origin-y widths x-height k
`);

/** Why an element is refused: the end of a sentence for the writer. */
export const refused: ReadonlyMap<string, string> = new Map([
  [
    "foreignObject",
    "which holds a part of a web page (turn off Formatted Text and Word Wrap in draw.io, background blur in Figma)",
  ],
  ...["script", "handler", "listener"].map((name) => [name, "which holds a program"] as const),
  ["flowRoot", "whose text no browser shows; in Inkscape: Text > Convert to Text"],
]);

/** Namespaces that browsers render or run. Elements of all others are dropped, because browsers ignore them. */
export const activeNamespaces = words(`
  http://www.w3.org/1999/xhtml http://www.w3.org/1998/Math/MathML http://www.w3.org/1999/XSL/Transform
  http://www.w3.org/2001/XInclude http://www.w3.org/2001/xml-events http://www.mozilla.org/xbl
`);

/** Splits a list at white space. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
