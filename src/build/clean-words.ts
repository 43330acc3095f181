/**
 * Which words a children's site will not carry, even where nobody sees them. Written in ROT13, so that a child or a
 * school's filter that opens this file meets no bad language.
 */

/** Not clean wherever they stand in a word. */
const anywhere = unrotate(
  'nffubyr wnpxnff onqnff qhzonff ohggubyr ohggurnq onfgneq ovgpu oybjwbo obyybpx obare obbo ' +
    'ohttre ohxxnxr pyvg pbpx penc phag qvpx qvyqb qbhpur rwnp rebgvp snt srypu srgvfu shpx shx ' +
    'tnatonat uneqpber uragnv ubeal ubbxre uhzcvat vaprfg wrexbss wvmm yrfovna ybyvgn znfgheo ' +
    'zvys zbyrfg anmv arteb avtt avccyr ahqr alzcub betnfz betvrf cnagvrf crpxre cravf crei cuhpx ' +
    'cvff cbea cevpx chor chanav chffl dhrre encr encvfg erpghz ergneq fpebghz frk fuvg fxnax ' +
    'fyhg fzhg fbqbz fcnfgvp fcrez fchax fhpx fjvatre gvgf gvggl gbffre gheq gjng intvan ivnten ' +
    'iblrhe ihyin jnax juber jvyyvrf pbpnvar urebva zheqre fhvpvqr uvgyre kkk',
);

/** Not clean alone, or beside digits; parts of many clean words. */
const alone = unrotate(
  'nany nahf nefr nff obax ohz ohzf ohgg ohggf pbba phz phzf qeht qehtf qlxr snaal tha thaf ' +
    'ungr ubr ubzb vfvf xvxr xvyy xvyyre xavsr xabo yhfg zrgu zhss anxrq betl cnxv cbbs cbbc ' +
    'fperj fperjrq frzra funt fynt fangpu fcnax fcvp fgevc gvg jrrq jvyyl',
);

/** Whether a word or a whole phrase is free of bad language. Letters of any case; digits around a word are ignored. */
export function isClean(text: string): boolean {
  const letters = text.toLowerCase();
  if (anywhere.some((root) => letters.includes(root))) return false;
  return letters.split(/[^a-z]+/).every((word) => !alone.includes(word));
}

function unrotate(text: string): string[] {
  return text
    .replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
    .split(' ');
}
