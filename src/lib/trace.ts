/** What is told of a step, never what people wrote; undefined values are left out. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A step that is under way. */
export interface Span {
  set(attributes: SpanAttributes): void;
}

/** PORT. Records how long the steps of a use take, and which step belongs to which. */
export interface Tracer {
  /** Records a step from its begin to its end. Whatever `work` starts in turn is a part of it. */
  span<T>(name: string, attributes: SpanAttributes, work: (span: Span) => Promise<T>): Promise<T>;
  /** The step under way, as a W3C `traceparent`; undefined outside of any. */
  parent(): string | undefined;
  /** Does work as a part of a step in another process. */
  under<T>(parent: string, work: () => Promise<T>): Promise<T>;
}

const unrecorded: Span = { set: () => undefined };

/** One for the whole process, as in OpenTelemetry itself; otherwise every part of the flow would have to pass it on. */
let installed: Tracer | undefined;

/** From now on, records steps. Returns a function that ends this. */
export function installTracer(tracer: Tracer): () => void {
  installed = tracer;
  return () => {
    if (installed === tracer) installed = undefined;
  };
}

/** Does a step of a use, which a trace shows by this name. */
export function traced<T>(
  name: string,
  attributes: SpanAttributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return installed ? installed.span(name, attributes, work) : work(unrecorded);
}

/** What to send along to another process, so that its steps belong to the one under way here. */
export function traceParent(): string | undefined {
  return installed?.parent();
}

/** Does work as a part of the step that another process sent along. */
export function tracedUnder<T>(parent: string | undefined, work: () => Promise<T>): Promise<T> {
  return installed && parent !== undefined ? installed.under(parent, work) : work();
}
