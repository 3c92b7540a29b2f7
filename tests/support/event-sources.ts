/** The browser's streams of events, which jsdom has not: a test opens none, and says itself what one hears. */
class EventSourceDouble extends EventTarget {
  static readonly opened: EventSourceDouble[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    EventSourceDouble.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

Object.assign(globalThis, { EventSource: EventSourceDouble });

/** The streams pages have opened so far, the latest last. */
export const openedStreams: readonly EventSourceDouble[] = EventSourceDouble.opened;
