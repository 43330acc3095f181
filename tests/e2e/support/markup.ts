import { HtmlValidate, type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { type BuiltPage, fileAt, html } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The compiler chooses these; they mean the same to every reader.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A panel in the header has headings of its own before the page's first.
    'heading-level': ['error', { minInitialRank: 'h2', sectioningRoots: [] }],
    // Search engines' taste, not a fault.
    'long-title': 'off',
    // Every file comes from our own origin.
    'require-sri': 'off',
  },
});

/** Faults in a page's markup, by the HTML standard. */
export async function findMarkupFaults(source: string): Promise<string[]> {
  const report = await validator.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`,
    ),
  );
}

/** What a page must have to be found, read and moved about in. */
export async function findFrameFaults(source: string): Promise<string[]> {
  const root = await parse(source);
  const findings: string[] = [];
  const count = (selector: string) => root.querySelectorAll(selector).length;
  if (!/^en(-GB)?$/.test(root.querySelector('html')?.getAttributeValue('lang') ?? ''))
    findings.push('no language on <html>');
  if (count('h1') !== 1) findings.push(`${count('h1')} h1 headings`);
  if (!root.querySelector('h1')?.textContent.trim()) findings.push('the h1 is empty');
  if (count('main') !== 1) findings.push(`${count('main')} main parts`);
  if (count('header') === 0) findings.push('no header');
  if (count('footer') === 0) findings.push('no footer');
  if (!root.querySelector('title')?.textContent.trim()) findings.push('no title');
  if (count('meta[name="viewport"]') !== 1) findings.push('no viewport');
  return findings;
}

export async function titleOf(source: string): Promise<string> {
  const root = await parse(source);
  return root.querySelector('title')?.textContent.trim() ?? '';
}

/** Links, pictures, styles and scripts of a page that lead nowhere on the site, or to no such place on a page. */
export async function findBrokenLinks(page: Pick<BuiltPage, 'path'>, source: string): Promise<string[]> {
  const root = await parse(source);
  const findings: string[] = [];
  const addresses = [
    'href',
    'src',
    'srcset',
    'poster',
    'xlink:href',
    'component-url',
    'renderer-url',
  ].flatMap((name) =>
    root.querySelectorAll(`[${name.replace(':', '\\:')}]`).flatMap((element) => {
      const value = element.getAttributeValue(name) ?? '';
      return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
    }),
  );
  const here = new URL(page.path, 'http://site');
  for (const address of new Set(addresses)) {
    const target = new URL(address, here);
    if (target.origin !== here.origin || !target.protocol.startsWith('http')) continue;
    const isHere = target.pathname === here.pathname;
    const file = fileAt(target.pathname);
    if (!file && !isHere) {
      findings.push(`${address} leads nowhere`);
    } else if (target.hash.length > 1 && (isHere || file?.endsWith('.html'))) {
      const ids = isHere || !file ? idsOf(root) : await idsIn(file);
      const id = decodeURIComponent(target.hash.slice(1));
      if (!ids.has(id) && id !== 'top') findings.push(`${address} leads to a page without that part`);
    }
  }
  return findings;
}

const knownIds = new Map<string, Set<string>>();

async function idsIn(file: string): Promise<Set<string>> {
  const known = knownIds.get(file);
  if (known) return known;
  const ids = idsOf(await parse(html({ path: '', file })));
  knownIds.set(file, ids);
  return ids;
}

function idsOf(root: HtmlElement): Set<string> {
  return new Set(root.querySelectorAll('[id]').map((element) => element.id ?? ''));
}

const parserConfig = new StaticConfigLoader({ root: true }).getConfigFor('page.html');

async function parse(source: string): Promise<HtmlElement> {
  return new Parser(await parserConfig).parseHtml(source);
}
