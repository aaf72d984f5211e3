export { answerWithFault, sendAnswer, type Answer } from './answer.ts';
export { append, keep } from './bounded.ts';
export { createChanges, type Changes } from './changes.ts';
export {
  createManualClock,
  createSkippingClock,
  systemClock,
  type AdjustableClock,
  type Clock,
} from './clock.ts';
export { createFaults, type Fault, type FaultRule, type Faults, type FaultSource } from './faults.ts';
export { hostNameOf, isLoopback } from './foreign-requests.ts';
export { compact, isJsonObject, parseJson, without, type JsonObject } from './json.ts';
export { silentLogger, type Logger } from './logger.ts';
export { acceptUpgrades, createLoopbackServer, listenOnLoopback, refuseUpgrade } from './loopback-server.ts';
export { extensionOf, mediaTypeOf } from './media-types.ts';
export { createRandom } from './random.ts';
export { createRequestLog, type Recorded, type RequestLog } from './request-log.ts';
