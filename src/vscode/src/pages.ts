import { randomBytes } from 'node:crypto';

const nothingLoaded = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/**
 * Follows the cursor: scrolls to an anchor when one is sent, and back to where the reader was after a change.
 * A double click sends the anchors around it, the nearest first.
 */
const script = `
  const api = acquireVsCodeApi();
  const show = anchor => document.getElementById(anchor)?.scrollIntoView({ block: 'center' });
  addEventListener('message', ({ data }) => show(data));
  addEventListener('dblclick', ({ target }) => {
    const anchors = [];
    for (let element = target.closest('[id]'); element; element = element.parentElement?.closest('[id]')) anchors.push(element.id);
    api.postMessage(anchors);
  });
  addEventListener('scroll', () => api.setState({ top: scrollY }));
  scrollTo(0, api.getState()?.top ?? 0);
`;

/** The page follows the editor's theme, not the system's. */
const style = `
  :root:has(> .vscode-light, > .vscode-high-contrast-light) { color-scheme: light; }
  :root:has(> .vscode-dark, > .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
`;

/** A brief's page as a panel may show it: nothing is loaded, and no script runs but the one above. */
export function previewPage(html: string, anchor: string | undefined): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = `${nothingLoaded}; script-src 'nonce-${nonce}'`;
  const first = anchor ? `show(${JSON.stringify(anchor).replace(/</g, '\\u003c')});` : '';
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '')
    .replace(/<head[^>]*>/i, head => `${head}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/<\/body>/i, () => `<style>${style}</style><script nonce="${nonce}">${script}${first}</script></body>`);
}

/** A page that says why there is nothing to see. */
export function messagePage(text: string): string {
  const escaped = text.replace(/[&<>]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${nothingLoaded}"></head><body><p>${escaped}</p></body></html>`;
}

/** A drawing in SVG as a page, in the colours of the editor's theme. */
export function drawingPage(svg: string, isDark: boolean): string {
  const drawing = svg.replaceAll('(prefers-color-scheme: dark)', isDark ? 'all' : 'not all');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${nothingLoaded}"></head><body>${drawing}</body></html>`;
}
