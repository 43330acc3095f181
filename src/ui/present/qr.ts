/** The pupils' page as a QR code, drawn here from this page's own address: no service is asked. */
import { encode } from 'uqr';

const names = 'http://www.w3.org/2000/svg';

export function drawCode(place: HTMLElement, label: string): void {
  const address = new URL(place.dataset['qr'] ?? '', location.href).href;
  const { data, size } = encode(address, { ecc: 'M', border: 3 });
  const svg = document.createElementNS(names, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  // Dark on white whatever the theme: cameras do not read it the other way round.
  const ground = document.createElementNS(names, 'path');
  ground.setAttribute('fill', '#fff');
  ground.setAttribute('d', `M0 0h${size}v${size}H0z`);
  const code = document.createElementNS(names, 'path');
  code.setAttribute('fill', '#000');
  code.setAttribute(
    'd',
    data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''),
  );
  svg.append(ground, code);
  place.replaceChildren(svg);
}
