/** All slides as a list to jump to. It is written when it is first opened. */
export function fillList(list: HTMLElement, sections: readonly HTMLElement[], chosen: () => void): void {
  if (list.childElementCount > 0) return;
  for (const { id, dataset } of sections) {
    const name = dataset['listed'];
    if (!name) continue;
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = name;
    link.addEventListener('click', chosen);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
}
