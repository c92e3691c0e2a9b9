// What can be wrong with a page, looked for inside it: each function runs in the browser and returns the faults.

/** A page never scrolls sideways; drawings and tables do so in regions of their own, where the heads of rows leave room for the rest. */
export function blockWithoutRoom() {
  const root = document.documentElement;
  const scrolling = [...document.querySelectorAll('.table')].filter(e => e.scrollWidth > e.clientWidth);
  const heads = scrolling.map(e => e.querySelector('tbody th')).filter(e => e?.offsetWidth > e?.closest('.table').clientWidth * 0.6);
  if (heads.length > 0) return heads.map(e => `leaves no room beside ${e.outerHTML.slice(0, 120)}`);
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.map, .table'));
  return wide.slice(0, 3).map(e => `scrolls sideways: ${e.outerHTML.slice(0, 120)}`).concat(wide.length ? [] : ['scrolls sideways']);
}

/** Nothing hides the end of a text. */
export function clippedText() {
  const hides = value => value === 'hidden' || value === 'clip';
  return [...document.body.querySelectorAll('*')]
    .filter(e => !(e instanceof SVGElement) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && hides(getComputedStyle(e).overflowX))
    .map(e => `clips ${e.outerHTML.slice(0, 120)}`);
}

/** Labels of drawings keep clear of each other, of other labels' points, and inside what they belong to. */
export function labelFaults() {
  const faults = [];
  const name = element => JSON.stringify(element.textContent.trim().slice(0, 40));
  const meet = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
  const holds = (a, b) => b.left >= a.left - 1 && b.right <= a.right + 1 && b.top >= a.top - 1 && b.bottom <= a.bottom + 1;
  for (const svg of document.querySelectorAll('svg:not(.shapes)')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const labels = [...svg.querySelectorAll('text')].map(text => ({ text, box: text.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top);
    labels.forEach(({ text, box }, i) => {
      if (!holds(frame, box)) faults.push(`the label ${name(text)} sticks out of its drawing`);
      const node = text.closest('.nodes a')?.querySelector('rect').getBoundingClientRect();
      if (node && !holds(node, box)) faults.push(`the label ${name(text)} sticks out of its box`);
      for (let j = i + 1; j < labels.length && labels[j].box.top < box.bottom; j++)
        if (meet(box, labels[j].box)) faults.push(`the labels ${name(text)} and ${name(labels[j].text)} overlap`);
      for (const point of svg.querySelectorAll('circle'))
        if (meet(box, point.getBoundingClientRect())) faults.push(`the label ${name(text)} covers a point`);
    });
    for (const bar of svg.querySelectorAll('rect'))
      if (!holds(frame, bar.getBoundingClientRect())) faults.push('a bar sticks out of its drawing');
    const boxes = [...svg.querySelectorAll('a > rect')].map(rect => rect.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    boxes.forEach((box, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].top < box.bottom; j++)
        if (meet(box, boxes[j])) faults.push('two boxes overlap');
    });
  }
  return faults;
}

/** Counts what the Tab key should come to, and keeps what it has not come to yet in <c>unreached</c>. */
export function reachable() {
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary, .map, .table')]
    .filter(e => e.checkVisibility());
  globalThis.unreached = new Set(targets);
  document.addEventListener('focusin', event => globalThis.unreached.delete(event.target));
  return targets.length;
}

/** Without scripts all content is there, and no tool that would do nothing. */
export function hiddenContent() {
  const faults = [...document.querySelectorAll('main :is(p, h1, h2, h3, h4, h5, h6, dt, dd, td, th, figcaption, text)')]
    .filter(e => e.textContent.trim() && !e.closest('.tools, [aria-hidden]') && !e.checkVisibility())
    .map(e => `hides ${e.outerHTML.slice(0, 120)}`);
  if ([...document.querySelectorAll('.tools')].some(e => e.getClientRects().length > 0)) faults.push('shows tools that do nothing');
  return faults;
}

/**
 * On paper what is folded on the screen is open, no card is split, nothing can be scrolled to and no drawing is too small
 * to read. What is wider than the paper is cut off there, or makes the browser print the whole page smaller.
 */
export function printFaults() {
  const all = [...document.body.querySelectorAll('*')];
  const folded = [...document.querySelectorAll('main details > :not(summary)')].filter(e => !e.checkVisibility());
  const split = [...document.querySelectorAll('article')].filter(e => getComputedStyle(e).breakInside !== 'avoid');
  const cut = all.filter(e => (!(e instanceof SVGElement) || e.matches('svg, text')) && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    || !(e instanceof SVGElement) && e.scrollWidth > e.clientWidth + 1 && /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX));
  const shrunk = all.filter(e => e.matches('svg') && e.checkVisibility() && e.viewBox.baseVal?.width * (e.closest('.reasoning') ? 0.75 : 0.85) > e.getBoundingClientRect().width);
  const show = (fault, elements) => elements.slice(0, 5).map(e => `${fault} ${e.outerHTML.slice(0, 120)}`);
  return [...show('leaves out', folded), ...show('may split', split), ...show('cuts off', cut), ...show('shrinks', shrunk)];
}
