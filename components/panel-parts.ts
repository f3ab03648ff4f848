const SVG = 'http://www.w3.org/2000/svg';
/** The strokes of tag-mark.tsx. */
const MARK = [
  'M4.6 1.2h6.8L15 4.8v8.4a1.6 1.6 0 0 1-1.6 1.6H2.6A1.6 1.6 0 0 1 1 13.2V4.8z',
  'M4.7 7v5M6.9 7v5M9.1 7v5M11.3 7v5M3.4 11.3l9.2-3.6',
];

export function make(tag: 'div' | 'span' | 'p', name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

export function button(name: string, text = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.textContent = text;
  return element;
}

export function mark(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of MARK) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Listens to what the user does: the page can dispatch events, too, and those count for nothing. */
export function onTrusted<Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
  act: (event: HTMLElementEventMap[Type]) => void,
  options?: AddEventListenerOptions,
): void {
  const listen = (event: HTMLElementEventMap[Type]) => {
    if (event.isTrusted) act(event);
  };
  target.addEventListener(type, listen, options);
}
