/** Findings of one page at many places: each is told once, with the places where it was seen. */
export interface Collection {
  add: (place: string, findings: readonly string[]) => void;
  list: () => string[];
}

export function collect(): Collection {
  const places = new Map<string, string[]>();
  return {
    add(place, findings) {
      for (const finding of findings) places.set(finding, [...(places.get(finding) ?? []), place.trim()]);
    },
    list() {
      return [...places].map(([finding, seen]) => {
        const rest = seen.length > 3 ? ` and ${seen.length - 3} more` : '';
        return `${finding} (${seen.slice(0, 3).join(', ')}${rest})`;
      });
    },
  };
}
