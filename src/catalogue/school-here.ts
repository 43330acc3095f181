/** The school that this site is built for: the name of its file in `content/school/`. */
export const schoolOfThisBuild = process.env['FLEDGE_SCHOOL'] ?? 'crockham-hill';
