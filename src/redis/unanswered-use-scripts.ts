import { defineScript, nowInMs } from './script.ts';

/**
 * Claims a use and keeps its payload and owner, in one step: between two, a process that is killed would leave a use that
 * nobody answers. KEYS: the use, the owner's uses, all owners, until when each process counts as alive. ARGV: the use's
 * id, owner, payload, for how long it is kept and for how long the owner is alive without another sign, in ms.
 */
export const openScript = defineScript(`${nowInMs}
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'owner', ARGV[2], 'payload', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
redis.call('SADD', KEYS[3], ARGV[2])
redis.call('ZADD', KEYS[4], 'GT', now + ARGV[5], ARGV[2])
return 1`);

/** Whether a use is still the owner's, ARGV[1]. One that Redis has lost was taken over by nobody. */
export const isOursScript = defineScript(`
local owner = redis.call('HGET', KEYS[1], 'owner')
if owner then return owner == ARGV[1] and 1 or 0 end
return 1 - redis.call('EXISTS', KEYS[1])`);

/** The same; nobody takes it over for the next ARGV[2] ms, and whoever does knows since when it may have been answered. */
export const leaseScript = defineScript(`${nowInMs}
local owner = redis.call('HGET', KEYS[1], 'owner')
if not owner then return 1 - redis.call('EXISTS', KEYS[1]) end
if owner ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'lease', now + ARGV[2])
redis.call('HSETNX', KEYS[1], 'delivering', now)
return 1`);

/** Adds a note to a use that is the owner's. Returns 0 if it is another one's; one that Redis has lost is nobody's. */
export const noteScript = defineScript(`
local owner = redis.call('HGET', KEYS[1], 'owner')
if not owner then return 1 end
if owner ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'note', ARGV[2])
return 1`);

/** Forgets everything of a use but that it was taken. KEYS: the use, the owner's uses. ARGV: the owner, the use's id. */
export const closeScript = defineScript(`
redis.call('SREM', KEYS[2], ARGV[2])
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'answered', '1')
return redis.call('HDEL', KEYS[1], 'owner', 'payload', 'note', 'lease', 'delivering')`);

/** The owners, KEYS[1], that no longer say that they are alive, KEYS[2], and have unanswered uses: at ARGV[1] and their id. */
export const deadOwnersScript = defineScript(`${nowInMs}
local dead = {}
for _, owner in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  if tonumber(redis.call('ZSCORE', KEYS[2], owner) or 0) <= now then
    if redis.call('EXISTS', ARGV[1] .. owner) == 1 then table.insert(dead, owner)
    else redis.call('SREM', KEYS[1], owner) end
  end
end
return dead`);

/**
 * Makes a dead owner's use the taker's. KEYS: the use, the dead one's uses, the taker's uses, all owners, until when each
 * process counts as alive. ARGV: the use's id, the dead one, the taker, for how long the use is kept in ms, how often it may
 * be taken over. Returns its payload, its note, and since when it may have been answered; nothing if it isn't to be taken now.
 */
export const takeScript = defineScript(`${nowInMs}
if tonumber(redis.call('ZSCORE', KEYS[5], ARGV[2]) or 0) > now then return {} end
local owner, payload, note, lease = unpack(redis.call('HMGET', KEYS[1], 'owner', 'payload', 'note', 'lease'))
if owner ~= ARGV[2] or not payload or payload == '' then
  redis.call('SREM', KEYS[2], ARGV[1])
  return {}
end
if lease and tonumber(lease) > now then return {} end
redis.call('SREM', KEYS[2], ARGV[1])
if redis.call('HINCRBY', KEYS[1], 'takeovers', 1) > tonumber(ARGV[5]) then
  redis.call('HDEL', KEYS[1], 'owner', 'payload', 'note')
  return {}
end
redis.call('HSET', KEYS[1], 'owner', ARGV[3])
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
redis.call('SADD', KEYS[4], ARGV[3])
return {payload, note or '', redis.call('HGET', KEYS[1], 'delivering') or ''}`);
