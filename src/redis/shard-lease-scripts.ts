import { defineScript, nowInMs } from './script.ts';

/*
 * KEYS: the processes by when they count as dead, the shards' processes by shard, and the number of shards.
 * A shard is free if its process is dead. All times are Redis' own.
 */

/** Of `beatScript`: the others count another number of shards. */
export const otherCount = -1;
/** Of `takeScript`: all shards are taken. */
export const noShard = -1;
/** Of `takeScript`: a process that has fewer shards goes first. */
export const notOurTurn = -2;

/** ARGV: process, lease, wanted number of shards. Returns the number, which the first process decides. */
export const joinScript = defineScript(`${nowInMs}
if redis.call('ZCOUNT', KEYS[1], now, '+inf') == 0 then redis.call('DEL', KEYS[1], KEYS[2], KEYS[3]) end
redis.call('SET', KEYS[3], ARGV[3], 'NX')
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
return redis.call('GET', KEYS[3])`);

/** ARGV: process, lease, number of shards, its shards. Returns those that another process has taken. */
export const beatScript = defineScript(`${nowInMs}
redis.call('SET', KEYS[3], ARGV[3], 'NX')
if redis.call('GET', KEYS[3]) ~= ARGV[3] then return ${otherCount} end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 60000)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
local lost = {}
for i = 4, #ARGV do
  local holder = redis.call('HGET', KEYS[2], ARGV[i])
  if not holder then redis.call('HSET', KEYS[2], ARGV[i], ARGV[1])
  elseif holder ~= ARGV[1] then lost[#lost + 1] = ARGV[i] end
end
return lost`);

/** ARGV: process, number of shards, 1 to let those with fewer go first, its shards. Returns one more shard. */
export const takeScript = defineScript(`${nowInMs}
local held, shards, free = {}, {}, nil
for _, process in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], now, '+inf')) do shards[process] = 0 end
for i = 4, #ARGV do held[ARGV[i]] = true end
local mine = shards[ARGV[1]]
if not mine then return ${noShard} end
for id = 0, ARGV[2] - 1 do
  local holder = redis.call('HGET', KEYS[2], id)
  if holder and shards[holder] then
    shards[holder] = shards[holder] + 1
    -- Given to this process before, which did not get the answer.
    if holder == ARGV[1] and not held[tostring(id)] then return id end
  elseif not held[tostring(id)] then free = free or id end
end
if not free then return ${noShard} end
if ARGV[3] == '1' then
  for _, count in pairs(shards) do
    if count < shards[ARGV[1]] then return ${notOurTurn} end
  end
end
redis.call('HSET', KEYS[2], free, ARGV[1])
return free`);
