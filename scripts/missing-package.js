const signs = [
  /Cannot find package '([^']+)'/,
  /Cannot find module '([^'./][^']*)'/,
  // Native binaries, which are missing if the packages were installed on another kind of machine.
  /Could not load the "(sharp)" module/,
  /The package "(@esbuild\/[^"]+)" could not be found/,
  /Cannot find module '[^']*(lightningcss)[^']*\.node'/,
];

/**
 * Describes a missing package in one line.
 * @param {unknown} error
 * @returns {string | undefined} undefined for any other error.
 */
export function describeMissingPackage(error) {
  const { message = "" } = error instanceof Error ? error : {};
  const found = signs.map((sign) => sign.exec(message)).find((match) => match !== null);
  return found ? `the package ${found[1]} is missing; install the project's packages: npm ci` : undefined;
}
