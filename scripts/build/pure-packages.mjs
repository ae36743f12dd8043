// Lets the bundler leave out what nobody imports of packages that do not say themselves that it may.
import { sep } from 'node:path';

/** Packages whose modules only define things when they are loaded. */
const PURE = ['yaml'];

const inside = (folder) => PURE.some((name) => folder.includes(`${sep}node_modules${sep}${name}${sep}`));

/** An esbuild plugin: the modules of those packages count as free of side effects. */
export const purePackages = {
  name: 'pure-packages',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === purePackages || !(PURE.includes(path) || inside(where.importer))) return undefined;
      const { path: file, external } = await build.resolve(path, { ...where, pluginData: purePackages });
      return { path: file, external, sideEffects: false };
    });
  },
};
