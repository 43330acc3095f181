/** Two windows of one browser talking. A browser may have no channels, or refuse them to a page that others embed. */

export interface Channel {
  /** Sends plain JSON to the other windows; false where it could not be sent. */
  say(message: object): boolean;
  close(): void;
}

/** Opens a channel by name; undefined where windows cannot talk. */
export function openChannel(name: string, hear: (data: unknown) => void): Channel | undefined {
  if (typeof BroadcastChannel !== 'function') return undefined;
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return undefined;
  }
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  return {
    say(message) {
      try {
        channel.postMessage(message);
        return true;
      } catch {
        return false;
      }
    },
    close: () => channel.close(),
  };
}
