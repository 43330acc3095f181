import { sound, type Files } from '../content.ts';
import { faultAt } from '../source.ts';
import { placeIn } from '../place-in.ts';
import type { Rule } from '../rule.ts';

/** Packages of pictures, faces and fonts; the others are code. */
const art = /^(@iconify-json\/|@dicebear\/(?!core$)|@fontsource(-variable)?\/)/;
const drawn = /^(src\/art|public|content\/school)\/.*\.(svg|png|jpe?g|webp|avif|gif|ico|mp3|ogg|wav|woff2?)$/;

/** Everything drawn, recorded or typeset is in the register with its licence, and the register covers nothing else. */
export const assets: Rule = ({ files, assets }) => {
  const [register] = sound(assets);
  if (!register) return [];
  const covered = register.data.flatMap(({ covers }) => covers);
  const isCovered = (thing: string) =>
    covered.some((cover) => thing === cover || thing.startsWith(`${cover}/`));
  const { source } = register;
  const add = `add it to ${source.file}`;

  const packageFile = files.get('package.json') ?? '{}';
  const packages = packagesIn(packageFile);
  // Each school's logo has its own licence.
  const folders = [
    ...new Set(
      [...files.keys()]
        .filter((file) => drawn.test(file))
        .map((file) => (file.startsWith('content/school/') ? file : folderOf(file))),
    ),
  ];
  return [
    ...packages
      .filter((name) => art.test(name) && !isCovered(name))
      .map((name) => ({
        file: 'package.json',
        ...placeIn(packageFile, packageFile.indexOf(`"${name}"`)),
        path: name,
        reason: 'is not in the asset register',
        mend: add,
      })),
    ...folders
      .filter((folder) => !isCovered(folder))
      .map((folder) => {
        return {
          file: folder,
          line: 1,
          column: 1,
          path: '',
          reason: 'is not in the asset register',
          mend: add,
        };
      }),
    ...register.data.flatMap(({ covers }, at) =>
      covers.flatMap((cover, place) =>
        packages.includes(cover) || files.has(cover) || hasFolder(files, cover)
          ? []
          : [
              faultAt(
                source,
                [at, 'covers', place],
                `there is no package, file or folder "${cover}"`,
                'take it away, or mend its name',
              ),
            ],
      ),
    ),
  ];
};

function packagesIn(packageFile: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(packageFile) as Record<string, object | undefined>;
  return Object.keys({ ...dependencies, ...devDependencies });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function hasFolder(files: Files, folder: string): boolean {
  return [...files.keys()].some((file) => file.startsWith(`${folder}/`));
}
