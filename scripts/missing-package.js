const signs = [
  /Cannot find package '([^']+)'/,
  /Cannot find module '([^'./][^']*)'/,
  // Programs for this kind of machine: packages that were installed on another lack them.
  /Could not load the "(sharp)" module/,
  /The package "(@esbuild\/[^"]+)" could not be found/,
  /Cannot find module '[^']*(lightningcss)[^']*\.node'/,
];

/**
 * One line for the person who ran a command without the packages that it needs.
 * @param {unknown} error
 * @returns {string | undefined} undefined for any other error.
 */
export function describeMissingPackage(error) {
  const { message = "" } = error instanceof Error ? error : {};
  const found = signs.map((sign) => sign.exec(message)).find((match) => match !== null);
  return found ? `the package ${found[1]} is missing; install the project's packages: npm ci` : undefined;
}
